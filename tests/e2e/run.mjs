// Runs the journeys one after the other (two cores carry one window at a time).
// `npm --workspace tests/e2e test -- contributions` runs those whose file is named so.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const asked = process.argv.slice(2);
const files = readdirSync(join(here, 'journeys'))
  .filter((name) => name.endsWith('.test.mjs') && (asked.length === 0 || asked.some((word) => name.startsWith(word))))
  .map((name) => join('journeys', name));
if (files.length === 0) {
  console.error('No journey of that name.');
  process.exitCode = 2;
} else {
  const done = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  process.exitCode = done.status ?? 1;
}
