// The window of a program that was started before, and the proof that the check of it can fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWindow } from '../harness/window.mjs';

test('the window opens on the welcome page', { timeout: 120_000 }, () => inWindow('welcome', async (window) => {
  await window.sees('Ouvrir l’exemple');
  assert.equal(await window.browser.getTitle(), 'Accueil – Coop Habitat');
  await window.picture('welcome');
  await window.isAccessible();
  // The check itself can fail: a picture without words is against it.
  await window.browser.execute(() => document.querySelector('main').append(document.createElement('img')));
  await assert.rejects(window.isAccessible(), /image-alt/);
}));
