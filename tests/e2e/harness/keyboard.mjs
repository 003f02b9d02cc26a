// The window without a mouse: only keys go in, and what has the focus is told by its name.
// Deliberately not here: what the journeys expect.
import { flat } from './window.mjs';

/** The most elements that a person would walk over before giving up. */
const PATIENCE = 80;

/** Tells what has the focus: its role and its name, as a screen reader says them. */
export async function focused(window) {
  const found = await window.browser.execute(() => {
    const element = document.activeElement;
    const named = element.getAttribute('aria-label')
      ?? (element.labels?.[0] ?? element.caption ?? element).textContent;
    return { role: element.getAttribute('role') ?? element.tagName.toLowerCase(), name: named, seen: element.matches(':focus-visible') };
  });
  return { ...found, name: flat(found.name ?? '') };
}

/** Presses keys, one after the other; a list of keys is pressed together. */
export async function press(window, ...keys) {
  for (const key of keys) await window.browser.keys(key);
}

/** Types letter by letter: the driver drops the second of two same letters sent together. */
export async function write(window, text) {
  for (const letter of text) await window.browser.keys(letter);
}

/** Walks with Tab (back with Shift) until what is called so has the focus, which must be seen. */
export async function tabTo(window, name, { back = false, role } = {}) {
  const walked = [];
  while (walked.length < PATIENCE) {
    await window.browser.keys(back ? ['Shift', 'Tab'] : 'Tab');
    const found = await focused(window);
    if (found.name.startsWith(name) && (role === undefined || found.role === role)) {
      if (!found.seen) throw new Error(`"${name}" has the focus, and nobody sees it`);
      return;
    }
    walked.push(found.name.slice(0, 40));
  }
  throw new Error(`Tab never came to "${name}"; it went over ${walked.join(' | ')}`);
}

/** Walks to a field and types in place of what it held. */
export async function type(window, label, text) {
  await tabTo(window, label);
  await press(window, ['Control', 'a']);
  await write(window, text);
}

/** Waits until what is called so has the focus without any key: a panel that opened. */
export async function arrives(window, name) {
  await window.browser.waitUntil(async () => (await focused(window)).name.startsWith(name), { timeoutMsg: `the focus never came to "${name}"` });
}

/** Goes to what the palette finds for these words, up to the heading that then has the focus. */
export async function go(window, words, heading) {
  await press(window, ['Control', 'k']);
  await window.browser.waitUntil(async () => (await focused(window)).role === 'combobox', { timeoutMsg: 'the palette did not open' });
  await write(window, words);
  await window.browser.waitUntil(() => window.browser.execute(() => document.querySelector('[role=option][aria-selected=true]') !== null), { timeoutMsg: `the palette finds nothing for "${words}"` });
  await press(window, 'Enter');
  await window.browser.waitUntil(() => window.browser.execute(() => document.querySelector('[role=listbox]') === null), { timeoutMsg: 'the palette stayed open' });
  await arrives(window, heading);
}
