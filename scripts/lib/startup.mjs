// How long a start of the window takes, and beside it how long the engine's own browser takes with
// an empty page: most of a start is the engine's. Linux only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeHome, startScreen, stop, withKeyring } from './desktop.mjs';
import { median } from './figures.mjs';

/** How often a start is measured, after one that warms the disk's cache and is not counted. */
const STARTS = 5;
const PATIENCE = 30_000;

/** Where distributions put the browser that comes with WebKitGTK. */
const BROWSERS = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/webkit2gtk-4.1/MiniBrowser',
];

const EMPTY_PAGE = `<!doctype html><title>…</title><p>…</p>
<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch('/painted')))</script>`;

/** What `look` finds, as soon as it finds something. */
async function found(look, what) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const seen = look();
    if (seen !== undefined) return seen;
    if (Date.now() > until) throw new Error(what);
    await pause(5);
  }
}

/** The milliseconds that the program's log says the first figures took, once it says so `times` times. */
function firstFigures(folder, times) {
  return found(() => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const lines = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    const told = lines.flatMap((line) => (line.includes('first_figures_painted') ? (/elapsed_ms=(\d+)/.exec(line)?.[1] ?? []) : []));
    return told.length >= times ? Number(told.at(-1)) : undefined;
  }, `the program's log never said first_figures_painted (${folder})`);
}

/** Serves the empty page; `painted()` is when it was last seen, in milliseconds since 1970. */
async function serveEmptyPage() {
  let at;
  const server = createServer(({ url }, answer) => {
    if (url === '/painted') at = Date.now();
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(url === '/' ? EMPTY_PAGE : '');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, painted: () => at, close: () => server.close() };
}

/** One start of the engine's browser on an empty page, in milliseconds. */
async function emptyPage(browser, launch, mark) {
  const page = await serveEmptyPage();
  // The mark's time is when the process becomes the browser: the bus before it is not counted.
  const child = launch(['sh', '-c', ': > "$1" && shift && exec "$@"', 'sh', mark, browser, page.url]);
  try {
    return (await found(page.painted, 'the empty page was never painted')) - statSync(mark).mtimeMs;
  } finally {
    await stop(child);
    page.close();
  }
}

/**
 * Starts the window on the example again and again, from the process to the first figures, each
 * time beside the empty page. The very first start makes the example and is not counted.
 * @param {string} program
 * @param {number} log where the programs' words go
 */
export async function startUps(program, log) {
  const screen = await startScreen(log, { width: 1366, height: 768 });
  const { env, home, remove } = makeHome('bench');
  const own = join(home, '.local/share/be.coophabitat.desktop');
  const launch = (words) => {
    const [first, ...rest] = withKeyring(words);
    return spawn(first, rest, { stdio: ['ignore', log, log], detached: true, env: { ...process.env, ...env, DISPLAY: screen.display } });
  };
  const browser = BROWSERS.find((path) => existsSync(path));
  const [ours, empty] = [[], []];
  try {
    for (let turn = 0; turn <= STARTS; turn += 1) {
      const example = turn === 0 ? [] : readdirSync(own).filter((name) => name.endsWith('.coop')).map((name) => join(own, name));
      // A process of its own, whose start the program finds: not the one that opened the keyring.
      const child = launch(['sh', '-c', '"$@"; exit $?', 'sh', program, ...example]);
      try {
        ours.push(await firstFigures(join(own, 'logs'), turn + 1));
      } finally {
        await stop(child);
      }
      if (browser) empty.push(await emptyPage(browser, launch, join(home, 'mark')));
    }
  } finally {
    await stop(screen.child);
    remove();
  }
  const [counted, beside] = [ours.slice(1), empty.slice(1)].map((times) => times.map(Math.round));
  console.log(`  starts: ${ours.join(', ')} ms; of an empty page: ${beside.join(', ')} ms`);
  return {
    what: 'Start to the first figures of the example, warm', ms: median(counted),
    ...(beside.length > 0 && { peer: { what: 'an empty page in the engine\'s own browser', ms: median(beside) } }),
    note: `${counted.length} starts under Xvfb: ${counted.join(', ')} ms`,
  };
}
