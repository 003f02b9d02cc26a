import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWindow } from '../harness/window.mjs';

test('the window opens on the welcome page', { timeout: 120_000 }, () => inWindow('welcome', async (window) => {
  assert.equal(await window.browser.getTitle(), 'Coop Habitat');
  await window.sees("Ouvrir l'exemple");
  await window.picture('welcome');
  await window.isAccessible();
}));
