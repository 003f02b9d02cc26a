// `npm run fuzz -- MINUTES`: feeds every preview what no person types, an hour unless told. It
// begins with the requests of tests/contract and keeps what it finds worth keeping under target.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { targetFolder } from './lib/cargo.mjs';
import { hasCommand } from './lib/machine.mjs';
import { seeds } from './lib/seeds.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const minutes = Number(process.argv[2] ?? 60);
const folder = join(targetFolder(root), 'fuzz', 'corpus', 'previews');

function go(words, env = {}) {
  console.log(`→ ${words.join(' ')}`);
  const { status } = spawnSync(words[0], words.slice(1), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`"${words.join(' ')}" ended with status ${status}`);
}

try {
  if (!(minutes > 0)) throw new Error('Say for how many minutes: npm run fuzz -- 60');
  if (!hasCommand('cargo-fuzz')) go(['cargo', 'install', 'cargo-fuzz', '--locked']);
  mkdirSync(folder, { recursive: true });
  const contract = join(root, 'tests', 'contract');
  const kept = readdirSync(contract).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(contract, name), 'utf8')));
  for (const [name, bytes] of seeds(Object.assign({}, ...kept))) writeFileSync(join(folder, name), bytes);
  // The sanitizers are there with every toolchain; only their flags are kept for the nightly one.
  go(
    ['cargo', 'fuzz', 'run', '--fuzz-dir', join('tests', 'fuzz'), '--target-dir', join(targetFolder(root), 'fuzz'), 'previews', folder, '--',
      `-max_total_time=${Math.round(minutes * 60)}`, '-timeout=20', '-rss_limit_mb=4096', '-max_len=65536', '-print_final_stats=1'],
    { RUSTC_BOOTSTRAP: '1' },
  );
} catch (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}
