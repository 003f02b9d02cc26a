// Journey 4: a plan is validated with its decision, its dues are issued, a late joiner is caught up, the
// calls are printed.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose, day, drawn, euros, openRow, rows } from '../harness/page.mjs';
import { Terminal, ask, readPdf, writePdf } from '../harness/terminal.mjs';
import { inWindow } from '../harness/window.mjs';

/** The worked example of spec 02. */
const EXAMPLE = {
  base_amount: '250.00', period: 'monthly', first_due: '2026-01-05', instalments: 48,
  indexation: { kind: 'fixed', rate: '0.03', compounding: 'compound' }, risk_premium: '0.02',
};
const FOUNDER = ['250,00 €', '257,50 €', '265,23 €', '273,18 €'];
const LATECOMER = ['255,00 €', '262,65 €', '270,53 €', '278,65 €'];

/** The table of the plan as the terminal computes it, in the window's words. */
function tableOf(plan) {
  return plan.instalments.map((one) => [String(one.number), day(one.due_on), euros(one.amount), euros(one.running_total)]);
}

/** Each amount of the table stands for twelve instalments. */
function assertYears(table, amounts) {
  assert.deepEqual(table.map((row) => row[2]), amounts.flatMap((amount) => Array(12).fill(amount)));
}

test('a plan is validated, its dues are issued, a late joiner is caught up, the calls are printed', { timeout: 120_000 }, () => {
  let terminal;
  const prepare = (home) => {
    terminal = Terminal.create(home, 'Les Tilleuls', { user_name: 'Odile Renard', address: 'Rue des Tilleuls 3\n1030 Schaerbeek', iban: 'BE68539007547034' });
    terminal.addActive('Fontaine', 'Aline', '2025-01-05');
    terminal.addActive('Tardif', 'Basile', '2026-06-15');
  };
  return inWindow('plan', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.fill('Code de récupération', terminal.code);
    await window.press('Ouvrir');
    await window.press('Cotisations');

    // The figures of the worked example stand beside the form while it is typed.
    await window.press('Préparer un plan');
    await window.fill('Montant de base', '250');
    await window.fill('Nombre d’échéances', '48');
    await window.fill('Première échéance', '05/01/2026');
    await choose(window, 'Indexation', 'taux fixe par an');
    await window.fill('Taux par an', '3');
    await window.fill('Prime de risque', '2');
    await window.sees('48 échéances, 12 550,92 € en tout par membre');
    const founder = ask('contributions.preview_plan', EXAMPLE);
    assertYears(tableOf(founder), FOUNDER);
    assert.deepEqual(await rows(window, 'Tableau des échéances'), tableOf(founder));
    for (const sentence of founder.explanation) await window.sees(sentence);
    await window.picture('plan-1-form');
    await window.isAccessible();

    await window.fill('Pour un membre entré le', '15/06/2027');
    await window.sees('48 échéances, 12 801,96 € en tout par membre');
    const latecomer = ask('contributions.preview_plan', { ...EXAMPLE, started_on: '2026-01-05', joined_on: '2027-06-15' });
    assertYears(tableOf(latecomer), LATECOMER);
    assert.deepEqual(await rows(window, 'Tableau des échéances'), tableOf(latecomer));

    // The same plan one year earlier, so that the late joiner has joined by now.
    await window.fill('Pour un membre entré le', '');
    await window.fill('Première échéance', '05/01/2025');
    await window.press('Enregistrer le brouillon');
    await window.sees('Le brouillon de la version 1 est enregistré.');
    await window.press('Valider avec la décision…');
    await window.press('Valider cette version');
    await window.sees('Joignez le PV ou la décision qui adopte ce plan.');
    window.willAnswer(writePdf(join(window.home, 'PV du 15 décembre.pdf'), 'PV : le plan est adopté.'));
    await window.press('Choisir la décision (PV)…');
    await window.sees('PV du 15 décembre.pdf');
    await window.picture('plan-2-validate');
    await window.press('Valider cette version');
    await window.sees('La version 1 du plan est validée.');
    await window.sees('validée');
    await window.picture('plan-3-validated');

    // Everything is told in figures before it is issued.
    await window.press('Échéances');
    await window.press('Émettre les échéances');
    await window.fill('Jusqu’au', '31/12/2028');
    await window.sees('25 352,88 €');
    await window.picture('plan-4-issue');
    await window.press('Émettre 79 échéances');
    await window.sees('79 échéances émises, 25 352,88 € en tout.');
    const dues = await rows(window, 'Échéances');
    const late = dues.filter((row) => row.includes('Basile Tardif'));
    assert.equal(late.length, 31);
    assert.ok(late.some((row) => row.includes('Échéance, rattrapage') && row.includes('4 635,90 €') && row.includes('15/07/2026')), 'the late joiner is caught up with one due, 30 days after joining');
    await window.picture('plan-5-dues');

    // The call asks for what is due by a day, and is printed.
    await window.press('Appels de fonds');
    await window.press('Nouvel appel de fonds');
    await window.fill('Titre', 'Appel de juillet 2026');
    await window.fill('Échéances jusqu’au', '31/07/2026');
    await window.sees('9 701,05 €');
    await window.press('Émettre l’appel');
    await window.sees('« Appel de juillet 2026 » est émis : 9 701,05 €.');
    await window.picture('plan-6-call');
    await window.press('Imprimer les appels');
    const folder = join(window.home, 'appels');
    mkdirSync(folder);
    window.willAnswer(folder);
    await window.press('Choisir l’endroit et enregistrer');
    await window.sees('2 sur 2');
    await window.picture('plan-7-printed');
    const files = readdirSync(folder).sort();
    assert.deepEqual(files, ['0001 Aline Fontaine.pdf', '0002 Basile Tardif.pdf']);
    const call = readPdf(join(folder, files[0]), 'plan-8-call-founder').text;
    for (const words of ['Aline Fontaine', 'Appel de juillet 2026', '250,00 €', '257,50 €', '4 802,50 €', 'BE68 5390 0754 7034', '+++000/0000/00101+++']) assert.ok(call.includes(words), `the call says ${words}: ${call}`);
    const caughtUp = readPdf(join(folder, files[1]), 'plan-8-call-latecomer').text;
    for (const words of ['Basile Tardif', 'Rattrapage des échéances d’avant l’entrée, à payer le 15/07/2026', '4 635,90 €', '262,65 €', '4 898,55 €', '+++000/0000/00202+++']) assert.ok(caughtUp.includes(words), `the call says ${words}: ${caughtUp}`);

    // The account of the founder comes to the total of the plan, on screen and on paper.
    await window.press('Comptes');
    await openRow(window, 'Aline Fontaine');
    await window.fill('Au', '31/12/2028');
    await window.sees('12 550,92 € dus, 0,00 € payés ou crédités');
    await window.press('Relevé PDF');
    await window.sees('Page 1 / 2');
    await drawn(window);
    await window.picture('plan-9-statement');
    const paper = join(window.home, 'relevé.pdf');
    window.willAnswer(paper);
    await window.press('Enregistrer sous…');
    await window.sees('Document enregistré ici');
    const statement = readPdf(paper, 'plan-9-statement-paper');
    assert.equal(statement.pages, 2);
    for (const words of [...FOUNDER, '12 550,92 €', 'À reporter', 'Report']) assert.ok(statement.text.includes(words), `the statement says ${words}`);

    // The terminal tells the same of the same file.
    await window.close();
    const told = terminal.call('contributions.dues', { membership: null, as_of: null }).dues;
    assert.equal(told.length, dues.length);
    for (const due of told) assert.ok(dues.some((row) => row.includes(due.member) && row.includes(day(due.due_on)) && row.includes(euros(due.amount))), `${due.member} ${due.due_on}`);
  }, { prepare });
});
