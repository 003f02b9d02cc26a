// The window of one journey: opens the real program on a desktop in memory, and gives it back
// closed whatever happens. Deliberately not here: the journeys.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remote } from 'webdriverio';
import { startDesktop } from './desktop.mjs';
import { pressCross, takePicture } from './screen.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const artefacts = join(root, 'artefacts');
const program = process.env.COOP_PROGRAM ?? join(root, 'target', 'debug', 'coop-habitat');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The program's own folder under the home: its log, its recent list, the mark of its first start. */
const OWN_FOLDER = '.local/share/be.coophabitat.desktop';

/** What WCAG 2.2 AA asks, as axe names it. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

class Window {
  #desktop;
  #answers;
  #folder;

  constructor(desktop, folder, answersFile) {
    this.#desktop = desktop;
    this.#folder = folder;
    this.#answers = answersFile;
    /** The folder that stands for the user's home: removed at the end. */
    this.home = desktop.home;
    /** The program's own folder in it. */
    this.own = join(desktop.home, OWN_FOLDER);
  }

  /** Starts the program and waits until its page is there. */
  async open(...args) {
    /** The webdriverio browser: `$`, `$$`, `keys`, `execute`… */
    this.browser = await remote({
      hostname: '127.0.0.1', port: this.#desktop.port, logLevel: 'error',
      outputDir: this.#folder, connectionRetryTimeout: 30_000, connectionRetryCount: 1,
      waitforTimeout: 30_000, waitforInterval: 50,
      capabilities: {
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: program, args },
      },
    });
    await this.browser.$('main').waitForExist();
    return this;
  }

  /** Ends the program at once, as a power cut would. */
  async kill() {
    const { browser } = this;
    this.browser = undefined;
    if (browser) await browser.deleteSession();
  }

  /** Closes the program by the cross of its window, and waits until it has put its file away. */
  async close() {
    if (this.browser) await pressCross(this.#desktop.screen);
    await this.kill();
  }

  /** Closes the program and opens it again on the same home, as on the next evening. */
  async reopen(...args) {
    await this.close();
    return this.open(...args);
  }

  /**
   * What the next native dialogs are answered, in order: a path, a list of paths, or an empty
   * list for "cancelled".
   * @param {...(string | string[])} answers
   */
  willAnswer(...answers) {
    for (const answer of answers) appendFileSync(this.#answers, `${JSON.stringify([answer].flat())}\n`);
  }

  /** Types into the field that has this label, in place of what it held. */
  async fill(label, text) {
    const field = await this.field(label);
    await field.click();
    await this.browser.keys(['Control', 'a']);
    await this.browser.keys('Delete');
    if (text !== '') await field.addValue(text);
  }

  /** The field that has this label, found as a screen reader finds it. */
  async field(label) {
    const id = await this.browser.waitUntil(
      () => this.browser.execute((wanted) => {
        const clean = (text) => text.replace(/\s+/g, ' ').trim();
        for (const element of document.querySelectorAll('label')) {
          if (clean(element.textContent).startsWith(wanted) && element.control?.checkVisibility()) {
            element.control.id ||= `journey-${Math.floor(performance.now() * 1000)}`;
            return element.control.id;
          }
        }
        for (const element of document.querySelectorAll('input, select, textarea, [role=combobox]')) {
          if (element.getAttribute('aria-label') === wanted && element.checkVisibility()) {
            element.id ||= `journey-${Math.floor(performance.now() * 1000)}`;
            return element.id;
          }
        }
        return null;
      }, label),
      { timeoutMsg: `no visible field is labelled "${label}"` },
    );
    return this.browser.$(`[id="${id}"]`);
  }

  /** Presses the button, link or menu entry whose words are these. */
  async press(name) {
    const quoted = name.includes('"') ? `'${name}'` : `"${name}"`;
    const plain = (text) => `normalize-space(translate(${text}, "\u00a0\u202f", "  "))=${quoted}`;
    const words = `${plain('.')} or ${plain('@aria-label')}`;
    const target = await this.browser.$(
      `//*[self::button or self::a or self::summary or @role="button" or @role="menuitem" or @role="tab" or @role="option"][${words}]`,
    );
    await target.waitForClickable({ timeoutMsg: `nothing to press is called "${name}"` });
    await target.click();
  }

  /** Waits until the page shows this text. */
  async sees(text) {
    await this.browser.waitUntil(async () => (await this.text()).includes(flat(text)), {
      timeoutMsg: `the page never showed "${text}"`,
    });
  }

  /** What the page shows, its spaces (no-break ones too) made plain. */
  async text() {
    return flat(await this.browser.execute(() => document.body.innerText));
  }

  /** Keeps a picture of the page under artefacts/screens. */
  async picture(name) {
    const folder = join(artefacts, 'screens');
    mkdirSync(folder, { recursive: true });
    await this.#painted();
    takePicture(this.#desktop.screen, join(folder, `${name}.png`));
  }

  /** Waits until the fonts are there, what moves stands still, and the page was drawn with them. */
  async #painted() {
    await this.browser.executeAsync((done) => {
      const still = () => Promise.allSettled(document.getAnimations().filter((moving) => moving.effect?.getComputedTiming().endTime !== Infinity).map((moving) => moving.finished));
      document.fonts.ready.then(still).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    });
  }

  /** Asserts that axe finds nothing against WCAG 2.2 AA on the present page. */
  async isAccessible() {
    await this.#painted();
    // The driver's own script: the page's policy refuses any other, and must.
    const there = await this.browser.execute(() => window.axe !== undefined);
    if (!there) await this.browser.executeScript(axe, []);
    const found = await this.browser.executeAsync((tags, done) => {
      window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
        .then((result) => done(result.violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => `${node.html}\n    ${node.failureSummary}`) }))))
        .catch((problem) => done([{ id: 'axe', help: String(problem), where: [] }]));
    }, WCAG);
    const told = found.map(({ id, help, where }) => `${id}: ${help}\n  ${where.join('\n  ')}`).join('\n');
    assert.equal(told, '', `axe found on this page:\n${told}`);
  }
}

