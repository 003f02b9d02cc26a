// Runs named steps two at a time, times them, keeps their output in files and sums up.
// Deliberately not here: what the steps are.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statfsSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

// Where the tools that we run begin to tell what failed, and how many lines tell it.
const COMPLAINTS = [
  { starts: /^---- .+ stdout ----$/, lines: 14 }, // a test of cargo
  { starts: /^(error|warning)(\[\w+\])?: (?!\d+ targets? failed)/, lines: 10 }, // the compiler, clippy, rustdoc
  { starts: /^thread '.+' .*panicked at /, lines: 6 },
  { starts: /^\s*(✖ (?!failing tests)|not ok )/, lines: 20 }, // a test of Node
  { starts: /^\s*FAIL\s/, lines: 16 }, // a test of vitest
  { starts: /^\s+\d+:\d+\s+error\s/, lines: 1 }, // ESLint
];

/**
 * What a log tells of failures: each complaint from its first line on, not more than `most` lines
 * in all. A log of which nothing is known gives its end.
 */
export function complaintsOf(text, most = 120) {
  const lines = text.trimEnd().split('\n');
  const kept = new Set();
  lines.forEach((line, index) => {
    const length = COMPLAINTS.find(({ starts }) => starts.test(line))?.lines ?? 0;
    for (let at = index; at < Math.min(index + length, lines.length); at += 1) kept.add(at);
  });
  if (kept.size === 0) return lines.slice(-most);
  return [...kept].sort((a, b) => a - b).slice(0, most).map((index) => lines[index]);
}

/** Free space where the folder is, in words; a full disk fails the oddest tests. */
function freeSpace(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return `${(bavail * bsize / 1e9).toFixed(1)} GB free`;
}

/**
 * Runs the steps, the first ones first, two at a time (one a core). A step is
 * {name, what, alone?, needs?, run({log, note})}: it waits for the steps it needs and for those that
 * want the same thing `alone`; one whose need failed is not run and counts as failed, because what
 * it checks was not seen.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runSteps(steps, { folder, say = console.log, heartbeat = 60_000, atOnce = 2 }) {
  mkdirSync(folder, { recursive: true });
  const started = Date.now();
  const lines = new Map();
  const failed = new Set();
  const running = new Map();
  const told = [];
  const over = (step, { problem, line, complaints = [] }) => {
    running.delete(step);
    if (problem) {
      failed.add(step.name);
      told.push(...complaints);
    }
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
    running.set(step, runStep(step, { path, say, heartbeat }).then((outcome) => over(step, outcome)));
  }
  const count = { passed: steps.length - failed.size, failed: failed.size };
  // Last, so that who reads only the end of a long output reads what failed.
  if (told.length > 0) say(`\nWhat failed:\n${told.join('\n')}`);
  say(`\nIn ${seconds(Date.now() - started)}, ${freeSpace(folder)}:\n${steps.map((step) => lines.get(step)).join('\n')}\n`);
  say(`${count.passed} passed, ${count.failed} failed`);
  return count;
}

/** Runs one step to its end: what went wrong, if anything, and the line that tells of it. */
async function runStep(step, { path, say, heartbeat }) {
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
  const complaints = problem
    ? [`    ${step.name}: ${problem.message} (${freeSpace(dirname(path))} then)`, ...complaintsOf(readFileSync(path, 'utf8')).map((line) => `      ${line}`)]
    : [];
  const note = notes.length > 0 ? `  (${notes.join('; ')})` : '';
  return { problem, complaints, line: `${seconds(Date.now() - begun).padStart(8)}${note}${problem ? `  see ${path}` : ''}` };
}
