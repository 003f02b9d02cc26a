// A file of a newer program, a read-only medium, a disk that fills up: each is named in a sentence
// that says what to do, nothing is touched, and the work goes on once the cause is gone.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Disk, whyNoMounts } from '../harness/medium.mjs';
import { choose } from '../harness/page.mjs';
import { makeOfVersion } from '../harness/sealed.mjs';
import { Terminal, writePdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

const READ_ONLY = 'Ce fichier ou son dossier est en lecture seule. Copiez-le dans un dossier où vous pouvez écrire.';
const FULL = 'Le disque est plein : rien n’a été enregistré. Libérez de la place et réessayez.';
const NO_COPY = 'Tout est enregistré et le fichier est fermé, mais sa copie de sauvegarde n’a pas pu être faite : le disque est plein. Libérez de la place, rouvrez la coopérative et faites une copie dans les réglages.';

/** The bytes of a file and what stands beside it. */
function standing(file, folder) {
  return [readFileSync(file).toString('latin1'), readdirSync(folder).sort()];
}

/** Opens the file and waits for the sentence that refuses it, which is then put away. */
async function isRefused(window, file, sentence, picture) {
  window.willAnswer(file);
  await window.press('Ouvrir un fichier…');
  await window.sees(sentence);
  await window.picture(picture);
  await window.isAccessible();
  await window.browser.$('.toast.trouble button').click();
  await window.browser.$('.toast.trouble').waitForExist({ reverse: true });
}

test('a file of a newer program is refused with both versions, and stays as it is', { timeout: 120_000 }, () => {
  let terminal;
  let known;
  let folder;
  const prepare = (home) => {
    terminal = Terminal.example(home);
    folder = join(home, 'reçu');
    mkdirSync(folder);
    copyFileSync(terminal.file, join(folder, 'demain.coop'));
    known = makeOfVersion(join(folder, 'demain.coop'), terminal.code, 77);
  };
  return inWindow('medium-newer', async (window) => {
    const file = join(folder, 'demain.coop');
    const before = standing(file, folder);
    const sentence = `Ce fichier vient d’une version plus récente (format 77, ce programme connaît ${known}). Installez la dernière version.`;
    await isRefused(window, file, sentence, 'medium-1-newer');

    // It is no backup for this program either.
    await window.press('Restaurer une sauvegarde');
    window.willAnswer(file);
    await window.press('Choisir un autre fichier…');
    await window.sees(file);
    window.willAnswer(join(window.home, 'neuf.coop'));
    await window.press('Choisir…');
    await window.sees(join(window.home, 'neuf.coop'));
    await window.press('Comparer');
    await window.sees(sentence);
    await window.picture('medium-2-newer-restore');
    assert.deepEqual(standing(file, folder), before);
  }, { prepare });
});

test('a read-only medium is named; what is copied from it opens', { timeout: 120_000 }, async (context) => {
  await onDisk(context, 'medium-read-only', '40m', async (window, { disk, terminal }) => {
    const file = join(disk.path, 'ferme.coop');
    copyFileSync(terminal.file, file);
    disk.protect();
    const before = standing(file, disk.path);
    await isRefused(window, file, READ_ONLY, 'medium-3-read-only');
    assert.deepEqual(standing(file, disk.path), before);

    const copy = join(window.home, 'copie.coop');
    copyFileSync(file, copy);
    window.willAnswer(copy);
    await window.press('Ouvrir un fichier…');
    await window.sees('en banque et en caisse');

    // Nothing new is put there either.
    await window.press('Documents');
    await window.press('Relevés de tous les membres');
    window.willAnswer(disk.path);
    await window.press('Choisir l’endroit et enregistrer');
    await window.sees('Rien ne peut être écrit dans ce dossier');
    await window.picture('medium-4-read-only-folder');
    assert.deepEqual(standing(file, disk.path), before);
  });
});

test('a full disk is named, what was typed stays, and it is saved once there is room', { timeout: 180_000 }, async (context) => {
  await onDisk(context, 'medium-full', '40m', async (window, { disk, terminal }) => {
    const file = join(disk.path, 'ferme.coop');
    copyFileSync(terminal.file, file);
    const onIt = new Terminal(window.home, file, terminal.code);
    window.willAnswer(file);
    await window.press('Ouvrir un fichier…');
    await window.sees('en banque et en caisse');
    await window.press('Cotisations');
    await window.press('Cotisations déclarées');
    await window.press('Déclarer une cotisation');
    await choose(window, 'Membre', 'Linh Nguyen');
    await window.fill('Montant', '41,07');
    window.willAnswer(writePdf(join(window.home, 'extrait.pdf'), 'Extrait'));
    await window.press('Joindre une preuve…');
    await window.sees('extrait.pdf');
    disk.fill();
    await window.press('Enregistrer la cotisation');
    await window.sees(FULL);
    await window.picture('medium-5-full');
    await window.isAccessible();
    assert.equal(await (await window.field('Montant')).getValue(), '41,07', 'what was typed stays');
    disk.free();
    await window.press('Enregistrer la cotisation');
    await window.sees('Cotisation de 41,07 € enregistrée');

    // Closing: all is saved, and the copy that it leaves finds no room.
    const backups = new Disk(join(window.own, 'backups'), '1m');
    try {
      await window.press('Fermer la coopérative');
      await window.sees(NO_COPY);
      await window.picture('medium-6-no-copy');
      await window.isAccessible();
      await window.sees('Fichiers récents');
      assert.deepEqual(readdirSync(backups.path).filter((name) => name.endsWith('.coop')), []);
    } finally {
      backups.remove();
    }
    assert.deepEqual(readdirSync(disk.path), ['ferme.coop'], 'a closed file is one file');
    const { contributions } = onIt.call('contributions.list', { membership: null, status: 'PENDING' });
    assert.equal(contributions.filter((one) => one.amount === '41.07').length, 1, 'once, for two tries');
    assert.equal(onIt.verify().whole, true);
  });
});

/** Runs a journey beside a disk of its own and an example. */
async function onDisk(context, name, size, journey) {
  const place = mkdtempSync(join(tmpdir(), 'coop-disk-'));
  try {
    const why = whyNoMounts(place);
    if (why !== undefined) {
      context.skip(why);
      return;
    }
    const disk = new Disk(place, size);
    try {
      let terminal;
      const prepare = (home) => { terminal = Terminal.example(home); };
      await inWindow(name, (window) => journey(window, { disk, terminal }), { prepare });
    } finally {
      disk.remove();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
