// What cannot be is refused beside its field, in a sentence, and nothing is written.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose } from '../harness/page.mjs';
import { Terminal, writePdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

/** What is typed, and the sentence that stands beside the field. */
const AMOUNTS = [
  ['0', 'Le montant (0,00 €) doit être supérieur à zéro. Corrigez-le.'],
  ['-5', 'Écrivez un montant positif.'],
  ['12,3456', 'Trop de chiffres après la virgule pour cette monnaie. Retirez-en.'],
  ['12,345', 'Ce nombre se lit de deux façons. Écrivez par exemple 1 234 (sans virgule ni point) ou 1,23.'],
  ['1.234', 'Ce nombre se lit de deux façons. Écrivez par exemple 1 234 (sans virgule ni point) ou 1,23.'],
  ['douze', 'Ce n’est pas un montant. Écrivez par exemple 1 234,56.'],
  ['99999999999999999', 'Ce montant est trop grand. Vérifiez les zéros.'],
];
const DATES = [
  ['31/02/2026', 'Cette date n’existe pas dans le calendrier. Vérifiez le jour et le mois.'],
  ['hier', 'Ce n’est pas une date. Écrivez par exemple 31/12/2026.'],
  ['01/01/2999', 'Cette date est trop lointaine. Vérifiez l’année.'],
];

test('what cannot be is refused beside its field, in a sentence, and nothing is written', { timeout: 120_000 }, () => {
  let terminal;
  let before;
  const prepare = (home) => {
    terminal = Terminal.example(home);
    before = terminal.verify().head_hash;
  };
  return inWindow('refused', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.press('Cotisations');
    await window.press('Cotisations déclarées');
    await window.press('Déclarer une cotisation');
    await choose(window, 'Membre', 'Linh Nguyen');
    for (const [typed, sentence] of AMOUNTS) {
      await window.fill('Montant', typed);
      await window.press('Enregistrer la cotisation');
      await window.sees(sentence);
    }
    await window.picture('refused-1-amount');
    await window.fill('Montant', '10');
    for (const [typed, sentence] of DATES) {
      await window.fill('Date valeur', typed);
      await window.press('Enregistrer la cotisation');
      await window.sees(sentence);
    }
    await window.picture('refused-2-date');
    await window.fill('Date valeur', '20/11/2026');

    // A proof that only has the name of one.
    const text = join(window.home, 'extrait.pdf');
    writeFileSync(text, 'Pas un PDF.');
    window.willAnswer([writePdf(join(window.home, 'bon extrait.pdf'), 'Extrait'), text]);
    await window.press('Joindre une preuve…');
    await window.sees('extrait.pdf');
    await window.press('Enregistrer la cotisation');
    await window.sees('extrait.pdf Une preuve est un PDF ou une photo JPEG, PNG ou WebP. Enregistrez ce fichier dans un de ces formats.');
    await window.picture('refused-3-proof');
    await window.isAccessible();
    await window.press('Annuler');
    await window.press('Quitter');

    // Folders that take no statement.
    await window.press('Comptes');
    await window.press('Relevés de tous les membres');
    for (const [folder, sentence] of [
      ['/sys/kernel', 'Rien ne peut être écrit dans ce dossier : il est en lecture seule ou réservé à d’autres. Choisissez-en un autre.'],
      [join(window.home, 'parti'), 'Ce dossier n’existe pas, ou plus. Choisissez-en un autre.'],
    ]) {
      window.willAnswer(folder);
      await window.press('Choisir l’endroit et enregistrer');
      await window.sees(sentence);
    }
    await window.picture('refused-4-folder');
    // A single file that is there already is never written over.
    await choose(window, 'Comment', 'un seul fichier');
    window.willAnswer(text);
    await window.press('Choisir l’endroit et enregistrer');
    await window.sees('Un fichier porte déjà ce nom. Choisissez-en un autre : rien n’est jamais écrasé.');

    await window.close();
    assert.equal(terminal.verify().head_hash, before, 'nothing was written');
  }, { prepare });
});
