// What stands above, beside or in place of a page, on both grounds: palette, help, panels, questions,
// meeting mode, the reader of papers, restoring, signing in. Each is looked at and checked by axe.
// Deliberately not here: the pages themselves (first-start), and what is done in a panel.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleIsOpen, settled } from '../harness/look.mjs';
import { choose, drawn } from '../harness/page.mjs';
import { Terminal } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

const WHO = 'Qui êtes-vous ?';
const PASSPHRASE = 'quatre mots bien pesés';

/** A draft, to be validated. */
const NEXT_PLAN = {
  base_amount: '300.00', period: 'monthly', first_due: '2027-01-05', instalments: 12,
  indexation: { kind: 'none' }, effective_from: '2027-01-05', entry_rule: 'catch_up',
};

/** The screens of the side bar, in its order. */
const SCREENS = ['dashboard', 'contributions', 'ledger', 'members', 'documents', 'history', 'settings'];

/** Words that stand in the page of the guide of each screen. */
const GUIDE = {
  dashboard: 'Tableau de bord', contributions: 'Cotisations', ledger: 'Journal', members: 'Membres',
  documents: 'Documents', history: 'Historique', settings: 'Réglages',
};

/** Panels and forms by their address, with words that stand in them. */
const PANELS = [
  ['#/contributions/plan/next', 'Enregistrer le brouillon'],
  ['#/contributions/plan/2/validate', 'Valider'],
  ['#/contributions/dues/issue', 'Émettre'],
  ['#/contributions/calls/new', 'Émettre l’appel'],
  ['#/contributions/payments/new', 'Enregistrer la cotisation'],
  ['#/contributions/accounts/statements', 'Choisir l’endroit et enregistrer'],
  ['#/members/new', 'Ajouter un membre'],
  ['#/members/import', 'Choisir la liste…'],
  ['#/documents/new', 'Choisir un fichier…'],
  ['#/settings/users/new', 'Première phrase de passe'],
];

/** Lists whose first row opens beside them. */
const ROWS = [
  ['#/contributions/calls', 'Imprimer les appels'],
  ['#/contributions/payments', 'Confirmer'],
  ['#/ledger/journal', 'Lignes de l’écriture'],
  ['#/members', 'Adhésion n°'],
  ['#/history/audit', 'Empreinte dans la chaîne'],
  ['#/settings/users', 'Refuser'],
];

/** What nobody may read on a projector: a telephone, a mail address, an account. */
const PERSONAL = /\+?\d{3,4}[\s/.]\d\d[\s.]\d\d[\s.]\d\d|\S+@\S+|\bBE\d\d[\s\d]{12,}/;

async function at(window, address) {
  await window.browser.execute((hash) => { location.hash = hash; }, address);
  await settled(window);
}

const named = (address) => address.slice(2).replaceAll('/', '-');

test('what stands above or beside a page is accessible on both grounds', { timeout: 300_000 }, () => {
  let terminal;
  const prepare = (home) => {
    terminal = Terminal.example(home);
    terminal.call('contributions.save_plan', NEXT_PLAN);
    terminal.call('settings.add_user', { name: 'Zoé Lefèvre', role: 'TREASURER', person: null, passphrase: PASSPHRASE });
  };
  return inWindow('above', async (window) => {
    // All that axe finds is told at once, at the end.
    const found = [];
    const looked = async (name) => {
      for (const wanted of ['dark', 'light']) {
        await window.browser.execute((theme) => { document.documentElement.dataset.theme = theme; }, wanted);
        await window.picture(`above-${name}-${wanted}`);
        await window.isAccessible().catch((problem) => {
          if (!(problem instanceof assert.AssertionError)) throw problem;
          found.push(`${name}, ${wanted}: ${problem.message}`);
        });
      }
    };
    await looked('welcome');
    await window.press('Créer une coopérative');
    await window.sees('Deux noms suffisent pour commencer.');
    await looked('create');
    await window.press('Annuler');
    await window.press('Restaurer une sauvegarde');
    await window.sees('Comparer');
    await looked('restore');
    await window.press('Annuler');

    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await exampleIsOpen(window);
    await window.press('Verrouiller');
    await window.sees(WHO);
    await looked('sign-in');
    await choose(window, WHO, 'Nadia Simon');
    await window.press('Entrer');
    await exampleIsOpen(window);
    await palette(window, looked);
    await help(window, looked);
    for (const [address, words] of PANELS) {
      await at(window, address);
      await window.sees(words);
      await looked(named(address));
    }
    for (const [address, words] of ROWS) {
      await at(window, address);
      await window.browser.$('tr[aria-rowindex="2"] td').click();
      await window.sees(words);
      await looked(`${named(address)}-open`);
    }
    await reader(window, looked);
    await questions(window, looked);
    await meeting(window, looked);
    assert.deepEqual(found, []);
  }, { prepare });
});

