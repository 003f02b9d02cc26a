// A file that somebody retouched who has its key: checking it names what was retouched.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ground } from '../harness/look.mjs';
import { replaceWords } from '../harness/sealed.mjs';
import { Terminal, writePdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

test('a payment that was retouched behind the program is named by the check', { timeout: 120_000 }, () => {
  let terminal;
  let payment;
  const prepare = (home) => {
    terminal = Terminal.example(home);
    const [member] = terminal.call('members.list').members;
    payment = terminal.call('contributions.declare', {
      membership: member.id, amount: '40.00', value_date: '2026-11-20', method: 'BANK_TRANSFER',
      proofs: [writePdf(join(home, 'extrait.pdf'), 'Extrait')], reference: 'Communication 4711',
    });
    assert.equal(terminal.verify().whole, true);
    // In the row of the payment, and not in what the audit keeps of it.
    const places = replaceWords(terminal.file, terminal.code, 'Communication 4711', 'Communication 4712', 0);
    assert.equal(places, 2, 'the payment and the audit');
  };
  return inWindow('tampered', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.sees('en banque et en caisse');
    await window.press('Historique');
    await window.press('Vérification');
    await window.press('Vérifier le fichier');
    await window.sees('1 anomalie trouvée');
    await window.sees(`Une donnée (cotisation n° 142, identifiant ${payment.id}) ne dit plus ce que la modification n° 1386 avait écrit.`);
    await window.sees('gardez-en une copie, puis comparez-le avec la dernière bonne sauvegarde');
    assert.doesNotMatch(await window.text(), /Notez cette empreinte/, 'it proves nothing here');
    for (const wanted of ['dark', 'light']) {
      await ground(window, wanted);
      await window.picture(`tampered-${wanted}`);
      await window.isAccessible();
    }
  }, { prepare });
});
