// Journey 2: a cooperative is created, its recovery code printed; the file is copied to another
// person's account, which opens it with the code and names what is wrong with a code.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ground } from '../harness/look.mjs';
import { choose } from '../harness/page.mjs';
import { Terminal, readPdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

const NAME = 'Îlot Saint-Jean';
const FILE = `${NAME}.coop`;
const PASSPHRASE = 'quatre mots bien pesés';

/** The Enter key, as the driver names it. */
const ENTER = '\uE007';

/** Another character of a code's alphabet than this one. */
const another = (character) => (character === '7' ? '8' : '7');

/** The code with the first character of its nth group (from 1) mistyped. */
function mistyped(code, group) {
  return code.split('-').map((one, index) => (index === group - 1 ? another(one[0]) + one.slice(1) : one)).join('-');
}

async function onBothGrounds(window, name) {
  for (const wanted of ['dark', 'light']) {
    await window.browser.execute((theme) => { document.documentElement.dataset.theme = theme; }, wanted);
    await window.picture(`${name}-${wanted}`);
    await window.isAccessible();
  }
}

test('a cooperative is created, and a copy of its file opens for somebody else with the recovery code', { timeout: 180_000 }, async () => {
  const shelf = mkdtempSync(join(tmpdir(), 'coop-shelf-'));
  try {
    const code = await inWindow('create', (window) => creates(window, shelf));
    await inWindow('create-elsewhere', (window) => opensTheCopy(window, shelf, code), {
      prepare: (home) => copyFileSync(join(shelf, FILE), join(home, FILE)),
    });
  } finally {
    rmSync(shelf, { recursive: true, force: true });
  }
});

/** Creates the cooperative in `shelf`, prints its code, closes the program; gives the code. */
async function creates(window, shelf) {
  const { browser } = window;
  await ground(window, 'light');
  await window.press('Créer une coopérative');
  await window.sees('Deux noms suffisent pour commencer.');

  // What is missing or wrong is said beside its field, before anything is written.
  await window.press('Choisir l’endroit et créer');
  await window.sees('Nom de la coopérative Remplissez ce champ.');
  await window.fill('Nom de la coopérative', NAME);
  await window.fill('Numéro d’entreprise', '0403.019.262');
  await choose(window, 'Langue', 'Français');
  await window.fill('Adresse', `Rue Saint-Jean 7${ENTER}1000 Bruxelles`);
  await window.fill('IBAN du compte courant', 'BE68 5390 0754 7035');
  await choose(window, 'L’exercice commence en', 'janvier');
  await window.fill('Votre nom', 'Zoé Lefèvre');
  await window.fill('Phrase de passe', PASSPHRASE);
  await window.fill('La même, une seconde fois', 'quatre mots bien pesé');
  await window.press('Choisir l’endroit et créer');
  await window.sees('Les deux phrases de passe ne sont pas les mêmes.');
  await window.fill('La même, une seconde fois', PASSPHRASE);
  const file = join(shelf, FILE);
  window.willAnswer(file);
  await window.press('Choisir l’endroit et créer');
  await window.sees('Les deux derniers chiffres de ce numéro d’entreprise ne concordent pas. Recopiez-le.');
  await window.fill('Numéro d’entreprise', '0403.019.261');
  await window.sees(`Le fichier sera ici : ${file}`);
  await window.press('Créer');
  await window.sees('Les chiffres de contrôle de cet IBAN ne concordent pas. Recopiez-le.');
  await onBothGrounds(window, 'create-1-form');
  assert.deepEqual(readdirSync(shelf), [], 'nothing is written before everything is right');
  await window.fill('IBAN du compte courant', 'BE68 5390 0754 7034');
  await window.press('Créer');

  await window.sees('Mettez ce code en lieu sûr');
  await window.sees(`Le fichier est enregistré ici : ${file}`);
  const code = (await browser.$('p.code').getText()).replace(/\s+/g, '');
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{5}-){13}[0-9A-HJKMNP-TV-Z]{5}$/, 'fourteen groups of five');
  const sheet = join(shelf, 'code.pdf');
  window.willAnswer(sheet);
  await window.press('Enregistrer la feuille à imprimer…');
  await window.sees(sheet);
  // Printed through the system, it stands in one private file until the cooperative is closed.
  const printing = join(window.own, 'printing');
  await window.press('Imprimer la feuille');
  await window.sees('Le document s’ouvre dans le programme de votre ordinateur');
  const [folder] = readdirSync(printing);
  assert.deepEqual(readdirSync(join(printing, folder)), [`${NAME}.pdf`]);
  assert.equal(statSync(join(printing, folder)).mode & 0o777, 0o700);
  await onBothGrounds(window, 'create-2-code');
  const paper = readPdf(sheet, 'create-code');
  assert.equal(paper.pages, 1);
  for (const group of code.split('-')) assert.ok(paper.text.includes(group), `the sheet has the group ${group}`);
  assert.ok(paper.text.includes(NAME) && paper.text.includes(FILE), paper.text);

  // The code is put away before the cooperative is entered.
  assert.equal(await (await browser.$('button=Entrer dans la coopérative')).isEnabled(), false);
  await (await window.field('Le code est recopié et rangé.')).click();
  await window.press('Entrer dans la coopérative');
  await window.sees('Pour commencer');
  await window.sees('Ajouter les membres');
  await onBothGrounds(window, 'create-3-first-steps');
  await window.close();
  assert.deepEqual(readdirSync(printing), [], 'what was printed goes with the closing');
  assert.deepEqual(readdirSync(shelf).sort(), [FILE, 'code.pdf'].sort(), 'a closed file is one file');
  return code;
}

/** Opens the copy in another person's account, whose keyring knows nothing. */
async function opensTheCopy(window, shelf, code) {
  const copy = join(window.home, FILE);
  const stranger = Terminal.create(shelf, 'Les Ormes', { user_name: 'Basile' }).code;
  await ground(window, 'light');
  window.willAnswer(copy);
  await window.press('Ouvrir un fichier…');
  await window.sees(`La clé du fichier ${FILE} n’est pas sur cet ordinateur`);
  const refused = async (typed, sentence) => {
    await window.fill('Code de récupération', typed);
    await window.press('Ouvrir');
    await window.sees(sentence);
  };
  await refused(mistyped(code, 4), 'Le code contient une faute de frappe dans le groupe 4. Relisez-le sur la feuille.');
  await onBothGrounds(window, 'create-4-mistyped');
  await refused(code.slice(0, -6), 'Le code n’est pas complet. Il compte 70 caractères.');
  await refused(code.replace(/^./, 'é'), 'Le caractère « é » du groupe 1 ne fait pas partie d’un code.');
  await refused(stranger, 'Ce code n’ouvre pas ce fichier, ou le fichier est abîmé');
  await window.picture('create-5-wrong-code');

  await refused(code.toLowerCase().replaceAll('-', ' '), 'Qui êtes-vous ?');
  await window.fill('Phrase de passe', 'quatre mots bien pesés ?');
  await window.press('Entrer');
  await window.sees('La phrase de passe n’est pas la bonne.');
  await onBothGrounds(window, 'create-6-sign-in');
  await window.fill('Phrase de passe', PASSPHRASE);
  await window.press('Entrer');
  await window.sees('Pour commencer');
  await window.sees('Zoé Lefèvre, administration');

  // The key is in this account's keyring from now on: the file opens without its code.
  await window.reopen(copy);
  await window.sees('Qui êtes-vous ?');
  await window.fill('Phrase de passe', PASSPHRASE);
  await window.press('Entrer');
  await window.sees('Pour commencer');
}