async function palette(window, looked) {
  const { browser } = window;
  await browser.keys(['Control', 'k']);
  const field = await browser.$('dialog input[role=combobox]');
  await field.waitForDisplayed();
  await looked('palette');
  await field.addValue('dubois');
  await window.sees('François Dubois');
  await looked('palette-found');
  await browser.keys(['Control', 'a']);
  await field.addValue('xyzxyz');
  await browser.waitUntil(() => browser.execute(() => document.querySelectorAll('dialog [role=option]').length === 0), { timeoutMsg: 'the palette still finds something' });
  await looked('palette-none');
  await browser.keys('Escape');
  await field.waitForExist({ reverse: true });
}

/** The page of the guide of every screen. */
async function help(window, looked) {
  for (const screen of SCREENS) {
    await at(window, `#/${screen}`);
    await window.browser.keys('F1');
    const panel = await window.browser.$('aside h1, aside h3');
    await panel.waitForDisplayed({ timeoutMsg: `no page of the guide for ${screen}` });
    const text = await (await window.browser.$('aside')).getText();
    assert.ok(text.includes(GUIDE[screen]), `${screen}: ${text.slice(0, 200)}`);
    await looked(`help-${screen}`);
    await window.browser.keys('F1');
  }
}

/** A paper of the library. */
async function reader(window, looked) {
  await at(window, '#/documents');
  await window.browser.$('tr[aria-rowindex="2"] td').click();
  await drawn(window);
  await looked('reader');
}

/** The calendar of a date, and the question before what was typed is lost. */
async function questions(window, looked) {
  const { browser } = window;
  await at(window, '#/contributions/payments/new');
  await window.fill('Montant', '10');
  await browser.$('aside .date .open').click();
  await browser.$('aside .cal-day').waitForDisplayed();
  await looked('calendar');
  await browser.keys('Escape');
  await window.press('Annuler');
  await browser.$('dialog[open]').waitForExist();
  await looked('question-leave');
  await browser.keys('Escape');
  await browser.$('dialog[open]').waitForExist({ reverse: true });
}

/** Every screen on the projector, large, with nothing personal; the settings are none of them. */
async function meeting(window, looked) {
  const { browser } = window;
  await at(window, '#/settings');
  await browser.keys('F11');
  for (const screen of [...SCREENS.filter((one) => one !== 'settings'), 'dashboard']) {
    await browser.waitUntil(() => browser.execute((key) => location.hash.startsWith(`#/${key}`) || (key === 'dashboard' && location.hash === '#/'), screen), { timeoutMsg: `the meeting never came to ${screen}` });
    await settled(window);
    const typed = await browser.execute(() => [...document.querySelectorAll('input, textarea')].filter((one) => one.checkVisibility()).map((one) => one.value).join('\n'));
    assert.doesNotMatch(`${await window.text()}\n${typed}`, PERSONAL, `${screen} in a meeting`);
    assert.equal(typed, '', `${screen} asks for something in a meeting`);
    const cut = await browser.execute(() => [...document.querySelectorAll('.scroller')].some((one) => one.scrollWidth > one.clientWidth));
    assert.equal(cut, false, `a list of ${screen} is cut in a meeting`);
    await looked(`meeting-${screen}`);
    await browser.keys('ArrowRight');
  }
  for (const key of ['F11', 'Escape']) {
    await browser.keys(key);
    await browser.$('.side').waitForDisplayed({ timeoutMsg: `${key} did not leave the meeting` });
    if (key === 'F11') await browser.keys('F11');
    await browser.$('.side').waitForExist({ reverse: key === 'F11' });
  }
}
