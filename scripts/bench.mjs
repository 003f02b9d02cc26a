// `npm run bench`: measures what a treasurer waits for, on the release build, and writes
// docs/benchmarks.md. Run it on a machine that does nothing else.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { targetFolder } from './lib/cargo.mjs';
import { inMilliseconds, median, page } from './lib/figures.mjs';
import { FOR_THE_CHECKS, FOR_THE_WINDOW, prepareMachine, toolchainProblems } from './lib/machine.mjs';
import { FETCH_PACKAGES, bringPage, packagesAreStale } from './lib/page.mjs';
import { startUps } from './lib/startup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const logs = join(root, 'artefacts', 'bench');

function go(words, options = {}) {
  console.log(`→ ${words.join(' ')}`);
  const done = spawnSync(words[0], words.slice(1), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (done.status !== 0) throw new Error(`"${words.join(' ')}" failed`);
}

/** Starts of the window, beside what the engine takes for an empty page. */
async function starts(target) {
  const log = openSync(join(logs, 'window.log'), 'w');
  try {
    return await startUps(join(target, 'release', 'coop-habitat'), log);
  } finally {
    closeSync(log);
  }
}

/** Going from screen to screen of the example: every move, the first round apart. */
function moves(target) {
  const told = execFileSync('node', [join(root, 'tests', 'e2e', 'measure.mjs')], {
    encoding: 'utf8', env: { ...process.env, COOP_PROGRAM: join(target, 'release', 'coop-habitat') },
  });
  const all = JSON.parse(told.trim().split('\n').at(-1));
  const screens = new Set(all.map(({ screen }) => screen)).size;
  const slowest = all.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
  return {
    what: 'From a screen to the next, drawn with its figures',
    ms: median(all.slice(screens).map(({ ms }) => ms)),
    note: `${all.length - screens} moves; the slowest of all, the first ones included: ${slowest.screen}, ${slowest.ms} ms`,
  };
}

/** The figures of a program of tests/bench: one JSON object a line. */
function program(name) {
  console.log(`→ cargo bench --bench ${name} (the first of them builds for about ten minutes)`);
  const done = spawnSync('cargo', ['bench', '--locked', '-p', 'house-tests', '--bench', name], {
    cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error('the benchmark program failed');
  return done.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => inMilliseconds(JSON.parse(line)));
}

function machine() {
  const [{ model }] = cpus();
  const kernel = execFileSync('uname', ['-sr'], { encoding: 'utf8' }).trim();
  return `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${kernel}`;
}

try {
  const problems = toolchainProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await prepareMachine([...FOR_THE_WINDOW, ...FOR_THE_CHECKS]);
  mkdirSync(logs, { recursive: true });
  if (packagesAreStale(root)) go(FETCH_PACKAGES);
  await bringPage(root, () => go(['npm', '--workspace', 'ui', 'run', 'build']));
  go(['cargo', 'build', '--release', '--locked', '--features', 'custom-protocol']);
  const figures = [
    await starts(targetFolder(root)),
    moves(targetFolder(root)),
    ...program('evening'),
    ...program('rules'),
  ];
  const date = execFileSync('date', ['+%F'], { encoding: 'utf8' }).trim();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const text = page({ date, commit, machine: machine(), figures });
  writeFileSync(join(root, 'docs', 'benchmarks.md'), text);
  console.log(`\n${text}`);
} catch (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}
