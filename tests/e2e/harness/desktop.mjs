// A desktop in memory: a screen (Xvfb), a session bus with an unlocked keyring, a home that is
// thrown away, and WebKitWebDriver on it. Everything it starts, it stops.
// Deliberately not here: what a journey does in the window (window.mjs).
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE, ended, makeHome, startScreen, stop, withKeyring } from '../../../scripts/lib/desktop.mjs';

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
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
      NO_AT_BRIDGE: '1', ...extra,
    };
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
