// `npm test`: every check of the house, the quick ones first, on a machine that has only Rust and
// Node. `npm test -- build rust` runs the named steps, `npm test -- --list` names them.
// Each step's output goes to artefacts/logs; the last line is "N passed, N failed".
import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FEATURES, LINTED, WHOLE_HOUSE, complaints, embeddings, targetFolder, testPrograms } from './lib/cargo.mjs';
import { makeHome, withKeyring } from './lib/desktop.mjs';
import { FOR_THE_CHECKS, FOR_THE_WINDOW, hasCommand, prepareMachine, toolchainProblems } from './lib/machine.mjs';
import { FETCH_PACKAGES, bringPage, checkRust, checkSources, packagesAreStale } from './lib/page.mjs';
import { NotHere, run, runSteps } from './lib/steps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const artefacts = join(root, 'artefacts');
const logs = join(artefacts, 'logs');
const report = join(artefacts, 'cargo.jsonl');
const linux = process.platform === 'linux';

const exec = (log, words, options = {}) => run(words, { log, cwd: root, ...options });
const npm = (log, ...words) => exec(log, ['npm', '--loglevel=error', ...words]);

/** Says whether a registry answers, so that "unreachable" is told apart from "refused". */
async function reachable(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
}

/** A check that reads the page's sources and nothing else: done once for each state of them. */
const reading = (name, what, script) => ({
  name, what, needs: ['packages'],
  async run({ log }) {
    const done = await checkSources(root, name, () => npm(log, '--workspace', 'ui', 'run', script));
    if (!done) throw new NotHere('passed on these sources already');
  },
});

