import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkIsStale, packagesAreStale, pageIsStale, rememberCheck, rememberPage } from '../lib/page.mjs';

function inProject(body) {
  const root = mkdtempSync(join(tmpdir(), 'coop-page-'));
  try {
    for (const folder of ['ui/src', 'ui/dist', 'node_modules']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'ui/src/main.ts'), 'one');
    writeFileSync(join(root, 'ui/dist/index.html'), 'built');
    writeFileSync(join(root, 'package-lock.json'), '{}');
    body(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a page is built again only when one of its sources changed', () => inProject((root) => {
  assert.equal(pageIsStale(root), true, 'never built by us');
  rememberPage(root);
  assert.equal(pageIsStale(root), false, 'just built');
  writeFileSync(join(root, 'ui/dist/app.js'), 'more output');
  assert.equal(pageIsStale(root), false, 'what is built is no source');
  writeFileSync(join(root, 'ui/src/main.ts'), 'two');
  assert.equal(pageIsStale(root), true, 'a source changed');
}));

test('a check is done again when a source or an answer it reads changed, each check for itself', () => inProject((root) => {
  rememberCheck(root, 'ui-lint');
  assert.deepEqual([checkIsStale(root, 'ui-lint'), checkIsStale(root, 'ui-types')], [false, true]);
  mkdirSync(join(root, 'tests/contract'), { recursive: true });
  writeFileSync(join(root, 'tests/contract/members.json'), '{}');
  assert.equal(checkIsStale(root, 'ui-lint'), true);
}));

test('a page that was thrown away is built again', () => inProject((root) => {
  rememberPage(root);
  rmSync(join(root, 'ui/dist/index.html'));
  assert.equal(pageIsStale(root), true);
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
