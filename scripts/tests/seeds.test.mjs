import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { seeds } from '../lib/seeds.mjs';

test('a seed is the position of its preview and its request, and previews of a file are left out', () => {
  const kept = { 'b.preview': { input: { x: 1 } }, 'a.preview_it': { input: {} }, 'a.list': { input: {} }, 'ledger.preview_opening': { input: {} } };
  assert.deepEqual(seeds(kept).map(([name, bytes]) => [name, bytes[0], bytes.subarray(1).toString()]), [['a.preview_it', 0, '{}'], ['b.preview', 1, '{"x":1}']]);
});

test('every preview of the contract has its seed', () => {
  const folder = new URL('../../tests/contract/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const kept = Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  assert.equal(seeds(kept).length, 19, 'those of spec 11 but the bank’s');
});
