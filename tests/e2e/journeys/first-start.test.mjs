// Journey 1: a laptop on which the program never ran. The example opens by itself, every screen
// of it is looked at, on both grounds and in the three languages.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exampleIsOpen, ground, language, settled } from '../harness/look.mjs';
import { flat, inWindow } from '../harness/window.mjs';

/** The program's own folder under a home, and the example in it. */
const OWN = '.local/share/be.coophabitat.desktop';
const EXAMPLE = 'Ferme du Temple (exemple).coop';

/** The example that the first journey made; making its three years again for each takes long. */
let example;

/** Opens the example that is there; without one, as on a first start. */
function withExample() {
  if (example === undefined) return { firstStart: true };
  return {
    prepare: (home) => writeFileSync(join(home, EXAMPLE), example),
    args: (home) => [join(home, EXAMPLE)],
  };
}

/** Every page of the side bar and each of its parts, with words and figures of the example. */
const PAGES = [
  { at: '#/dashboard', reads: ['35 434,43 € en banque et en caisse', '795,69 € en retard 1 membre', '4 adhésions', '1 cotisation déclarée attend sa confirmation'] },
  { at: '#/contributions', part: '#/contributions/plan', reads: ['48 échéances, 12 550,92 € en tout par membre', 'Échéances 25 à 36'] },
  { at: '#/contributions', part: '#/contributions/dues', reads: ['1 656,61 € à payer, 7 échéances', '795,69 € en retard, 3 échéances', 'payée en partie'] },
  { at: '#/contributions', part: '#/contributions/calls', reads: ['Appel du mois', '1 656,61 €'] },
  { at: '#/contributions', part: '#/contributions/payments', reads: ['265,23 € à confirmer, 1 cotisation', '35 434,43 € confirmés, 139 cotisations'] },
  { at: '#/contributions', part: '#/contributions/accounts', reads: ['François Dubois, Élise Moreau', '+++000/0000/00404+++', '1 060,92 €', 'en retard'] },
  { at: '#/ledger', part: '#/ledger/journal', reads: ['285 lignes', 'cotisation confirmée', 'échéance émise'] },
  { at: '#/ledger', part: '#/ledger/trial-balance', reads: ['Débit et crédit sont égaux : 72 575,47 €', 'Avances des membres'] },
  { at: '#/ledger', part: '#/ledger/opening', reads: ['La reprise se fait une seule fois.'] },
  { at: '#/members', reads: ['Claire Lambert, Mamadou Diallo', 'Joris Peeters, Anaïs Janssens', 'Active'] },
  { at: '#/documents', reads: ['142 lignes', 'preuve de paiement'] },
  { at: '#/history', part: '#/history/timeline', reads: ['Appel de fonds « Appel du mois » émis : 1 656,61 €, pour', 'Cotisation de 100,00 €'] },
  { at: '#/history', part: '#/history/audit', reads: ['appel de fonds émis', 'cotisation confirmée'] },
  { at: '#/history', part: '#/history/verify', reads: ['Vérifier le fichier'] },
  { at: '#/settings', part: '#/settings/cooperative', reads: ['Nom de la coopérative', 'Numéro d’entreprise'] },
  { at: '#/settings', part: '#/settings/users', reads: ['sans phrase de passe'] },
  { at: '#/settings', part: '#/settings/backup', reads: ['Ferme du Temple (exemple).coop', 'Montrer le code'] },
  { at: '#/settings', part: '#/settings/window', reads: ['Langue de la fenêtre', 'Taille du texte'] },
];

/** What the side bar is called in each language, in its order. */
const NAMES = {
  fr: ['Tableau de bord', 'Cotisations', 'Journal', 'Membres', 'Documents', 'Historique', 'Réglages'],
  nl: ['Dashboard', 'Bijdragen', 'Journaal', 'Leden', 'Documenten', 'Geschiedenis', 'Instellingen'],
  en: ['Dashboard', 'Contributions', 'Journal', 'Members', 'Documents', 'History', 'Settings'],
};

