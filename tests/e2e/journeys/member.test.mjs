// A journey of several people at one file: the administrator links a user to a member, the member
// signs in, sees only their own account and declares a payment, the administrator confirms it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose, drawn, openRow, rows } from '../harness/page.mjs';
import { Terminal, readPdf, writePdf } from '../harness/terminal.mjs';
import { flat, inWindow } from '../harness/window.mjs';

const ADMIN_PHRASE = 'quatre mots bien pesés';
const MEMBER_PHRASE = 'petit jardin bleu';
/** The first of the month before this one: its instalment is due, and late or not by the grace. */
const FIRST = (() => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1)).toISOString().slice(0, 10);
})();

async function onBothGrounds(window, name) {
  for (const wanted of ['dark', 'light']) {
    await window.browser.execute((theme) => { document.documentElement.dataset.theme = theme; }, wanted);
    await window.picture(`${name}-${wanted}`);
    await window.isAccessible();
  }
}

/** A cooperative with two members who owe, and a public document. */
function prepared(home) {
  const terminal = Terminal.create(home, 'Les Tilleuls', { user_name: 'Odile Renard', iban: 'BE68539007547034' });
  for (const [family, given] of [['Lambert', 'Claire'], ['Peeters', 'Joris']]) terminal.addActive(family, given, FIRST);
  const document = (title, visibility) => {
    const path = writePdf(join(home, `${title}.pdf`), title);
    return terminal.call('documents.add', { path, title, kind: 'other', visibility }).document;
  };
  const decision = document('PV du plan', 'MANAGERS');
  document('Statuts', 'EVERYONE');
  const { version, row_version } = terminal.call('contributions.save_plan', {
    effective_from: FIRST, base_amount: '250.00', period: 'monthly', first_due: FIRST, instalments: 24,
    indexation: { kind: 'none' }, entry_rule: 'catch_up', grace_days: 90,
  });
  terminal.call('contributions.validate_plan', { version, row_version, document: decision });
  terminal.call('contributions.issue_dues', {});
  return terminal;
}

/** The words of the side bar's links. */
async function pages(window) {
  return window.browser.execute(() => [...document.querySelectorAll('.screens a')].map((link) => link.innerText.trim()));
}

async function enter(window, name, phrase) {
  await window.sees('Qui êtes-vous ?');
  await choose(window, 'Qui êtes-vous ?', name);
  await window.fill('Phrase de passe', phrase);
  await window.press('Entrer');
}

test('a member signs in and has their own account, and nothing of the others', { timeout: 180_000 }, () => {
  let terminal;
  return inWindow('member', async (window) => {
    window.willAnswer(terminal.file);
    await window.press('Ouvrir un fichier…');
    await window.fill('Code de récupération', terminal.code);
    await window.press('Ouvrir');
    await window.sees('Tableau de bord');

    await addsTheMember(window);
    await isTheMember(window);
    await confirms(window);
  }, { prepare: (home) => { terminal = prepared(home); } });
});

/** The administrator gives herself a passphrase, then adds Claire and says which person she is. */
async function addsTheMember(window) {
  await window.press('Réglages');
  await window.press('Cette fenêtre');
  await window.fill('Nouvelle phrase de passe', ADMIN_PHRASE);
  await window.press('Changer la phrase de passe');
  await window.sees('La phrase de passe de Odile Renard est changée.');
  await window.press('Utilisateurs');
  await window.sees('Séparation des tâches');
  await window.press('Ajouter une personne');
  await window.fill('Nom', 'Claire');
  await choose(window, 'Rôle', 'membre');
  await window.sees('Un membre ne voit aucun compte tant qu’il n’est pas lié');
  await window.fill('Personne', 'lam');
  await window.sees('Claire Lambert');
  await window.picture('member-1-person');
  await window.isAccessible();
  await window.browser.keys('Enter');
  await window.fill('Première phrase de passe', MEMBER_PHRASE);
  await window.press('Enregistrer');
  await window.sees('Claire peut maintenant entrer dans ce fichier.');
  await window.sees('2 lignes');
  const users = (await rows(window, 'Utilisateurs')).map((row) => row.join(' | '));
  assert.deepEqual(users, ['Claire | membre | Claire Lambert | avec phrase de passe', 'Odile Renard | administration |  | avec phrase de passe']);
  await onBothGrounds(window, 'member-2-users');
  await window.press('Verrouiller');
}

