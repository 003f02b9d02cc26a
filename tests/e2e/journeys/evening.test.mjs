// Journey 6: from what is to be done to the dashboard, the timeline, the audit and the proof that the
// file is whole; the statements of all; and back from the copy that closing left.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose, euros, openRow, rowsInSight } from '../harness/page.mjs';
import { Terminal, readPdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

/** The large figure that stands above these words. */
async function figure(window, words) {
  const found = await window.browser.$(`//*[@class and contains(@class, "figure")][contains(., "${words}")]`);
  return (await found.getText()).replace(/[\s\u00a0\u202f]+/g, ' ');
}

test('an evening ends on the dashboard, in the timeline, in the audit, and on a file that is whole', { timeout: 120_000 }, () => {
  let terminal;
  let before;
  const prepare = (home) => {
    terminal = Terminal.example(home);
    before = terminal.call('cooperative.dashboard');
    assert.equal(before.to_confirm, 1);
  };
  return inWindow('evening', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.sees('1 cotisation déclarée attend sa confirmation');
    await window.sees(euros(before.cash));
    await window.picture('evening-1-before');

    // What is to be done opens the list behind it.
    await window.press('Bientôt 1 cotisation déclarée attend sa confirmation');
    await openRow(window, 'Claire Lambert');
    await window.press('Confirmer');
    await window.sees('Cotisation de 265,23 € confirmée : Claire Lambert, Mamadou Diallo.');

    // The dashboard counts it.
    await window.press('Tableau de bord');
    const cash = (Number(before.cash.replace('.', '')) + 26_523).toString().replace(/(..)$/, '.$1');
    await window.sees(euros(cash));
    assert.ok((await figure(window, 'en banque et en caisse')).startsWith(euros(cash)));
    assert.ok(!(await window.text()).includes('attend sa confirmation'), 'nothing waits any more');
    await window.picture('evening-2-dashboard');
    await window.isAccessible();

    // The timeline tells it in a sentence, the audit what stood before and after.
    await window.press('Historique');
    const [latest] = await rowsInSight(window, 'Fil des événements');
    assert.match(latest[1], /^Cotisation de 265,23 € du \d\d\/\d\d\/\d{4} confirmée\.$/);
    assert.equal(latest[2], 'Claire Lambert, Mamadou Diallo');
    await window.picture('evening-3-timeline');
    await window.isAccessible();
    await window.press('Modifications');
    await choose(window, 'Sur', 'cotisation');
    await openRow(window, 'cotisation confirmée');
    await window.sees('Empreinte dans la chaîne');
    await window.sees('statut à confirmer confirmée');
    await window.picture('evening-4-audit');
    await window.press('Vérification');
    await window.press('Vérifier le fichier');
    await window.sees('Le fichier est intact.');
    await window.picture('evening-5-verified');
    const onScreen = await window.text();

    // The statements of all, to their end.
    const folder = join(window.home, 'relevés');
    mkdirSync(folder);
    await window.press('Documents');
    await window.press('Relevés de tous les membres');
    window.willAnswer(folder);
    await window.press('Choisir l’endroit et enregistrer');
    await window.sees('Tout est fait');
    const papers = readdirSync(folder);
    assert.equal(papers.length, 4, papers.join(', '));
    for (const name of papers) assert.match(readPdf(join(folder, name)).text, /REL-2026-\d{4}/);

    // Closing left a copy; it takes the place of the file, which is kept aside.
    await window.press('Fermer la coopérative');
    await window.press('Restaurer une sauvegarde');
    await window.browser.$('input[name=automatic]').click();
    window.willAnswer(terminal.file);
    await window.press('Choisir…');
    await window.sees(terminal.file);
    await window.press('Comparer');
    await window.sees('Sauvegarde de Ferme du Temple');
    await window.picture('evening-6-restore');
    await window.isAccessible();
    await window.press('Restaurer cette sauvegarde');
    await window.sees('Le fichier d’avant est gardé ici');
    await window.sees(euros(cash));
    await window.picture('evening-7-restored');
    const kept = readdirSync(window.home).filter((name) => name.endsWith('.coop'));
    assert.equal(kept.length, 2, kept.join(', '));

    await window.close();
    const report = terminal.verify();
    assert.equal(report.whole, true);
    // What closing itself wrote (the copy it left) stands after what the window told.
    const { events } = terminal.call('history.events');
    assert.ok(events.some((event) => onScreen.includes(event.hash)), 'the end of the chain that the window told is a link of it');
  }, { prepare });
});
