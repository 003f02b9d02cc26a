import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = join(dirname(dirname(fileURLToPath(import.meta.url))), 'rustdoc.mjs');

/** Calls the script as cargo calls rustdoc for the tests in the documentation of one crate. */
function documented(text) {
  const folder = mkdtempSync(join(tmpdir(), 'coop-rustdoc-'));
  try {
    const source = join(folder, 'lib.rs');
    writeFileSync(source, text);
    const words = ['--edition=2024', '--crate-type', 'lib', '--crate-name', 'tried', '--test', source, '--test-run-directory', folder];
    const { status, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8', env: { ...process.env, COOP_DOC: join(folder, 'doc') } });
    return { status, stderr, written: existsSync(join(folder, 'doc/tried/index.html')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the documentation is written, and a link that leads nowhere fails', () => {
  const whole = documented('//! See [`Known`].\n/// A thing.\npub struct Known;\n');
  assert.deepEqual([whole.status, whole.written], [0, true], whole.stderr);
  const broken = documented('//! See [`Unknown`].\n');
  assert.notEqual(broken.status, 0);
  assert.match(broken.stderr, /unresolved link to `Unknown`/);
});
