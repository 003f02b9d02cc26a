import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, inMilliseconds, median, page, row } from '../lib/figures.mjs';

test('the median is the middle one, or between the two middle ones', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([9, 1, 5, 7]), 6);
  assert.equal(median([3]), 3);
});

test('microseconds become milliseconds, those of the peer too', () => {
  assert.deepEqual(inMilliseconds({ what: 'A', us: 1500, peer: { what: 'B', us: 20 } }), { what: 'A', ms: 1.5, peer: { what: 'B', ms: 0.02 } });
  assert.deepEqual(inMilliseconds({ what: 'A', us: 7, note: 'n' }), { what: 'A', ms: 0.007, note: 'n' });
});

test('a duration changes unit at one millisecond and at one second, with a decimal where it counts', () => {
  assert.deepEqual([0.0424, 0.999, 1].map(duration), ['42 µs', '999 µs', '1.0 ms']);
  assert.deepEqual([999.4, 1000, 1234].map(duration), ['999 ms', '1.00 s', '1.23 s']);
});

test('a figure with a peer says how many times it takes', () => {
  assert.equal(row({ what: 'A', ms: 300, peer: { what: 'B', ms: 100 } }), '| A | 300 ms | 3.0 × B (100 ms) |');
  assert.equal(row({ what: 'A', ms: 36, peer: { what: 'B', ms: 8390 } }), '| A | 36 ms | 0.0043 × B (8.39 s) |');
  assert.equal(row({ what: 'A', ms: 7670, peer: { what: 'B', ms: 152 } }), '| A | 7.67 s | 50 × B (152 ms) |');
  assert.equal(row({ what: 'A', ms: 300, peer: { what: 'B', ms: 100 }, note: 'five runs' }), '| A | 300 ms | 3.0 × B (100 ms); five runs |');
  assert.equal(row({ what: 'A', ms: 300, note: 'five runs' }), '| A | 300 ms | five runs |');
});

test('the page names its date, commit, machine and command', () => {
  const text = page({ date: '2026-11-22', commit: 'abc', machine: 'two cores', figures: [{ what: 'A', ms: 1 }] });
  for (const part of ['npm run bench', '2026-11-22', 'abc', 'two cores', '| A | 1.0 ms |']) assert.ok(text.includes(part), part);
});
