// Journey 3: a real list of members is brought in, its columns matched and its bad rows told; the
// balances of the past are entered.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeExcelCsv, writeUtf8Csv, writeXlsx } from '../harness/lists.mjs';
import { choose, chooseIn, openRow, rows } from '../harness/page.mjs';
import { Terminal } from '../harness/terminal.mjs';
import { flat, inWindow } from '../harness/window.mjs';

const HEADING = ['Ménage', 'Prénom', 'Nom', 'Contact', 'GSM', 'Entrée', 'Adultes', 'Enfants', 'Remarques'];

/** Two couples, a namesake of one of them, and a note that the spreadsheet wrapped. */
const GOOD = [
  ['Grange', 'Élodie', 'Lefèvre', 'elodie@exemple.be', '0470 12 34 56', '02/01/2024', '2', '1', ''],
  ['Grange', 'Zoë', 'Müller', '', '0470 12 34 57', '02/01/2024', '2', '1', ''],
  ['Étable', 'Anaïs', 'Cœurdacier', 'anais@exemple.be', '', '02/01/2024', '2', '0', ''],
  ['Étable', 'Jean', 'Dupont', '', '0486 11 22 33', '02/01/2024', '2', '0', ''],
  ['', 'Jean', 'Dupont', 'jean.dupont@exemple.be', '', '15/09/2025', '1', '0', 'L’autre Jean'],
  ['', 'François', 'd’Aspremont', 'francois@exemple.be', '', '', '1', '0', 'Arrive en mai ;\n« repart » en juin'],
];
const BAD = [
  ['', 'Léa', 'Sansrien', '', '', '02/01/2024', '', '', ''],
  ['', 'Paul', 'Petit', 'paul@', '', '31/02/2024', '', '', ''],
  ['', '', '', 'personne@exemple.be', '', '02/01/2024', 'deux', '', ''],
];
/** The bad rows once their owner mended them. */
const MENDED = [
  ['', 'Léa', 'Sansrien', 'lea@exemple.be', '', '02/01/2024', '', '', ''],
  ['', 'Paul', 'Petit', 'paul@exemple.be', '', '28/02/2024', '', '', ''],
  ['', 'Paula', 'Personne', 'personne@exemple.be', '', '02/01/2024', '2', '', ''],
];

const LIST = [HEADING, GOOD[0], BAD[0], GOOD[1], GOOD[2], BAD[1], GOOD[3], GOOD[4], BAD[2], GOOD[5]];
const WHOLE = [HEADING, ...GOOD, ...MENDED];

async function onBothGrounds(window, name) {
  for (const wanted of ['dark', 'light']) {
    await window.browser.execute((theme) => { document.documentElement.dataset.theme = theme; }, wanted);
    await window.picture(`${name}-${wanted}`);
    await window.isAccessible();
  }
}

/** What the page tells about a list, as `{"nouvelles adhésions": "4", …}`. */
async function counts(window) {
  return window.browser.execute(() => Object.fromEntries([...document.querySelectorAll('.figure')].map((figure) => {
    const [value, label] = figure.innerText.split('\n');
    return [label.trim(), value.trim()];
  })));
}