/** Makes the several kinds of spaces one, so that amounts compare as they read. */
export function flat(text) {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/**
 * Runs a journey in a fresh window on a fresh home, then closes both. A journey that fails leaves
 * a picture and the page's text beside the logs. Seldom (once in some sixty journeys) WebKitGTK
 * takes its window away in the middle of one: that is told with the last words of the program, and
 * the journey begun again, once.
 * @param {string} name names the folder of its logs and its pictures
 * @param {(window: Window) => Promise<void>} journey
 * @param {object} [options] size of the screen; args of the program, or what makes them of the
 *   home; prepare(home) before it starts; firstStart true for an account that never started it,
 *   which is shown the example
 */
export async function inWindow(name, journey, options = {}) {
  try {
    return await inOneWindow(name, journey, options);
  } catch (problem) {
    // Our own program's fall is ours to mend, never to run again.
    const fell = /panicked at|fatal runtime error|memory allocation of/.test(problem.message);
    if (fell || !problem.message.includes('invalid session id')) throw problem;
    console.error(`The window of "${name}" vanished; once more.\n${problem.message}`);
    return inOneWindow(`${name}-again`, journey, options);
  }
}

async function inOneWindow(name, journey, { size, args = [], prepare, firstStart = false }) {
  const folder = join(artefacts, 'journeys', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const answersFile = join(folder, 'answers.jsonl');
  writeFileSync(answersFile, '');
  const desktop = await startDesktop(folder, size, { COOP_DIALOG_ANSWERS: answersFile });
  const window = new Window(desktop, folder, answersFile);
  try {
    const own = join(desktop.home, OWN_FOLDER);
    mkdirSync(own, { recursive: true });
    if (!firstStart) writeFileSync(join(own, 'started'), '');
    await prepare?.(desktop.home);
    await window.open(...(typeof args === 'function' ? args(desktop.home) : args));
    return await journey(window);
  } catch (problem) {
    await keepTraces(window, desktop.screen, folder, problem);
    problem.message += lastWords(desktop.home, folder);
    throw problem instanceof assert.AssertionError ? problem : readable(problem);
  } finally {
    try {
      await window.kill();
    } finally {
      const logs = join(desktop.home, OWN_FOLDER, 'logs');
      if (existsSync(logs)) cpSync(logs, join(folder, 'program'), { recursive: true });
      await desktop.close();
    }
  }
}

/** The driver's errors carry the whole request, scripts and all: only what a person reads is kept. */
function readable(problem) {
  const told = new Error(problem.message);
  told.stack = problem.stack;
  return told;
}

/** The last lines of the program's own log and of its desktop's: why a window vanished, say. */
function lastWords(home, folder) {
  const logs = join(home, OWN_FOLDER, 'logs');
  const files = [...(existsSync(logs) ? readdirSync(logs).map((name) => join(logs, name)) : []), join(folder, 'desktop.log')];
  return files
    .filter((file) => existsSync(file))
    .map((file) => `\n(end of ${basename(file)})\n${readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')}`)
    .join('');
}

async function keepTraces(window, screen, folder, problem) {
  if (!window.browser) return;
  try {
    takePicture(screen, join(folder, 'failed.png'));
    writeFileSync(join(folder, 'failed.html'), await window.browser.getPageSource());
    problem.message += `\n(picture and page: ${folder})`;
  } catch (second) {
    problem.message += `\n(no picture: ${second.message})`;
  }
}
