// Journey 5, without a mouse: payments are declared, confirmed, rejected and corrected; statements, one and
// all, are printed and stopped half-way.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { arrives, go, press, tabTo, type, write } from '../harness/keyboard.mjs';
import { drawn } from '../harness/page.mjs';
import { Terminal, readPdf, writePdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

/** Enough members that printing for all of them can be stopped on the way. */
const MORE_MEMBERS = 160;

function addMembers(terminal, home) {
  const list = join(home, 'liste.csv');
  const lines = Array.from({ length: MORE_MEMBERS }, (_, index) => `${101 + index};Voisin ${101 + index};Camille;01/10/2026`);
  writeFileSync(list, ['Numéro d’adhésion;Nom;Prénom;Date d’entrée', ...lines].join('\n'));
  assert.equal(terminal.call('members.import', { path: list }).memberships, MORE_MEMBERS);
}

/**
 * Types the first letters of a choice into the list that has the focus, again when a slow machine
 * had not brought the choices yet or took the letters for two words.
 */
async function choosesByLetters(window, letters) {
  const chosen = () => window.browser.execute(() => document.activeElement.selectedOptions?.[0]?.textContent.trim() ?? '');
  await window.browser.waitUntil(async () => {
    await write(window, letters);
    return (await chosen()).startsWith(letters);
  }, { interval: 1500, timeoutMsg: `the list never came to "${letters}"` });
}

/** Declares a payment from the palette, with its proof. */
async function declare(window, member, amount, proof) {
  await go(window, 'déclarer', 'Déclarer une cotisation');
  await tabTo(window, 'Membre');
  await choosesByLetters(window, member);
  await type(window, 'Montant', amount);
  await tabTo(window, 'Joindre une preuve…');
  window.willAnswer(proof);
  await press(window, 'Enter');
  await window.sees('extrait');
  await tabTo(window, 'Enregistrer la cotisation');
  await press(window, 'Enter');
}

test('payments are declared, confirmed, rejected, corrected and printed without a mouse', { timeout: 180_000 }, () => {
  let terminal;
  let linh;
  const prepare = (home) => {
    terminal = Terminal.example(home);
    addMembers(terminal, home);
    linh = terminal.call('members.list').members.find((one) => one.name === 'Linh Nguyen');
  };
  return inWindow('payments', async (window) => {
    const proof = writePdf(join(window.home, 'extrait de novembre.pdf'), 'Extrait de compte, novembre');
    window.willAnswer(terminal.file);
    await tabTo(window, 'Ouvrir un fichier…');
    await press(window, 'Enter');
    await window.sees('en banque et en caisse');

    // A payment with its proof, confirmed.
    await declare(window, 'Linh', '165,23', proof);
    await window.sees('Cotisation de 165,23 € enregistrée, à confirmer : Linh Nguyen.');
    await window.sees('doit 165,23 €');
    await window.picture('payments-1-declared');
    await tabTo(window, 'Confirmer');
    await press(window, 'Enter');
    await window.sees('Cotisation de 165,23 € confirmée : Linh Nguyen.');
    await window.sees('À quoi cette cotisation a servi');
    await window.picture('payments-2-confirmed');

    // Another one is rejected, with the reason.
    await declare(window, 'Joris', '40', proof);
    await window.sees('Cotisation de 40,00 € enregistrée, à confirmer : Joris Peeters, Anaïs Janssens.');
    await arrives(window, '40,00 €');
    await press(window, 'Escape');
    await tabTo(window, 'Cotisations déclarées', { role: 'grid' });
    await press(window, 'Home', 'ArrowDown', 'Enter');
    await arrives(window, '40,00 €');
    await tabTo(window, 'Refuser…');
    await press(window, 'Enter');
    await type(window, 'Motif', 'Virement revenu');
    await tabTo(window, 'Refuser la cotisation');
    await press(window, 'Enter');
    await window.sees('Cotisation de 40,00 € refusée : Joris Peeters, Anaïs Janssens.');
    await window.sees('Virement revenu');
    await window.picture('payments-3-rejected');

    // A wrong amount is corrected: the first one is reversed, the second takes its place.
    await declare(window, 'Linh', '256,23', proof);
    await window.sees('Cotisation de 256,23 € enregistrée, à confirmer : Linh Nguyen.');
    await tabTo(window, 'Confirmer');
    await press(window, 'Enter');
    await window.sees('Cotisation de 256,23 € confirmée : Linh Nguyen.');
    await tabTo(window, 'Corriger');
    await press(window, 'Enter');
    await window.sees('La cotisation de 256,23 €');
    await type(window, 'Montant', '265,23');
    await type(window, 'Motif de la correction', 'Chiffres inversés');
    await window.picture('payments-4-correct');
    await window.sees('Les preuves de la cotisation corrigée sont reprises');
    await tabTo(window, 'Extourner et remplacer');
    await press(window, 'Enter');
    await window.sees('Cotisation corrigée, 265,23 € à confirmer : Linh Nguyen.');
    await tabTo(window, 'Confirmer');
    await press(window, 'Enter');
    await window.sees('Cotisation de 265,23 € confirmée : Linh Nguyen.');
    await window.picture('payments-5-corrected');

    // The account, one Enter away, tells it all; so does its statement.
    await tabTo(window, 'Linh Nguyen', { back: true });
    await press(window, 'Enter');
    await arrives(window, 'Comptes');
    await window.sees('9 528,99 € dus, 9 794,22 € payés ou crédités');
    await window.picture('payments-6-account');
    await window.isAccessible();
    await tabTo(window, 'Relevé PDF');
    await press(window, 'Enter');
    await drawn(window);
    await window.picture('payments-7-statement');
    const paper = join(window.home, 'relevé de Linh.pdf');
    window.willAnswer(paper);
    await tabTo(window, 'Enregistrer sous…');
    await press(window, 'Enter');
    await window.sees('Document enregistré ici');
    const { text } = readPdf(paper, 'payments-7-statement-paper');

    // All the statements; stopped half-way, what is made is told and whole.
    const folder = join(window.home, 'relevés');
    mkdirSync(folder);
    await go(window, 'relevés de tous', 'Relevés de tous les membres');
    await tabTo(window, 'Choisir l’endroit et enregistrer');
    window.willAnswer(folder);
    await press(window, 'Enter');
    await window.sees(`sur ${MORE_MEMBERS + 4}`);
    await window.sees('Arrêter');
    await window.picture('payments-8-printing');
    await tabTo(window, 'Arrêter');
    await press(window, 'Enter');
    await window.sees('Arrêté à votre demande');
    await window.picture('payments-9-stopped');
    const files = readdirSync(folder);
    assert.ok(files.length > 0 && files.length < MORE_MEMBERS + 4, `stopped on the way: ${files.length}`);
    await window.sees(`${files.length} sur ${MORE_MEMBERS + 4}`);
    assert.deepEqual(files.filter((name) => !name.endsWith('.pdf')), []);
    for (const name of files) readPdf(join(folder, name));

    // The terminal reads the same account as the paper.
    await window.close();
    const account = terminal.call('contributions.account', { membership: linh.id, from: null, to: null });
    assert.equal(account.closing, '-265.23');
    assert.deepEqual([account.charged, account.credited], ['9528.99', '9794.22']);
    // Linh reads English: so does the statement.
    for (const words of ['€9,528.99', '€9,794.22', '€265.23 in your favour', 'Reversal']) assert.ok(text.includes(words), `the statement says ${words}`);
    const received = account.lines.filter((line) => line.on === account.to);
    assert.deepEqual(received.map((line) => [line.kind, line.charged, line.credited]), [
      ['payment', '0.00', '165.23'], ['payment', '0.00', '256.23'], ['reversal', '256.23', '0.00'], ['payment', '0.00', '265.23'],
    ]);
    assert.equal(terminal.verify().whole, true);
  }, { prepare });
});
