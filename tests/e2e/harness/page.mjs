// What a person does and reads on a page of the window: lists, choices, panels. Deliberately not
// here: starting the window (window.mjs), and what the journeys expect.
import { flat } from './window.mjs';

/** Chooses an option of a list of choices, by its words. */
export async function choose(window, label, option) {
  await chooseIn(await window.field(label), option);
}

/** Chooses an option of this list of choices, by its words, the kinds of spaces alike. */
export async function chooseIn(list, option) {
  // What can be chosen may still be on its way.
  let words = [];
  await list.waitUntil(async () => {
    words = await list.$$('option').map(async (one) => flat(await one.getProperty('textContent')));
    return words.includes(flat(option));
  }, { timeoutMsg: `nothing to choose is called "${option}"` });
  await list.selectByIndex(words.indexOf(flat(option)));
}

/** Reads every row of a list, scrolling through it as a person would: each row a list of cells. */
export async function rows(window, caption) {
  const found = new Map();
  await window.browser.waitUntil(async () => {
    const seen = await window.browser.executeAsync((wanted, done) => {
      const table = [...document.querySelectorAll('table')].find((one) => one.caption?.textContent === wanted && one.checkVisibility());
      if (!table) return done(null);
      const place = table.closest('.scroller');
      const atEnd = place.scrollTop + place.clientHeight >= place.scrollHeight - 1;
      const read = [...table.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => [Number(row.getAttribute('aria-rowindex')), [...row.cells].map((cell) => cell.innerText)]);
      // Only the rows in sight are drawn: half a screen further, and from the top again at the end.
      place.scrollTop = atEnd ? 0 : place.scrollTop + place.clientHeight / 2;
      const answer = { count: Number(table.getAttribute('aria-rowcount')) - 1, busy: table.getAttribute('aria-busy') === 'true', read };
      return requestAnimationFrame(() => requestAnimationFrame(() => done(answer)));
    }, caption);
    if (seen === null || seen.busy) return false;
    for (const [index, cells] of seen.read) found.set(index, cells.map(flat));
    return found.size >= seen.count;
  }, { timeoutMsg: `the list "${caption}" was never whole`, interval: 1 });
  await window.browser.execute((wanted) => {
    for (const table of document.querySelectorAll('table')) if (table.caption?.textContent === wanted) table.closest('.scroller').scrollTop = 0;
  }, caption);
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

/** Reads the rows of a list that are in sight, each a list of cells. */
export async function rowsInSight(window, caption) {
  let found = [];
  await window.browser.waitUntil(async () => {
    found = await window.browser.execute((wanted) => {
      const table = [...document.querySelectorAll('table')].find((one) => one.caption?.textContent === wanted && one.checkVisibility());
      return [...(table?.querySelectorAll('tbody tr[aria-rowindex]') ?? [])].map((row) => [...row.cells].map((cell) => cell.innerText));
    }, caption);
    return found.length > 0;
  }, { timeoutMsg: `the list "${caption}" showed no row` });
  return found.map((cells) => cells.map(flat));
}

/** Opens the row of a list that holds these words. */
export async function openRow(window, words) {
  const row = await window.browser.$(`//tr[@aria-rowindex][contains(normalize-space(translate(., "\u00a0\u202f", "  ")), "${words}")]/td[1]`);
  await row.waitForClickable({ timeoutMsg: `no row holds "${words}"` });
  await row.click();
}

/** Waits until the page of a document is drawn. */
export async function drawn(window) {
  await window.browser.$('.sheet[aria-busy=false]').waitForExist({ timeoutMsg: 'no page of a document was drawn' });
}

/** Writes a canonical amount (`12550.92`) as the French window and papers show it, spaces alike. */
export function euros(amount) {
  const [whole, cents] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${cents} €`;
}

/** Writes a canonical date as it is read: `2026-12-31` is `31/12/2026`. */
export function day(date) {
  return date.split('-').reverse().join('/');
}
