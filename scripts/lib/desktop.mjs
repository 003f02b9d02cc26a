// A small desktop in memory for checks: a screen, a session bus, a home that is thrown away, and an
// unlocked keyring. Linux only. Deliberately not here: the web driver (tests/e2e has it).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stopGroup } from './steps.mjs';

/** How long anything of the desktop may take to start, in milliseconds. */
export const PATIENCE = 20_000;

/** Makes a home of its own: `env` points every XDG folder into it, `remove()` takes it away. */
export function makeHome(name) {
  const home = mkdtempSync(join(tmpdir(), `coop-${name}-`));
  const env = { HOME: home };
  for (const [variable, folder] of [
    ['XDG_DATA_HOME', '.local/share'], ['XDG_CONFIG_HOME', '.config'], ['XDG_CACHE_HOME', '.cache'],
    ['XDG_STATE_HOME', '.local/state'], ['XDG_RUNTIME_DIR', 'run'], ['XDG_DOCUMENTS_DIR', 'Documents'],
  ]) {
    env[variable] = join(home, folder);
    mkdirSync(env[variable], { recursive: true, mode: 0o700 });
  }
  return { home, env, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** The words that run `words` on a bus of their own with an unlocked, empty keyring. */
export function withKeyring(words) {
  const script = 'printf %s journeys | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null && exec "$@"';
  return ['dbus-run-session', '--', 'sh', '-c', script, 'sh', ...words];
}

/** Says whether a child is over. */
export function ended(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Asks a child and its group to stop, then makes them. */
export async function stop(child) {
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
export async function startScreen(log, size) {
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
  try {
    return { child, display: await Promise.race([display, late]) };
  } catch (problem) {
    stopGroup(child, 'SIGKILL');
    throw problem;
  }
}
