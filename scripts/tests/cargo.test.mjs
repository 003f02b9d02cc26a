import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { complaints, embeddings, testPrograms } from '../lib/cargo.mjs';

test('only the test programs of the named package are taken from the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coop-cargo-'));
  try {
    const artefact = (crate, executable, tested) => JSON.stringify({
      reason: 'compiler-artifact', manifest_path: `/house/crates/${crate}/Cargo.toml`, profile: { test: tested }, executable,
    });
    const report = join(folder, 'report');
    writeFileSync(report, [
      artefact('secrets', '/t/secrets-1', true), artefact('secrets', null, false), artefact('cli', '/t/coop', false),
      artefact('cli', '/t/cli-1', true), artefact('secrets', '/t/session-1', true), '{"reason":"build-finished","success":true}', '',
    ].join('\n'));
    assert.deepEqual(testPrograms(report, 'secrets'), [
      { executable: '/t/secrets-1', folder: '/house/crates/secrets' },
      { executable: '/t/session-1', folder: '/house/crates/secrets' },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what the compiler and clippy say is told once, and what is no complaint is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coop-cargo-'));
  try {
    const said = (level, rendered) => JSON.stringify({ reason: 'compiler-message', message: { level, rendered } });
    const report = join(folder, 'report');
    writeFileSync(report, [
      said('warning', 'warning: unused'), said('warning', 'warning: unused'), said('error', 'error: no'),
      said('error: internal compiler error', 'ICE'), said('failure-note', 'For more'), '{"reason":"compiler-message","message":{"level":"warn', '{"reason":"cut","a":{}',
    ].join('\n'));
    assert.deepEqual(complaints(report), ['warning: unused', 'error: no', 'ICE']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a library that is compiled for a test as well embeds the page twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coop-cargo-'));
  try {
    const artefact = (name, kind, tested) => JSON.stringify({ reason: 'compiler-artifact', target: { name, kind: [kind] }, profile: { test: tested } });
    const report = join(folder, 'report');
    const lines = [artefact('coop_habitat', 'lib', false), artefact('coop-habitat', 'bin', false), artefact('domain', 'lib', true)];
    writeFileSync(report, lines.join('\n'));
    assert.equal(embeddings(report), 1);
    writeFileSync(report, [...lines, artefact('coop_habitat', 'lib', true)].join('\n'));
    assert.equal(embeddings(report), 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