/** Words of the French window that are no word of the other languages nor of the example's data. */
const FRENCH = /\b(et|les?|la|des|du|une?|pour|avec|dans|sur|échéances?|cotisations?|membres?|réglages|lignes?|montant|chaque)\b/i;

async function visit(window, { at, part }) {
  await window.browser.$(`.side nav a[href="${at}"]`).click();
  if (part !== undefined) await window.browser.$(`.tabs a[href="${part}"]`).click();
  await settled(window);
}

function nameOf({ at, part }, ...more) {
  return ['example', ...(part ?? at).slice(2).split('/'), ...more].join('-');
}

async function sideBar(window) {
  const names = await window.browser.execute(() => [...document.querySelectorAll('.side nav a')].map((link) => link.innerText));
  return names.map(flat);
}

test('the very first start opens the example, the second one the recent files', { timeout: 180_000 }, () => inWindow('first-start', async (window) => {
  await exampleIsOpen(window);
  for (const figure of PAGES[0].reads) await window.sees(figure);
  await window.sees('Ferme du Temple Exemple : vous pouvez tout essayer');
  assert.equal(await window.browser.getTitle(), 'Tableau de bord – Coop Habitat');
  const logs = join(window.home, OWN, 'logs');
  const told = () => readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8')).join('').match(/first_figures_painted/g)?.length;
  await window.browser.waitUntil(() => told() === 1, { timeoutMsg: 'the program never logged that its figures are painted' });

  await window.close();
  const left = readdirSync(join(window.home, OWN)).filter((name) => name.startsWith('Ferme'));
  assert.deepEqual(left, [EXAMPLE], 'a closed file is one file');
  example = readFileSync(join(window.home, OWN, EXAMPLE));

  await window.open();
  await window.sees('Fichiers récents Ferme du Temple');
  assert.equal(await window.browser.getTitle(), 'Accueil – Coop Habitat');
  assert.ok((await window.text()).includes('Créer une coopérative'), 'the second start offers to create one');
  await window.picture('welcome-recent');
  for (const wanted of ['dark', 'light']) {
    await ground(window, wanted);
    await window.isAccessible();
  }

  await window.browser.$('.recent button').click();
  await window.sees('35 434,43 € en banque et en caisse');
}, { firstStart: true }));

for (const wanted of ['light', 'dark']) {
  test(`every screen of the example is accessible and tells its figures on the ${wanted} ground`, { timeout: 180_000 }, () => inWindow(`screens-${wanted}`, async (window) => {
    await exampleIsOpen(window);
    await ground(window, wanted);
    assert.deepEqual(await sideBar(window), NAMES.fr);
    for (const page of PAGES) {
      await visit(window, page);
      for (const words of page.reads) await window.sees(words);
      await window.picture(nameOf(page, 'fr', wanted));
      await window.isAccessible();
    }
  }, withExample()));
}

test('the example is read in Dutch and in English, with no French left in the window', { timeout: 180_000 }, () => inWindow('languages', async (window) => {
  await exampleIsOpen(window);
  for (const lang of ['nl', 'en']) {
    await language(window, lang);
    assert.deepEqual(await sideBar(window), NAMES[lang]);
    for (const page of PAGES) {
      await visit(window, page);
      await window.picture(nameOf(page, lang));
      assert.deepEqual(frenchIn(await shown(window)), [], `${lang} ${page.part ?? page.at}`);
    }
  }
  await language(window, 'fr');
  assert.deepEqual(await sideBar(window), NAMES.fr);
}, withExample()));

/** What the window says by itself: what people typed stands in cells, links and the name's place. */
function shown(window) {
  return window.browser.execute(() => {
    const page = document.body.cloneNode(true);
    for (const typed of page.querySelectorAll('td, textarea, select, option, .side .name, .side .foot p, .langs, dd, script, style')) typed.remove();
    return [...page.querySelectorAll('*')].flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  });
}

function frenchIn(texts) {
  return texts.filter((text) => FRENCH.test(text) && !text.includes('Ferme du Temple'));
}
