// Runs the journeys two at a time (each mostly waits for its window), without any network
// where the system lets us take it away: the program must not miss it.
// `npm --workspace tests/e2e test -- contributions` runs those whose file is named so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExample } from './harness/terminal.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The words that run others in a network of their own that leads nowhere; none where that is refused. */
function withoutNetwork() {
  const words = ['unshare', ...(process.getuid() === 0 ? [] : ['-r']), '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const possible = spawnSync(words[0], [...words.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
  console.log(possible ? 'Without any network.' : 'With the network of this machine: it cannot be taken away here.');
  return possible ? words : [];
}

const asked = process.argv.slice(2);
const files = readdirSync(join(here, 'journeys'))
  .filter((name) => name.endsWith('.test.mjs') && (asked.length === 0 || asked.some((word) => name.startsWith(word))))
  .map((name) => join('journeys', name));
if (files.length === 0) {
  console.error('No journey of that name.');
  process.exitCode = 2;
} else {
  const words = [...withoutNetwork(), process.execPath, '--test', '--test-concurrency=2', '--test-reporter=spec', ...files];
  const folder = mkdtempSync(join(tmpdir(), 'coop-example-'));
  try {
    const env = { ...process.env, COOP_EXAMPLE: makeExample(folder) };
    const done = spawnSync(words[0], words.slice(1), { cwd: here, stdio: ['ignore', 'inherit', 'inherit'], env });
    process.exitCode = done.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
