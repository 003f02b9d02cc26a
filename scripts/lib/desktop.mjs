// A small desktop in memory for checks: a screen, a session bus, a home that is thrown away, and an
// unlocked keyring. Linux only. Deliberately not here: the web driver (tests/e2e has it).
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
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

/** How often another display is tried when one is taken. */
const DISPLAYS_TRIED = 5;

/**
 * Starts Xvfb on a display of its own; resolves with its name, such as ":4711".
 *
 * The number is drawn and held by Xvfb's lock. Left to find a free one by itself (-displayfd) it
 * takes no lock and looks at abstract sockets only, which do not reach into another network
 * namespace: there it takes the socket in /tmp away from a screen that is in use.
 */
export async function startScreen(log, size) {
  let problem;
  for (let tried = 0; tried < DISPLAYS_TRIED; tried += 1) {
    try {
      return await startXvfb(randomInt(1000, 50_000), log, size);
    } catch (refused) {
      problem = refused;
    }
  }
  throw problem;
}

async function startXvfb(number, log, size) {
  const child = spawn('Xvfb', [`:${number}`, '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', log, log], detached: true,
  });
  let problem;
  child.once('error', (refused) => { problem = refused; });
  const until = Date.now() + PATIENCE;
  while (!(await isServedBy(child.pid, number))) {
    if (problem || ended(child)) throw problem ?? new Error(`Xvfb ended with status ${child.exitCode} on :${number}`);
    if (Date.now() > until) {
      stopGroup(child, 'SIGKILL');
      throw new Error('Xvfb did not start');
    }
    await pause(20);
  }
  return { child, display: `:${number}` };
}

/** Says whether this process holds the display and answers on it. */
async function isServedBy(pid, number) {
  const lock = `/tmp/.X${number}-lock`;
  if (!existsSync(lock) || Number(readFileSync(lock, 'utf8')) !== pid) return false;
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  try {
    return await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}
