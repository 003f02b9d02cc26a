import assert from 'node:assert/strict';
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { NotHere, run, runSteps } from '../lib/steps.mjs';

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

test('lanes run beside each other, and a lane does one thing at a time', () => inFolder(async (folder) => {
  const seen = [];
  let meet;
  const met = new Promise((resolve) => { meet = resolve; });
  const step = (name, lane, body) => ({ name, lane, what: '', run: async () => { seen.push(`${name} begins`); await body?.(); seen.push(`${name} ends`); } });
  const steps = [
    // Ends only once the other lane has begun: in a single lane this would wait for ever.
    step('left one', 'left', () => met),
    step('left two', 'left'),
    step('right', 'right', async () => meet()),
    { ...step('both', 'right'), needs: ['left two'] },
  ];
  const count = await runSteps(steps, { folder, say: () => {} });
  assert.deepEqual(count, { passed: 4, failed: 0 });
  assert.ok(seen.indexOf('left one ends') < seen.indexOf('left two begins'), 'one thing at a time');
  assert.ok(seen.indexOf('left two ends') < seen.indexOf('both begins'), 'a need in another lane is waited for');
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
