import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bringPage, checkRust, checkSources, packagesAreStale } from '../lib/page.mjs';

async function inProject(body) {
  const root = mkdtempSync(join(tmpdir(), 'coop-page-'));
  try {
    for (const folder of ['ui/src', 'ui/dist', 'node_modules']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'ui/src/main.ts'), 'one');
    writeFileSync(join(root, 'ui/dist/index.html'), 'built');
    writeFileSync(join(root, 'package-lock.json'), '{}');
    await body(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const nothing = () => {};

test('a page is built again only when one of its sources changed', () => inProject(async (root) => {
  assert.equal(await bringPage(root, nothing), true, 'never built by us');
  assert.equal(await bringPage(root, nothing), false, 'just built');
  writeFileSync(join(root, 'ui/dist/app.js'), 'more output');
  assert.equal(await bringPage(root, nothing), false, 'what is built is no source');
  writeFileSync(join(root, 'ui/src/main.ts'), 'two');
  assert.equal(await bringPage(root, nothing), true, 'a source changed');
}));

test('a check is done again when a source or an answer it reads changed, each check for itself', () => inProject(async (root) => {
  assert.equal(await checkSources(root, 'ui-lint', nothing), true);
  assert.equal(await checkSources(root, 'ui-lint', nothing), false);
  assert.equal(await checkSources(root, 'ui-types', nothing), true);
  mkdirSync(join(root, 'tests/contract'), { recursive: true });
  writeFileSync(join(root, 'tests/contract/members.json'), '{}');
  assert.equal(await checkSources(root, 'ui-lint', nothing), true);
}));

test('a check of the Rust sources is done again when one of them changed, whatever the page does', () => inProject(async (root) => {
  mkdirSync(join(root, 'src-tauri/crates/domain/target'), { recursive: true });
  assert.equal(await checkRust(root, 'docs', nothing), true);
  writeFileSync(join(root, 'ui/src/main.ts'), 'two');
  writeFileSync(join(root, 'src-tauri/crates/domain/target/out.rs'), 'made');
  assert.equal(await checkRust(root, 'docs', nothing), false);
  writeFileSync(join(root, 'src-tauri/crates/domain/lib.rs'), '//! Rules.');
  assert.equal(await checkRust(root, 'docs', nothing), true);
}));

test('what is edited during the check, or during the build, is not remembered as seen', () => inProject(async (root) => {
  const edit = (text) => async () => writeFileSync(join(root, 'ui/src/main.ts'), text);
  for (const bring of [(work) => checkSources(root, 'ui-lint', work), (work) => bringPage(root, work)]) {
    assert.equal(await bring(edit('two')), true);
    assert.equal(await bring(nothing), true, 'the second text was never looked at');
    assert.equal(await bring(nothing), false);
    await edit('one')();
  }
}));

test('a check that failed is done again', () => inProject(async (root) => {
  await assert.rejects(checkSources(root, 'ui-lint', () => Promise.reject(new Error('three errors'))), /three errors/);
  assert.equal(await checkSources(root, 'ui-lint', nothing), true);
}));

test('a page that was thrown away is built again', () => inProject(async (root) => {
  await bringPage(root, nothing);
  rmSync(join(root, 'ui/dist/index.html'));
  assert.equal(await bringPage(root, nothing), true);
}));

test('packages are fetched when never fetched and when the lock is newer', () => inProject((root) => {
  const installed = join(root, 'node_modules/.package-lock.json');
  assert.equal(packagesAreStale(root), true, 'never fetched');
  writeFileSync(installed, '{}');
  utimesSync(join(root, 'package-lock.json'), 100, 100);
  assert.equal(packagesAreStale(root), false, 'fetched after the lock');
  utimesSync(installed, 50, 50);
  assert.equal(packagesAreStale(root), true, 'the lock is newer');
}));
