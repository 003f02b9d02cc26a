/** The pages of contributions, documents, ledger and history. */
import { BROKEN, DONE, EMPTY } from './answers-money.mjs'
import { FILE } from './scenes.mjs'

const page = (name, hash, more = {}) => ({ name, hash, answers: DONE, ...more })
const light = { themes: ['light'] }
const empty = (name, hash) => ({ name, hash, answers: EMPTY, ...light })

export const moneyScenes = [
  page('contributions-plan', '#/contributions/plan'),
  empty('contributions-plan-empty', '#/contributions/plan'),
  page('contributions-plan-edit', '#/contributions/plan/2/edit'),
  page('contributions-plan-new', '#/contributions/plan/new', {
    ...light,
    answers: EMPTY,
    act: (page) => page.getByRole('button', { name: 'Enregistrer le brouillon' }).click(),
  }),
  page('contributions-plan-validate', '#/contributions/plan/2/validate', light),
  page('contributions-dues', '#/contributions/dues'),
  page('contributions-dues-late', '#/contributions/dues?state=LATE', light),
  empty('contributions-dues-empty', '#/contributions/dues'),
  page('contributions-issue', '#/contributions/dues/issue'),
  page('contributions-calls', '#/contributions/calls/c1'),
  page('contributions-call-new', '#/contributions/calls/new', light),
  page('contributions-payments', '#/contributions/payments'),
  page('contributions-payment', '#/contributions/payments/p1', {
    act: (page) => page.getByRole('button', { name: 'Confirmer' }).click(),
  }),
  page('contributions-payment-cash', '#/contributions/payments/p2', {
    ...light,
    act: (page) => page.getByRole('button', { name: 'Refuser…' }).click(),
  }),
  page('contributions-declare', '#/contributions/payments/new', {
    act: async (page) => {
      await page.getByLabel('Membre', { exact: true }).selectOption('m2')
      await page.getByRole('textbox', { name: 'Montant' }).fill('257,50')
      await page.getByRole('textbox', { name: 'Date valeur' }).fill('28/06/2026')
      await page
        .getByRole('textbox', { name: 'Référence du paiement' })
        .fill('+++090/9337/55495+++')
      await page.getByRole('button', { name: 'Enregistrer la cotisation' }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  page('contributions-correct', '#/contributions/payments/q0/correct', light),
  page('contributions-accounts', '#/contributions/accounts'),
  page('contributions-account', '#/contributions/accounts/m2'),
  page('contributions-statements', '#/contributions/accounts/statements', {
    ...light,
    act: async (page) => {
      await page.getByRole('button', { name: 'Choisir l’endroit et enregistrer' }).click()
      await page.waitForTimeout(2600)
    },
  }),
  page('contributions-statements-done', '#/contributions/accounts/statements', {
    act: async (page) => {
      await page.getByRole('button', { name: 'Choisir l’endroit et enregistrer' }).click()
      await page.getByText('Non faits').waitFor()
    },
  }),
  page('contributions-meeting', '#/contributions/dues', {
    ...light,
    viewport: { width: 1920, height: 1080 },
    act: (page) => page.keyboard.press('F11'),
  }),
  page('contributions-small', '#/contributions/plan', {
    ...light,
    viewport: { width: 800, height: 560 },
  }),
  page('contributions-dutch', '#/contributions/payments/p1', {
    ...light,
    answers: {
      ...DONE,
      'cooperative.start': { file: { ...FILE, language: 'nl' } },
    },
  }),
  page('documents', '#/documents'),
  page('documents-pdf', '#/documents/d2', { act: (page) => page.waitForTimeout(2500) }),
  page('documents-image', '#/documents/d4', light),
  page('documents-add', '#/documents/new', {
    ...light,
    act: (page) => page.getByRole('button', { name: 'Choisir un fichier…' }).click(),
  }),
  empty('documents-empty', '#/documents'),
  page('ledger-journal', '#/ledger'),
  page('ledger-entry', '#/ledger/journal/e35?account=550000'),
  empty('ledger-empty', '#/ledger'),
  page('ledger-balance', '#/ledger/trial-balance'),
  page('ledger-opening', '#/ledger/opening', {
    act: async (page) => {
      await page.getByLabel('Compte ou membre').nth(0).selectOption('a:550000')
      await page.getByRole('textbox', { name: 'Débit' }).nth(0).fill('3000')
      await page.getByLabel('Compte ou membre').nth(1).selectOption('m:m2')
      await page.getByRole('textbox', { name: 'Crédit' }).nth(1).fill('2500')
    },
  }),
  page('history-timeline', '#/history'),
  page('history-audit', '#/history/audit/160'),
  page('history-verify', '#/history/verify', {
    act: (page) => page.getByRole('button', { name: 'Vérifier le fichier' }).click(),
  }),
  page('history-broken', '#/history/verify', {
    answers: { ...DONE, 'history.verify': BROKEN },
    act: (page) => page.getByRole('button', { name: 'Vérifier le fichier' }).click(),
  }),
]
