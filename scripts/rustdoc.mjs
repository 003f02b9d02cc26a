#!/usr/bin/env node
// Called by cargo in place of rustdoc when it runs the tests in the documentation: writes the
// documentation itself, warnings refused, out of the crates that are compiled already. "cargo doc"
// would read every dependency again, because it takes none of what a build has made.
import { spawnSync } from 'node:child_process';

/** The words of a call without those of its tests. */
function withoutTests(words) {
  const kept = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '--test') continue;
    if (['--test-run-directory', '--test-args', '--test-runtool', '--test-runtool-arg'].includes(words[at])) at += 1;
    else if (!words[at].startsWith('--test-')) kept.push(words[at]);
  }
  return kept;
}

const words = process.argv.slice(2);
// Cargo also asks which rustdoc this is.
const called = words.includes('--test')
  ? [...withoutTests(words), '-D', 'warnings', '-o', process.env.COOP_DOC]
  : words;
const { status, error } = spawnSync('rustdoc', called, { stdio: 'inherit' });
if (error) throw error;
process.exitCode = status ?? 1;
