// Runs named steps two at a time, times them, keeps their output in files and sums up.
// Deliberately not here: what the steps are.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A step that had nothing to do on this machine; it counts as passed and says why. */
export class NotHere extends Error {}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Stops a child and all it started: their group is asked first, then made to. */
export function stopGroup(child, signal = 'SIGTERM') {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (problem) {
    if (problem.code !== 'ESRCH') throw problem;
  }
}

const running = new Set();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) stopGroup(child);
    setTimeout(() => process.exit(130), 2000).unref();
  });
}

/**
 * Runs a program to its end with its output in a file; throws when it fails or takes too long.
 * @param {string[]} words the program and its arguments
 * @param {{log: number, cwd: string, output?: number, env?: object, minutes?: number}} options
 *   log and output are open files: all that it says, or what it prints apart from its complaints
 */
export function run(words, { log, cwd, output = log, env = {}, minutes = 25 }) {
  writeSync(log, `$ ${words.join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(words[0], words.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, log],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    running.add(child);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      stopGroup(child);
      setTimeout(() => stopGroup(child, 'SIGKILL'), 5000).unref();
    }, minutes * 60_000);
    const end = (problem) => {
      clearTimeout(limit);
      running.delete(child);
      if (problem) reject(problem);
      else resolve();
    };
    child.on('error', (problem) => end(problem));
    child.on('close', (status, signal) => {
      if (late) end(new Error(`stopped after ${minutes} minutes`));
      else if (status !== 0) end(new Error(`"${words.join(' ')}" ended with ${signal ?? `status ${status}`}`));
      else end();
    });
  });
}

/**
 * Runs the steps, the first ones first, two at a time (one a core). A step is
 * {name, what, alone?, needs?, run({log, note})}: it waits for the steps it needs and for those that
 * want the same thing `alone`; one whose need failed is not run and counts as failed, because what
 * it checks was not seen.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runSteps(steps, { folder, say = console.log, heartbeat = 60_000, tail = 60, atOnce = 2 }) {
  mkdirSync(folder, { recursive: true });
  const started = Date.now();
  const lines = new Map();
  const failed = new Set();
  const running = new Map();
  const over = (step, { problem, line }) => {
    running.delete(step);
    if (problem) failed.add(step.name);
    lines.set(step, `  ${problem ? '✗' : '✓'} ${step.name.padEnd(12)} ${line}`);
    say(lines.get(step));
  };
  const chosen = new Set(steps.map(({ name }) => name));
  const needs = (step) => (step.needs ?? []).filter((need) => chosen.has(need));
  const ended = (name) => [...lines.keys()].some((step) => step.name === name);
  const free = (step) => needs(step).every(ended) && ![...running.keys()].some(({ alone }) => alone !== undefined && alone === step.alone);
  const waiting = [...steps];
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < atOnce ? waiting.findIndex(free) : -1;
    if (next === -1) {
      if (running.size === 0) throw new Error(`BUG: these steps need each other: ${waiting.map(({ name }) => name).join(', ')}`);
      await Promise.race(running.values());
      continue;
    }
    const [step] = waiting.splice(next, 1);
    const blocked = needs(step).find((need) => failed.has(need));
    if (blocked || interrupted) {
      over(step, { problem: true, line: `not run: ${blocked ? `${blocked} failed` : 'interrupted'}` });
      continue;
    }
    const path = join(folder, `${String(steps.indexOf(step) + 1).padStart(2, '0')}-${step.name}.log`);
    running.set(step, runStep(step, { path, say, heartbeat, tail }).then((outcome) => over(step, outcome)));
  }
  const count = { passed: steps.length - failed.size, failed: failed.size };
  say(`\nIn ${seconds(Date.now() - started)}:\n${steps.map((step) => lines.get(step)).join('\n')}\n`);
  say(`${count.passed} passed, ${count.failed} failed`);
  return count;
}

/** Runs one step to its end: what went wrong, if anything, and the line that tells of it. */
async function runStep(step, { path, say, heartbeat, tail }) {
  const log = openSync(path, 'w');
  const begun = Date.now();
  say(`  … ${step.name.padEnd(12)} ${step.what}`);
  const pulse = setInterval(() => say(`    ${step.name} still runs (${seconds(Date.now() - begun)})`), heartbeat);
  const notes = [];
  let problem;
  try {
    await step.run({ log, note: (text) => notes.push(text) });
  } catch (thrown) {
    if (thrown instanceof NotHere) notes.push(`nothing to do: ${thrown.message}`);
    else problem = thrown;
  } finally {
    clearInterval(pulse);
    closeSync(log);
  }
  if (problem) {
    const end = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-tail).map((line) => `      ${line}`).join('\n');
    say(`${end}\n    ${step.name}: ${problem.message}`);
  }
  const note = notes.length > 0 ? `  (${notes.join('; ')})` : '';
  return { problem, line: `${seconds(Date.now() - begun).padStart(8)}${note}${problem ? `  see ${path}` : ''}` };
}