/** Claire sees what she owes, declares a payment, prints her statement and reads what is public. */
async function isTheMember(window) {
  await enter(window, 'Claire', MEMBER_PHRASE);
  await window.sees('Mon compte');
  assert.deepEqual(await pages(window), ['Mon compte', 'Documents', 'Réglages']);
  await window.sees('À verser sur le compte BE68 5390 0754 7034, avec la communication +++000/0000/00101+++ : 500,00 €.');
  await window.sees('500,00 €');
  assert.ok(!(await window.text()).includes('Peeters'), 'nothing of another member');
  await onBothGrounds(window, 'member-3-account');
  await window.press('Échéances');
  assert.equal((await rows(window, 'Échéances')).length, 2);
  await window.picture('member-4-dues');

  const proof = writePdf(join(window.home, 'extrait de Claire.pdf'), 'Versement');
  await window.press('Déclarer une cotisation');
  await window.fill('Montant', '250');
  window.willAnswer(proof);
  await window.press('Joindre une preuve…');
  await window.sees('extrait de Claire.pdf');
  await window.picture('member-5-declare');
  await window.isAccessible();
  await window.press('Enregistrer la cotisation');
  await window.sees('La trésorerie doit encore confirmer ce paiement.');
  await onBothGrounds(window, 'member-6-payment');
  // A second proof, while the payment waits.
  window.willAnswer(writePdf(join(window.home, 'reçu de Claire.pdf'), 'Reçu'));
  await window.press('Joindre une preuve…');
  await window.sees('reçu de Claire');
  await window.press('extrait de Claire');
  await drawn(window);

  await window.press('Compte');
  await window.press('Relevé PDF');
  await drawn(window);
  const paper = join(window.home, 'relevé.pdf');
  window.willAnswer(paper);
  await window.press('Enregistrer sous…');
  await window.browser.waitUntil(() => existsSync(paper));
  assert.ok(readPdf(paper, 'member-statement').text.includes('Claire Lambert'));

  await window.press('Documents');
  await window.sees('Statuts');
  const titles = (await rows(window, 'Documents')).map((row) => row[1]);
  assert.ok(titles.includes('Statuts') && !titles.includes('PV du plan'), titles.join(', '));
  await onBothGrounds(window, 'member-7-documents');
  await window.press('Réglages');
  assert.ok(!(await window.text()).includes('Utilisateurs'));
  await window.press('Cette fenêtre');
  await window.sees('Ma phrase de passe');
  await window.picture('member-8-settings');

  // A page that is not hers leads to her own.
  await window.browser.execute(() => { location.hash = '#/members'; });
  await window.sees('À verser sur le compte');
  await window.press('Verrouiller');
}

/** The administrator finds the payment and confirms it; the switch of duties is hers. */
async function confirms(window) {
  await enter(window, 'Odile Renard', ADMIN_PHRASE);
  await window.press('Cotisations');
  await window.press('Cotisations déclarées 1');
  await openRow(window, 'Claire Lambert');
  await window.press('Confirmer');
  await window.sees('confirmée');
  await window.press('Réglages');
  await window.press('Utilisateurs');
  await (await window.field('Ne pas confirmer ce qu’on a déclaré pour soi')).click();
  await window.sees('Les tâches ne sont plus séparées.');
  await window.press('Historique');
  const told = (await rows(window, 'Fil des événements')).map((row) => flat(row[1]));
  assert.ok(told.includes('Séparation des tâches levée : qui déclare pour soi-même peut aussi confirmer.'), told.join('\n'));

  // A wrong entry is corrected with its reason; a joining date that dues hang on is not.
  await window.press('Membres');
  await openRow(window, 'Joris Peeters');
  await window.press('Corriger une erreur');
  await window.fill('Ajouter une personne du fichier', 'claire');
  await window.browser.keys('Enter');
  await window.fill('Motif', 'Co-titulaire oubliée');
  await window.picture('member-9-correct');
  await window.isAccessible();
  await window.press('Corriger');
  await window.sees('Joris Peeters, Claire Lambert');
  await window.press('Corriger une erreur');
  await window.fill('Entrée', '15/01/2026');
  await window.fill('Motif', 'mal recopié');
  await window.press('Corriger');
  await window.sees('Des échéances sont déjà émises d’après cette date d’entrée');
  await window.picture('member-10-refused');
}
