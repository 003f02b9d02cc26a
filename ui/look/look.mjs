/**
 * Draws pages alone in Chromium with a faked program, under the window's own policy, and checks
 * them with axe: `npm --workspace ui run look -- [part of a name]`. Pictures go to artefacts/look.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serve } from './server.mjs'
import { moneyScenes } from './scenes-money.mjs'
import { scenes } from './scenes.mjs'

const OUT = fileURLToPath(new URL('../../artefacts/look/', import.meta.url))
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const wanted = process.argv[2] ?? ''

/** Runs in the page before anything else: the shell's side of the door. */
function fakeShell(answers) {
  const callbacks = new Map()
  let next = 1
  // As the window's configuration asks (freezePrototype).
  Object.freeze(Object.prototype)
  window.__TAURI_INTERNALS__ = {
    transformCallback: (heard) => {
      callbacks.set(next, heard)
      return next++
    },
    unregisterCallback: (id) => callbacks.delete(id),
    invoke: async (command, args) => {
      if (command.startsWith('plugin:event')) return next++
      const { name, input } = args.envelope
      window.calls ??= []
      window.calls.push({ name, input })
      const key = [`${name} ${JSON.stringify(input)}`, name].find((one) => one in answers)
      if (key === undefined)
        throw { code: 'unknown_command', field: null, params: { command: name } }
      const answer = answers[key]
      if (answer?.refuse) throw answer.refuse
      if (answer?.wait) await new Promise((ready) => setTimeout(ready, answer.wait))
      return { answer: structuredClone(answer), changed: [] }
    },
  }
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: () => undefined }
}

await mkdir(OUT, { recursive: true })
const site = await serve()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
let troubles = 0
try {
  for (const scene of [...scenes, ...moneyScenes].filter(({ name }) => name.includes(wanted))) {
    for (const theme of scene.themes ?? ['light', 'dark']) {
      const context = await browser.newContext({
        viewport: scene.viewport ?? { width: 1366, height: 768 },
        colorScheme: theme,
        reducedMotion: 'reduce',
        bypassCSP: false,
      })
      const page = await context.newPage()
      const said = []
      page.on('console', (line) => {
        if (['error', 'warning'].includes(line.type())) said.push(line.text())
      })
      page.on('pageerror', (error) => said.push(String(error)))
      await page.addInitScript(fakeShell, scene.answers)
      await page.goto(`${site.address}${scene.hash ?? ''}`, { timeout: 120_000 })
      await page.locator('h1').first().waitFor({ timeout: 60_000 })
      await page.waitForTimeout(200)
      await scene.act?.(page)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(150)
      await page.screenshot({ path: `${OUT}${scene.name}-${theme}.png` })
      // axe is put in by the driver, beside the page's policy.
      await page.evaluate(await readFile(AXE, 'utf8'))
      const { violations } = await page.evaluate(() =>
        window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        }),
      )
      const found = violations.map(
        (one) =>
          `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
      )
      for (const line of [...said, ...found]) console.error(`${scene.name} ${theme}: ${line}`)
      troubles += said.length + found.length
      await context.close()
      console.log(`${scene.name} ${theme}`)
    }
  }
} finally {
  await browser.close()
  site.stop()
}
process.exitCode = troubles === 0 ? 0 : 1
