// How long going from screen to screen takes, as the page itself measures it. Deliberately not
// here: what is too long; scripts/bench.mjs writes the figures down.

/** The screens of the side bar of a treasurer, as they are read in French. */
const SCREENS = ['Tableau de bord', 'Cotisations', 'Journal', 'Membres', 'Documents', 'Historique', 'Réglages'];

/**
 * Goes to a screen of the side bar.
 * @returns {Promise<number>} milliseconds from the click to the end of the frame that shows the
 *   screen with what it asked the program
 */
async function move(window, screen) {
  return window.browser.executeAsync((name, done) => {
    const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent.trim() === name);
    const start = performance.now();
    link.click();
    const look = () => {
      const there = document.querySelector('main h1')?.textContent === name;
      const filled = there && document.querySelector('main [aria-busy=true]') === null;
      // One frame draws it; the next one says that it was drawn.
      if (filled) requestAnimationFrame(() => done(Math.round(performance.now() - start)));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, screen);
}

/**
 * Goes through every screen, some times over.
 * @param {number} rounds how often
 * @returns {Promise<{screen: string, ms: number}[]>} every move, in order
 */
export async function moves(window, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const screen of SCREENS) times.push({ screen, ms: await move(window, screen) });
  }
  return times;
}