// In the order in which they start, two at a time; cargo works alone on its folder. What fails soon
// or lasts long comes first.
const STEPS = [
  {
    name: 'machine', what: 'Rust, Node and the system packages',
    async run() {
      const problems = toolchainProblems(['fmt', 'clippy']);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      await prepareMachine([...FOR_THE_WINDOW, ...FOR_THE_CHECKS]);
    },
  },
  {
    name: 'packages', what: 'npm ci', needs: ['machine'],
    async run({ log }) {
      if (!packagesAreStale(root)) throw new NotHere('as the lock says already');
      await exec(log, FETCH_PACKAGES);
    },
  },
  {
    name: 'ui-build', what: 'the page that the window embeds', needs: ['packages'],
    async run({ log }) {
      const done = await bringPage(root, () => npm(log, '--workspace', 'ui', 'run', 'build'));
      if (!done) throw new NotHere('built from these sources already');
    },
  },
  {
    name: 'format', alone: 'cargo', what: 'cargo fmt', needs: ['machine'],
    run: ({ log }) => exec(log, ['cargo', 'fmt', '--all', '--check']),
  },
  {
    name: 'build', alone: 'cargo', what: 'the window, the terminal and every test, by clippy: its warnings and the compiler\'s are refused',
    needs: ['machine', 'ui-build'],
    async run({ log }) {
      const output = openSync(report, 'w');
      try {
        await exec(log, ['cargo', 'build', ...WHOLE_HOUSE, '--all-targets', '--message-format=json'], { minutes: 40, output, env: LINTED });
      } finally {
        closeSync(output);
        for (const said of complaints(report)) writeSync(log, said);
      }
      const { length } = complaints(report);
      if (length > 0) throw new Error(`${length} warnings`);
      const times = embeddings(report);
      if (times !== 1) throw new Error(`the page was embedded ${times} times, which must be once: see [lib] in Cargo.toml`);
    },
  },
  {
    name: 'journeys', what: 'the real window, driven from outside', needs: ['build', 'packages'],
    async run({ log }) {
      if (!linux) throw new NotHere('WebKitWebDriver exists on Linux only');
      await exec(log, ['npm', '--loglevel=error', '--workspace', 'tests/e2e', 'test'], {
        env: { COOP_PROGRAM: join(targetFolder(root), 'debug', 'coop-habitat') }, minutes: 20,
      });
    },
  },
  {
    name: 'rust', alone: 'cargo', what: 'cargo test: rules, store, commands, features, walls', needs: ['build'],
    run: ({ log }) => exec(log, ['cargo', 'test', ...WHOLE_HOUSE, '--no-fail-fast'], { env: LINTED }),
  },
  {
    name: 'keyring', alone: 'cargo', what: 'the keys, in a real keyring', needs: ['build'],
    async run({ log, note }) {
      if (!linux) throw new NotHere('the keyring of a session in memory exists on Linux only');
      const programs = testPrograms(report, 'secrets');
      if (programs.length === 0) throw new Error('the build reported no test program of the crate secrets');
      for (const { executable, folder } of programs) {
        const desktop = makeHome('keyring');
        try {
          await exec(log, withKeyring([executable, '--test-threads=1']), { cwd: folder, env: { ...desktop.env, COOP_TEST_KEYRING: '1' }, minutes: 5 });
        } finally {
          desktop.remove();
        }
      }
      note(`${programs.length} programs`);
    },
  },
  {
    name: 'docs', alone: 'cargo', what: 'rustdoc, warnings refused', needs: ['build'],
    // In place of the tests in the documentation its text is read, by scripts/rustdoc.mjs.
    async run({ log }) {
      if (process.platform === 'win32') throw new NotHere('cargo cannot call a script in place of rustdoc there');
      const done = await checkRust(root, 'docs', () => exec(log, ['cargo', 'test', ...WHOLE_HOUSE, '--doc', '--no-fail-fast'], {
        env: { ...LINTED, RUSTDOC: join(root, 'scripts', 'rustdoc.mjs'), COOP_DOC: join(targetFolder(root), 'doc') },
      }));
      if (!done) throw new NotHere('written from these sources already');
    },
  },
  {
    name: 'licences', alone: 'cargo', what: 'cargo deny: licences, bans, sources, advisories', needs: ['machine'],
    async run({ log, note }) {
      // Building cargo-deny takes longer than every other check together; the walls test holds
      // licences and sources without it.
      if (!hasCommand('cargo-deny')) throw new NotHere('cargo-deny is not installed ("cargo install cargo-deny --locked"); licences and sources were checked by the walls');
      await exec(log, ['cargo', 'deny', '--locked', ...FEATURES, 'check', 'bans', 'licenses', 'sources']);
      if (!(await reachable('https://github.com/rustsec/advisory-db'))) note('advisories not checked: their database is out of reach from here');
      else await exec(log, ['cargo', 'deny', '--locked', ...FEATURES, 'check', 'advisories']);
    },
  },
  {
    name: 'scripts', what: 'the tests of these scripts', needs: ['machine'],
    run({ log }) {
      const files = readdirSync(join(root, 'scripts', 'tests')).map((name) => `scripts/tests/${name}`);
      return exec(log, ['node', '--test', ...files]);
    },
  },
  reading('ui-types', 'svelte-check', 'check'),
  reading('ui-lint', 'ESLint', 'lint'),
  reading('ui-tests', 'vitest', 'test'),
  {
    name: 'audit', what: 'npm audit', needs: ['packages'],
    async run({ log, note }) {
      const asked = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', shell: !linux, maxBuffer: 1 << 26 });
      const { error, vulnerabilities } = JSON.parse(asked.stdout || '{"error": {"summary": "no answer"}}');
      if (error) {
        note('not checked: the registry does not answer audits from here');
        return;
      }
      writeSync(log, asked.stdout);
      const named = Object.values(vulnerabilities ?? {}).map((found) => `${found.name} (${found.severity})`);
      if (named.length > 0) throw new Error(`known weaknesses: ${named.join(', ')}`);
    },
  },
];

const asked = process.argv.slice(2);
if (asked.includes('--list')) {
  for (const step of STEPS) console.log(`${step.name.padEnd(12)} ${step.what}`);
} else {
  const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}. "npm test -- --list" names them.`);
    process.exitCode = 2;
  } else {
    mkdirSync(artefacts, { recursive: true });
    const chosen = asked.length === 0 ? STEPS : STEPS.filter((step) => asked.includes(step.name));
    const { failed } = await runSteps(chosen, { folder: logs });
    process.exitCode = failed === 0 ? 0 : 1;
  }
}