test('a list with accents, namesakes and bad rows becomes members, once; the past is taken over', { timeout: 180_000 }, () => {
  let terminal;
  const prepare = (home) => {
    terminal = Terminal.create(home, 'Les Tilleuls', { user_name: 'Odile Renard' });
  };
  return inWindow('people', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.fill('Code de récupération', terminal.code);
    await window.press('Ouvrir');
    await window.press('Ajouter les membres');

    window.willAnswer(writeExcelCsv(join(window.home, 'membres.csv'), LIST));
    await window.press('Choisir la liste…');
    await window.sees('membres.csv (lu comme Windows-1252)');
    // The program knows most headings; what "Contact" holds, only a person can say.
    await window.sees('5 lignes refusées');
    await choose(window, 'Contenu de la colonne Contact', 'Courriel');
    await window.sees('3 lignes refusées');
    assert.deepEqual(await counts(window), {
      'nouvelles adhésions': '4', 'co-titulaires ajoutés': '0', 'déjà là': '0', 'lignes répétées': '0', 'lignes refusées': '3',
    });
    assert.deepEqual(await refused(window), [
      ['3', 'Un nom seul ne suffit pas : deux personnes peuvent porter le même. Ajoutez un numéro d’adhésion, un foyer, un courriel ou un téléphone.', 'Léa · Sansrien · 02/01/2024'],
      ['6', 'Courriel Cette adresse de courriel n’est pas complète. Écrivez-la comme nom@exemple.be. Date d’entrée Cette date n’existe pas dans le calendrier. Vérifiez le jour et le mois.', 'Paul · Petit · paul@ · 31/02/2024'],
      ['9', 'Nom Ce texte est vide. Remplissez-le. Adultes Ce n’est pas un nombre entier. Écrivez par exemple 2.', 'personne@exemple.be · 02/01/2024 · deux'],
    ]);
    await onBothGrounds(window, 'people-1-preview');
    assert.deepEqual(terminal.call('members.list').members, [], 'nothing is written before it is accepted');

    await window.fill('Date d’entrée des lignes sans date', '01/03/2026');
    await window.press('Importer 4 adhésions');
    await window.sees('4 adhésions et 6 personnes en plus. Lignes déjà là : 0 ; refusées : 3.');
    const names = async () => (await rows(window, 'Membres')).map((row) => `${row[1]}, ${row[3]}`);
    const four = [
      'Élodie Lefèvre, Zoë Müller, 02/01/2024', 'Anaïs Cœurdacier, Jean Dupont, 02/01/2024',
      'Jean Dupont, 15/09/2025', 'François d’Aspremont, 01/03/2026',
    ];
    assert.deepEqual(await names(), four, 'each couple is one membership, and the two Jean Dupont are two people');
    await onBothGrounds(window, 'people-2-members');
    await openRow(window, 'François d’Aspremont');
    await window.sees('Adhésion n° 4');
    await window.sees('Arrive en mai ; « repart » en juin');
    await window.picture('people-3-member');

    // The same list again adds nothing.
    const importAgain = async (path, reads) => {
      await window.press('Importer une liste…');
      window.willAnswer(path);
      await window.press('Choisir la liste…');
      await window.sees(reads);
      await choose(window, 'Contenu de la colonne Contact', 'Courriel');
    };
    await importAgain(join(window.home, 'membres.csv'), 'membres.csv (lu comme Windows-1252)');
    await window.sees('6 déjà là');
    await window.sees('Cette liste n’ajoute rien à la coopérative.');
    assert.equal(await (await window.browser.$('button=Importer')).isEnabled(), false);
    await window.picture('people-4-again');
    await window.press('Annuler');

    // The mended list, as a spreadsheet, adds what was refused; with commas, nothing more.
    await importAgain(writeXlsx(join(window.home, 'membres.xlsx'), WHOLE), 'membres.xlsx (lu comme XLSX)');
    await window.press('Importer 3 adhésions');
    await window.sees('3 adhésions et 3 personnes en plus. Lignes déjà là : 6 ; refusées : 0.');
    await window.browser.waitUntil(async () => (await names()).length > four.length, { timeoutMsg: 'the list never had the new ones' });
    assert.deepEqual(await names(), [...four, 'Léa Sansrien, 02/01/2024', 'Paul Petit, 28/02/2024', 'Paula Personne, 02/01/2024']);
    await importAgain(writeUtf8Csv(join(window.home, 'virgules.csv'), WHOLE), 'virgules.csv (lu comme UTF-8)');
    await window.sees('9 déjà là');
    await window.sees('Cette liste n’ajoute rien à la coopérative.');

    await takesOver(window);
  }, { prepare });
});

/** The refused rows as they are told: line, reasons, contents. */
async function refused(window) {
  const told = await window.browser.execute(() => [...document.querySelectorAll('.rejected tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText)));
  return told.map((cells) => cells.map(flat));
}

/** Enters the balances of the first day. */
async function takesOver(window) {
  await window.press('Journal');
  await window.press('Reprise des soldes');
  const line = async (index, target, side, amount) => {
    await chooseIn(await window.browser.$(`[name="lines[${index}].account"]`), target);
    await window.browser.$(`[name="lines[${index}].${side}"]`).setValue(amount);
  };
  await line(0, '550 Comptes ouverts auprès d\'établissements de crédit : compte courant', 'amount', '12 500,00');
  await line(1, 'Membre Élodie Lefèvre, Zoë Müller : ce qu’il doit', 'amount', '250');
  await line(2, 'Membre Jean Dupont : ses avances', 'credit', '1250.50');
  await window.sees('Il manque 11 499,50 € au crédit.');
  assert.equal(await (await window.browser.$('button=Enregistrer la reprise…')).isEnabled(), false);
  await window.press('Ajouter une ligne');
  await line(3, '1301 Fonds de réserve', 'credit', '11 499,50');
  await window.sees('Les deux côtés sont égaux : la reprise peut être enregistrée.');
  await onBothGrounds(window, 'people-5-opening');
  await window.press('Enregistrer la reprise…');
  await window.sees('Enregistrer ces soldes ? Une écriture d’ouverture est passée au 01/01/');
  await window.picture('people-6-sure');
  await window.isAccessible();
  await window.press('Enregistrer la reprise');
  await window.sees('Les soldes sont repris au 01/01/');
  await window.press('Balance');
  await window.sees('Débit et crédit sont égaux : 25 500,00 €');
  const balance = (await rows(window, 'Balance')).map((row) => `${row[0]} ${row.at(-1)}`);
  assert.deepEqual(balance, ['1301 -11 499,50 €', '4160 250,00 €', '4891 -1 250,50 €', '4999 0,00 €', '550 12 500,00 €']);
  await window.picture('people-7-balance');
  await window.press('Membres');
  const owed = (await rows(window, 'Membres')).map((row) => `${row[1]} ${row.at(-1)}`);
  assert.deepEqual(owed.slice(0, 3), ['Élodie Lefèvre, Zoë Müller 250,00 € En retard', 'Anaïs Cœurdacier, Jean Dupont 0,00 €', 'Jean Dupont 0,00 €']);
  await window.press('Journal');

  // It is done once.
  await window.press('Reprise des soldes');
  await window.sees('Les soldes sont repris au 01/01/');
  assert.equal(await window.browser.$('button=Enregistrer la reprise…').isExisting(), false);
  await window.press(`Écriture ${new Date().getFullYear()}/1`);
  await window.sees('Lignes de l’écriture');
}
