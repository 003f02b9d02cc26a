import assert from 'node:assert/strict';
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { NotHere, complaintsOf, run, runSteps } from '../lib/steps.mjs';

async function inFolder(body) {
  const folder = mkdtempSync(join(tmpdir(), 'coop-steps-'));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ok = (name, needs) => ({ name, what: '', needs, run: async () => {} });
const broken = (name, needs) => ({ name, what: '', needs, run: async () => { throw new Error('as asked'); } });

test('the closing line counts the steps and stands alone', () => inFolder(async (folder) => {
  const said = [];
  const count = await runSteps([ok('one'), broken('two'), ok('three')], { folder, say: (text) => said.push(text) });
  assert.deepEqual(count, { passed: 2, failed: 1 });
  assert.equal(said.at(-1), '2 passed, 1 failed');
}));

test('a step whose need failed is not run and counts as failed, and so does what needs it', () => inFolder(async (folder) => {
  let ran = false;
  const after = { name: 'after', what: '', needs: ['first'], run: async () => { ran = true; } };
  const count = await runSteps([broken('first'), after, ok('last', ['after'])], { folder, say: () => {} });
  assert.deepEqual(count, { passed: 0, failed: 3 });
  assert.equal(ran, false);
}));

test('two steps run beside each other, those that want the same thing alone never', () => inFolder(async (folder) => {
  const seen = [];
  let meet;
  const met = new Promise((resolve) => { meet = resolve; });
  const step = (name, rest, body) => ({ name, what: '', ...rest, run: async () => { seen.push(`${name} begins`); await body?.(); seen.push(`${name} ends`); } });
  const steps = [
    // Ends only once the third has begun: one at a time, it would wait for ever.
    step('cargo one', { alone: 'cargo' }, () => met),
    step('cargo two', { alone: 'cargo' }),
    step('page', {}, async () => meet()),
    step('last', { needs: ['cargo two'] }),
  ];
  const count = await runSteps(steps, { folder, say: () => {} });
  assert.deepEqual(count, { passed: 4, failed: 0 });
  assert.ok(seen.indexOf('cargo one ends') < seen.indexOf('cargo two begins'), 'alone');
  assert.ok(seen.indexOf('cargo two ends') < seen.indexOf('last begins'), 'a need is waited for');
}));

test('no more than two steps run at once', () => inFolder(async (folder) => {
  let now = 0;
  let most = 0;
  const busy = (name) => ({
    name, what: '', run: async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => { setImmediate(resolve); });
      now -= 1;
    },
  });
  await runSteps(['one', 'two', 'three', 'four'].map(busy), { folder, say: () => {} });
  assert.equal(most, 2);
}));

test('a step with nothing to do passes and says why', () => inFolder(async (folder) => {
  const said = [];
  const step = { name: 'audit', what: '', run: async () => { throw new NotHere('no registry'); } };
  const count = await runSteps([step], { folder, say: (text) => said.push(text) });
  assert.deepEqual(count, { passed: 1, failed: 0 });
  assert.match(said.join('\n'), /nothing to do: no registry/);
}));

test('a program that fails makes its step fail and leaves its output in the log', () => inFolder(async (folder) => {
  const step = { name: 'prog', what: '', run: ({ log }) => run(['node', '-e', 'console.log("said"); process.exit(3)'], { log, cwd: folder }) };
  const count = await runSteps([step], { folder, say: () => {} });
  assert.deepEqual(count, { passed: 0, failed: 1 });
  assert.match(readFileSync(join(folder, '01-prog.log'), 'utf8'), /said/);
}));

test('a program that runs too long is stopped with all that it started', () => inFolder(async (folder) => {
  const log = openSync(join(folder, 'log'), 'w');
  const begun = Date.now();
  await assert.rejects(run(['sh', '-c', 'sleep 30 & wait'], { log, cwd: folder, minutes: 0.005 }), /stopped after/);
  closeSync(log);
  assert.ok(Date.now() - begun < 5000, 'the child of the child is stopped too');
}));

test('what failed is told last, from the middle of a long log', () => inFolder(async (folder) => {
  const long = Array.from({ length: 500 }, (_, index) => `test number_${index} ... ok`);
  const report = [...long, '---- closing stdout ----', "thread 'closing' panicked at tests/closing.rs:7", 'left: 1', 'right: 2', ...long].join('\\n');
  const said = [];
  const step = { name: 'rust', what: '', run: ({ log }) => run(['node', '-e', `console.log("${report}"); process.exit(101)`], { log, cwd: folder }) };
  await runSteps([step, ok('after')], { folder, say: (text) => said.push(text) });
  const end = said.slice(said.findIndex((text) => text.startsWith('\nWhat failed'))).join('\n');
  assert.match(end, /---- closing stdout ----\n.*panicked at tests\/closing\.rs:7\n.*left: 1\n.*right: 2/);
  assert.ok(end.split('\n').length < 40, end);
}));

test('of each tool its complaints are kept, and of an unknown log its end', () => {
  const around = (...lines) => ['begins', ...lines, ...Array(30).fill('goes on')].join('\n');
  assert.equal(complaintsOf(around('error[E0308]: mismatched types', '  --> src/lib.rs:1:1'))[1], '  --> src/lib.rs:1:1');
  assert.equal(complaintsOf(around(' FAIL  src/app.test.ts > opens', 'AssertionError: no'))[1], 'AssertionError: no');
  assert.equal(complaintsOf(around('✖ the evening (12 ms)', '  AssertionError: no'))[1], '  AssertionError: no');
  assert.deepEqual(complaintsOf(around('  12:3  error  no-undef')), ['  12:3  error  no-undef']);
  assert.deepEqual(complaintsOf('one\ntwo\nthree\n', 2), ['two', 'three']);
  assert.equal(complaintsOf(Array(500).fill('error: again').join('\n'), 90).length, 90);
});
