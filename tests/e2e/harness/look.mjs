// How the window looks on this desktop: its ground and its language, chosen as a person chooses
// them, at the foot of the side bar. Deliberately not here: what the pages say.

const LANGUAGES = { fr: 'Français', nl: 'Nederlands', en: 'English' };

/** Chooses the ground, `light` or `dark`, by its button. */
export async function ground(window, wanted) {
  const { browser } = window;
  const present = () => browser.execute(() => document.documentElement.dataset.theme ?? 'system');
  // The button goes round three grounds; the wanted one comes at the latest at the third press.
  for (let press = 0; press < 3 && (await present()) !== wanted; press += 1) {
    const before = await present();
    await browser.$('button.theme').click();
    await browser.waitUntil(async () => (await present()) !== before, { timeoutMsg: 'the ground did not change' });
  }
}

/** Chooses the language of the window by its button. */
export async function language(window, wanted) {
  await window.press(`${wanted.toUpperCase()} ${LANGUAGES[wanted]}`);
  await window.browser.waitUntil(
    () => window.browser.execute((lang) => document.documentElement.lang === lang, wanted),
    { timeoutMsg: `the page is not in ${wanted}` },
  );
}

/** Waits until the page has drawn what it asked the program: nothing of it is busy any more. */
export async function settled(window) {
  await window.browser.waitUntil(
    () => window.browser.execute(() => document.querySelector('main h1, main [role=tab]') !== null && document.querySelector('[aria-busy=true], [role=progressbar]') === null),
    { timeoutMsg: 'the page stayed busy' },
  );
}

/** Waits until the example stands open on its dashboard: the first start makes its three years first. */
export async function exampleIsOpen(window) {
  await window.browser.waitUntil(
    async () => (await window.text()).includes('en banque et en caisse'),
    // Long enough for a machine that does other things besides: only what hangs may fail here.
    { timeout: 120_000, timeoutMsg: 'the first start never showed the figures of the example' },
  );
}
