// Files that are not what they should be: each is named in a sentence that says what to do, and
// none is touched.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeXlsx } from '../harness/lists.mjs';
import { Terminal, writePdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

const PAGE = 4096;
const CHOOSE = 'Choisissez un fichier qui se termine par .coop.';

/** What is told of a file before its key is asked. */
const AT_ONCE = {
  'vide.coop': 'Ce fichier est vide : ce n’est pas une coopérative. Reprenez une sauvegarde.',
  'texte.coop': `C’est un simple texte, pas une coopérative. ${CHOOSE}`,
  'pdf.coop': `C’est un PDF, pas une coopérative. ${CHOOSE}`,
  'liste.coop': `C’est une archive ZIP ou un document de bureautique, pas une coopérative. ${CHOOSE}`,
  'base.coop': `C’est une base SQLite, pas une coopérative. ${CHOOSE}`,
  'coupe.coop': 'Ce fichier est incomplet : sa copie s’est sans doute arrêtée en route. Copiez-le à nouveau ou reprenez une sauvegarde.',
  'dossier.coop': `Ceci n’est pas un fichier. ${CHOOSE}`,
  'absent.coop': 'Le fichier n’existe pas à cet endroit. Vérifiez le nom et le dossier.',
};

/** Those of them that a backup answers. */
const TO_THE_BACKUPS = ['vide.coop', 'coupe.coop'];

/** What is told of a file once its code was given. */
const AFTER_THE_CODE = {
  'page.coop': 'Le fichier est abîmé. Reprenez une sauvegarde : le présent fichier reste tel quel.',
  'tete.coop': 'Ce code n’ouvre pas ce fichier, ou le fichier est abîmé : rien ne permet de distinguer les deux. Vérifiez le code, puis essayez une sauvegarde.',
};

/** What is told of lists that are none. */
const LISTS = {
  'vide.csv': 'Cette liste n’a aucune ligne sous ses titres. Vérifiez le fichier.',
  'titres.csv': 'Cette liste n’a aucune ligne sous ses titres. Vérifiez le fichier.',
  'faux.xlsx': 'Ce fichier ne se lit pas comme une liste. Enregistrez-la en CSV ou en XLSX, puis réessayez.',
};

/** Lays every bad file in the home. */
function layOut(home, whole) {
  const head = Buffer.from(whole);
  head.fill(0x5a, 20, 60);
  const files = {
    'vide.coop': '', 'texte.coop': 'Chers membres, voici la liste.\n'.repeat(200), 'coupe.coop': whole.subarray(0, 3 * PAGE + 17),
    'base.coop': Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(PAGE - 16)]),
    'page.coop': whole.subarray(0, 3 * PAGE), 'tete.coop': head,
    'vide.csv': '', 'titres.csv': 'Nom;Prénom\r\n', 'faux.xlsx': 'PK\u0003\u0004 rien',
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes);
  writePdf(join(home, 'pdf.coop'), 'Statuts');
  writeXlsx(join(home, 'liste.coop'), [['Nom']]);
  mkdirSync(join(home, 'dossier.coop'));
}

/** Every file of the home and what it holds, to see that none was touched. */
function contents(home) {
  return new Map(readdirSync(home, { withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => [name, readFileSync(join(home, name), 'latin1')]));
}

test('a file that is no cooperative is named, and stays as it is', { timeout: 180_000 }, () => {
  let terminal;
  const prepare = (home) => {
    terminal = Terminal.create(home, 'Les Ormes', { user_name: 'Basile' });
    layOut(home, readFileSync(terminal.file));
  };
  return inWindow('files', async (window) => {
    const at = (name) => join(window.home, name);
    const before = contents(window.home);
    // What a backup answers leads to the backups; the rest is a note that is closed.
    const toldAndLeft = async (name, sentence) => {
      await window.sees(sentence);
      if (TO_THE_BACKUPS.includes(name)) {
        await window.sees('Voir les sauvegardes');
      } else {
        await window.browser.$('.toast.trouble button').click();
        await window.browser.$('.toast.trouble').waitForExist({ reverse: true });
      }
    };
    for (const [name, sentence] of Object.entries(AT_ONCE)) {
      window.willAnswer(at(name));
      await window.press('Ouvrir un fichier…');
      if (name === 'pdf.coop') {
        await window.sees(sentence);
        await window.picture('files-1-pdf');
        await window.isAccessible();
      }
      await toldAndLeft(name, sentence);
    }
    for (const [name, sentence] of Object.entries(AFTER_THE_CODE)) {
      window.willAnswer(at(name));
      await window.press('Ouvrir un fichier…');
      await window.fill('Code de récupération', terminal.code);
      await window.press('Ouvrir');
      await window.sees(sentence);
      await window.picture(`files-2-${name}`);
      await window.press('Annuler');
      await window.press('Quitter');
    }

    // A place where nothing can be made.
    await window.press('Créer une coopérative');
    await window.fill('Nom de la coopérative', 'Les Ormes');
    await window.fill('Votre nom', 'Basile');
    for (const [place, sentence] of [
      [terminal.file, 'Un fichier porte déjà ce nom. Choisissez-en un autre : rien n’est jamais écrasé.'],
      [at('nulle part/ormes.coop'), 'Ce dossier n’existe pas, ou plus. Choisissez-en un autre.'],
    ]) {
      window.willAnswer(place);
      await window.press('Choisir l’endroit et créer');
      await window.sees(sentence);
      assert.ok(await window.browser.$('.refused').isDisplayed({ withinViewport: true }), 'it is told where it is seen');
    }
    await window.picture('files-3-create');
    await window.press('Annuler');
    await window.press('Quitter');

    // A backup that is none.
    await window.press('Restaurer une sauvegarde');
    for (const name of ['vide.coop', 'pdf.coop', 'coupe.coop']) {
      for (const [button, chosen] of [['Choisir un autre fichier…', name], ['Choisir…', 'neuf.coop']]) {
        window.willAnswer(at(chosen));
        await window.press(button);
        await window.sees(at(chosen));
      }
      await window.press('Comparer');
      await window.sees(AT_ONCE[name]);
    }
    await window.picture('files-4-restore');
    await window.isAccessible();
    assert.deepEqual(contents(window.home), before, 'no file was touched, and none was made');
  }, { prepare });
});

test('a list that is none is named before anything is read of it', { timeout: 120_000 }, () => {
  let terminal;
  const prepare = (home) => {
    terminal = Terminal.create(home, 'Les Ormes', { user_name: 'Basile' });
    layOut(home, readFileSync(terminal.file));
  };
  return inWindow('files-lists', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.fill('Code de récupération', terminal.code);
    await window.press('Ouvrir');
    await window.press('Ajouter les membres');
    for (const [name, sentence] of Object.entries(LISTS)) {
      window.willAnswer(join(window.home, name));
      await window.press('Choisir la liste…');
      await window.sees(sentence);
      await window.browser.$('.toast.trouble button').click();
    }
    await window.picture('files-5-list');
    assert.deepEqual(terminal.call('members.list').members, []);
  }, { prepare });
});
