/** Serves a built page with the Content-Security-Policy of the window, for looking at pages alone. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Where the built pages are; two people may look at once, each at their own. */
const PAGES = process.env.LOOK_DIST ?? join(ROOT, 'artefacts/look-page')
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Starts the server; gives its address and how to stop it. */
export async function serve() {
  const config = JSON.parse(await readFile(join(ROOT, 'tauri.conf.json'), 'utf8'))
  const policy = Object.entries(config.app.security.csp)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname)
    const file = join(PAGES, path === '/' ? 'index.html' : path)
    readFile(file).then(
      (content) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
        response.setHeader('content-security-policy', policy)
        response.end(content)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }
}
