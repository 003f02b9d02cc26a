// A small desktop in memory for checks: a session bus, a home that is thrown away, and an unlocked
// keyring. Linux only. Deliberately not here: the screen and the web driver (tests/e2e has them).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
