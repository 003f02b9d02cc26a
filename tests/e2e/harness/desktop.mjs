// A desktop in memory: a screen (Xvfb), a session bus with an unlocked keyring, a home that is
// thrown away, and WebKitWebDriver on it. Everything it starts, it stops.
// Deliberately not here: what a journey does in the window (window.mjs).
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeHome, withKeyring } from '../../../scripts/lib/desktop.mjs';
import { stopGroup } from '../../../scripts/lib/steps.mjs';

/** How long anything of the desktop may take to start, in milliseconds. */
const PATIENCE = 20_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function ended(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Asks a child and its group to stop, then makes them. */
async function stop(child) {
  if (ended(child)) {
    stopGroup(child, 'SIGKILL');
    return;
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  stopGroup(child);
  await Promise.race([gone, pause(3000, undefined, { ref: false })]);
  stopGroup(child, 'SIGKILL');
}

/** Starts Xvfb on the first free display; resolves with its name, such as ":3". */
async function startScreen(log, size) {
  // Xvfb writes the display it took to the file descriptor it is told.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', log, log, 'pipe'], detached: true,
  });
  let number = '';
  const display = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`Xvfb ended with status ${status}`)));
    child.stdio[3].on('data', (bytes) => {
      number += bytes;
      if (number.includes('\n')) resolve(`:${number.trim()}`);
    });
  });
  const late = pause(PATIENCE, undefined, { ref: false }).then(() => { throw new Error('Xvfb did not start'); });
  return { child, display: await Promise.race([display, late]) };
}

async function answers(port, driver) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (ended(driver)) throw new Error('WebKitWebDriver ended while it started');
    try {
      const reply = await fetch(`http://127.0.0.1:${port}/status`);
      if ((await reply.json()).value.ready) return;
    } catch {
      // Not listening yet: asked again until the time is over.
    }
    await pause(50);
  }
  throw new Error('WebKitWebDriver did not start');
}

/**
 * Starts a desktop whose output goes to `folder`.
 * @param {string} folder where the logs of this desktop are written
 * @param {{width: number, height: number}} size of the screen, in pixels
 * @param {object} extra variables for the program
 * @returns {Promise<{home: string, port: number, screen: string, close(): Promise<void>}>}
 */
export async function startDesktop(folder, size = { width: 1366, height: 768 }, extra = {}) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'desktop.log');
  const log = openSync(path, 'w');
  const home = makeHome('journey');
  const children = [];
  const close = async () => {
    for (const child of children.reverse()) await stop(child);
    closeSync(log);
    home.remove();
  };
  try {
    const screen = await startScreen(log, size);
    children.push(screen.child);
    const port = await freePort();
    const words = withKeyring(['WebKitWebDriver', `--port=${port}`]);
    const env = {
      ...process.env, ...home.env, DISPLAY: screen.display, LANG: 'C.UTF-8',
      TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true',
      // WEBKIT_DISABLE_DMABUF_RENDERER must stay unset: with it the driver's screenshots hang.
      NO_AT_BRIDGE: '1', ...extra,
    };
    delete env.WEBKIT_DISABLE_DMABUF_RENDERER;
    delete env.WAYLAND_DISPLAY;
    delete env.DBUS_SESSION_BUS_ADDRESS;
    const driver = spawn(words[0], words.slice(1), { stdio: ['ignore', log, log], detached: true, env, cwd: home.home });
    children.push(driver);
    await answers(port, driver);
    return { home: home.home, port, screen: screen.display, close };
  } catch (problem) {
    problem.message += `\n${readFileSync(path, 'utf8').split('\n').slice(-20).join('\n')}`;
    await close();
    throw problem;
  }
}
