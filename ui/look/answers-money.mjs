/** What the program would answer about contributions, documents, ledger and history. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OPEN } from './scenes.mjs'

const NAMES = [
  'Lambert-Dupont Anne et Marc',
  'Petit Paul',
  'Vandenbroucke-Verhaeghe Élisabeth',
  'Dubois Jean',
  'El Amrani Samira',
  'Peeters Jan',
  'Ferme du Temple asbl',
]
const BALANCES = ['0.00', '515.00', '-120.00', '257.50', '0.00', '280.00', '0.00']
const MEMBERS = NAMES.map((name, index) => ({
  id: `m${index + 1}`,
  number: index + 1,
  name,
  titulars: [],
  rank: index + 1,
  status: 'ACTIVE',
  joined_on: '2025-01-01',
  left_on: null,
  reference: `+++090/9337/${55494 + index}+++`,
  household: null,
  occupants: 2,
  kyc_missing: 0,
  balance: BALANCES[index],
  late: index === 1 || index === 5,
}))

const instalment = (index) => {
  const cents = index < 12 ? 25000 : index < 24 ? 25750 : 26523
  const before =
    25000 * Math.min(index, 12) +
    25750 * Math.max(Math.min(index - 12, 12), 0) +
    26523 * Math.max(index - 24, 0)
  return {
    number: index + 1,
    due_on: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-05`,
    factor: ['1.000000', '1.030000', '1.060900'][Math.floor(index / 12)],
    amount: (cents / 100).toFixed(2),
    running_total: ((before + cents) / 100).toFixed(2),
  }
}
const STEPS = [
  {
    label: 'years',
    operation: 'count_years',
    operands: [
      { name: 'first_due', value: { kind: 'date', value: '2025-01-05' } },
      { name: 'due_on', value: { kind: 'date', value: '2026-01-05' } },
    ],
    result: { kind: 'count', value: 1 },
  },
  {
    label: 'index_factor',
    operation: 'compound',
    operands: [
      {
        name: 'yearly_rate',
        value: { kind: 'ratio', value: { shown: '0.030000', exact: '3/100' } },
      },
      { name: 'years', value: { kind: 'count', value: 1 } },
    ],
    result: { kind: 'ratio', value: { shown: '1.030000', exact: '103/100' } },
  },
  {
    label: 'instalment_amount',
    operation: 'product',
    operands: [
      { name: 'base_amount', value: { kind: 'money', value: '250.00' } },
      {
        name: 'index_factor',
        value: { kind: 'ratio', value: { shown: '1.030000', exact: '103/100' } },
      },
    ],
    result: { kind: 'money', value: '257.50' },
  },
]
const TABLE = {
  instalments: Array.from({ length: 36 }, (_, index) => instalment(index)),
  total: '9272.76',
  explanation: [
    'Le montant de base est de 250,00 €.',
    'Chaque année, il est multiplié par 1,03 : les échéances 13 à 24 valent 250,00 × 1,03 = 257,50 €.',
    'Les échéances 25 à 36 valent 250,00 × 1,03 × 1,03 = 265,225, arrondi à 265,23 €.',
  ],
  steps: STEPS,
}
const PLAN = {
  version: 1,
  state: 'VALIDATED',
  effective_from: '2025-01-01',
  base_amount: '250.00',
  period: 'monthly',
  first_due: '2025-01-05',
  instalments: 36,
  indexation: { kind: 'fixed', rate: '0.03', compounding: 'compound', values: null },
  risk_premium: '0.02',
  entry_rule: 'catch_up',
  catch_up_over: null,
  grace_days: 10,
  destination: 'member_advance',
  cut_offs: ['2025-12-31'],
  document: 'd1',
  document_title: 'PV de l’assemblée du 12/12/2024',
  table: TABLE,
}
const DRAFT = { ...PLAN, version: 2, state: 'DRAFT', effective_from: '2027-01-01', document: null }

const DUES = MEMBERS.flatMap((member, who) =>
  Array.from({ length: 18 }, (_, index) => {
    const { due_on, amount, number } = instalment(index)
    const unpaid = { 1: 2, 3: 1, 5: 1 }[who] ?? 0
    const open = 17 - index < unpaid
    const part = who === 3 && open
    return {
      id: `${member.id}-${number}`,
      membership: member.id,
      member: member.name,
      kind: 'contribution',
      origin: 'instalment',
      number,
      due_on,
      amount,
      paid: part ? '100.00' : open ? '0.00' : amount,
      outstanding: part ? '157.50' : open ? amount : '0.00',
      state: part ? 'PARTIAL' : open ? 'LATE' : 'PAID',
      call: index < 17 ? 'c1' : null,
    }
  }),
).sort((a, b) => (a.due_on < b.due_on ? 1 : -1))
const CALLS = [
  {
    id: 'c2',
    number: 2,
    title: 'Appel de fonds du premier semestre 2026',
    issued_on: '2026-01-02',
    memberships: 7,
    dues: 42,
    amount: '10815.00',
    outstanding: '415.00',
  },
  {
    id: 'c1',
    number: 1,
    title: 'Appel de fonds 2025',
    issued_on: '2025-01-02',
    memberships: 7,
    dues: 84,
    amount: '21000.00',
    outstanding: '0.00',
  },
]
const payment = (id, who, amount, value_date, status, more = {}) => ({
  id,
  membership: `m${who}`,
  member: NAMES[who - 1],
  amount,
  value_date,
  declared_on: value_date,
  method: 'BANK_TRANSFER',
  reference: MEMBERS[who - 1].reference,
  note: '',
  status,
  reason: null,
  proofs: [{ document: 'd3', title: 'Extrait 2026-06.pdf', mime: 'application/pdf' }],
  corrects: null,
  ...more,
})
const PAYMENTS = [
  payment('p1', 2, '257.50', '2026-06-28', 'PENDING'),
  payment('p2', 6, '280.00', '2026-06-21', 'PENDING', {
    proofs: [],
    method: 'CASH',
    reference: null,
    note: 'Remis à la réunion du 21 juin.',
  }),
  ...Array.from({ length: 14 }, (_, index) =>
    payment(
      `q${index}`,
      (index % 7) + 1,
      '257.50',
      `2026-0${6 - Math.floor(index / 3)}-05`,
      index === 4 ? 'REVERSED' : index === 7 ? 'REJECTED' : 'CONFIRMED',
      index === 4 ? { reason: 'Mauvais membre' } : {},
    ),
  ),
]
const ACCOUNT = {
  membership: 'm2',
  member: NAMES[1],
  reference: '+++090/9337/55495+++',
  from: '2025-01-01',
  to: '2026-06-30',
  opening: '0.00',
  lines: Array.from({ length: 34 }, (_, index) => {
    const number = Math.floor(index / 2) + 1
    const { amount, due_on } = instalment(number - 1)
    const paid = index % 2 === 1
    return {
      on: paid ? due_on.replace(/05$/, '07') : due_on,
      kind: paid ? 'payment' : 'contribution',
      reference: paid ? 'Extrait' : `n° ${number}`,
      charged: paid ? '0.00' : amount,
      credited: paid ? amount : '0.00',
      balance: paid ? '0.00' : amount,
    }
  }),
  charged: '4545.00',
  credited: '4030.00',
  closing: '515.00',
  to_pay: '515.00',
  steps: STEPS,
}

const PDF = fileURLToPath(
  new URL('../../target/tmp/documents/releve-en-chiffres.pdf', import.meta.url),
)
const DOCUMENTS = [
  ['d1', 'PV de l’assemblée du 12/12/2024', 'decision', 'application/pdf', '2024-12-12', 182_400],
  ['d2', 'Relevé de cotisations, Petit Paul', 'statement', 'application/pdf', '2026-06-30', 31_200],
  ['d3', 'Extrait 2026-06.pdf', 'proof', 'application/pdf', '2026-06-28', 88_000],
  ['d4', 'Reçu de caisse.png', 'proof', 'image/png', '2026-06-21', 412_000],
  ['d5', 'Statuts coordonnés', 'statutes', 'application/pdf', '2024-06-01', 1_204_000],
].map(([id, title, kind, mime, on, size]) => ({
  id,
  title,
  kind,
  mime,
  on,
  size,
  sha256: 'a3f1'.repeat(16),
}))
/** What `npm test` printed last, or the smallest page there is. */
const PAGE = existsSync(PDF)
  ? readFileSync(PDF).toString('base64')
  : Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length 44>>stream\nBT /F 24 Tf 72 760 Td (Extrait de compte) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>',
    ).toString('base64')
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const posting = (account, label, debit, credit, who = null) => ({
  account,
  label,
  membership: who === null ? null : `m${who}`,
  member: who === null ? null : NAMES[who - 1],
  debit,
  credit,
})
const ENTRIES = Array.from({ length: 40 }, (_, index) => {
  const who = (index % 7) + 1
  const paid = index % 2 === 0
  return {
    id: `e${40 - index}`,
    number: 40 - index,
    year: '2026',
    on: `2026-0${6 - Math.floor(index / 8)}-0${8 - (index % 8)}`,
    event: index === 5 ? 'reversal' : paid ? 'contribution_confirmed' : 'due_issued',
    text: paid ? `Cotisation de ${NAMES[who - 1]}` : `Échéance n° 18, ${NAMES[who - 1]}`,
    reverses: index === 5 ? 'e30' : null,
    reversed_by: index === 10 ? 'e35' : null,
    amount: '257.50',
    postings: paid
      ? [
          posting('550000', 'Banque, compte courant', '257.50', '0.00'),
          posting('416000', 'Membres, avances', '0.00', '257.50', who),
        ]
      : [
          posting('416000', 'Membres, avances', '257.50', '0.00', who),
          posting('489000', 'Avances des membres', '0.00', '257.50', who),
        ],
  }
})
const ACCOUNTS = [
  ['550000', 'Banque, compte courant', 5, 'bank'],
  ['570000', 'Caisse', 5, 'cash'],
  ['416000', 'Membres, avances', 4, 'members_advance'],
  ['489000', 'Avances des membres', 4, 'member_advance'],
  ['100000', 'Fonds de réserve', 1, 'reserve'],
].map(([number, label, cls, role]) => ({ number, label, class: cls, source: 'PCMN', role }))
const BALANCE = {
  as_of: '2026-06-30',
  lines: [
    ['100000', 'Fonds de réserve', '0.00', '8200.00', '-8200.00'],
    ['416000', 'Membres, avances', '31815.00', '30862.50', '952.50'],
    ['489000', 'Avances des membres', '0.00', '31815.00', '-31815.00'],
    ['550000', 'Banque, compte courant', '38762.50', '0.00', '38762.50'],
    ['570000', 'Caisse', '300.00', '0.00', '300.00'],
  ].map(([account, label, debit, credit, balance]) => ({ account, label, debit, credit, balance })),
  debit: '70877.50',
  credit: '70877.50',
}

const TIMELINE = Array.from({ length: 30 }, (_, index) => ({
  at: `2026-06-${String(28 - Math.floor(index / 2)).padStart(2, '0')}T1${index % 10}:05:00Z`,
  kind: ['ACT_STATUS_CHANGE', 'ACT_DOCUMENT_LOG', 'ACT_SYSTEM', 'ACT_NOTE'][index % 4],
  entity: 'membership',
  entity_id: 'm2',
  text: 'timeline-unknown',
  member: NAMES[1],
  params: {},
  note: 'Adhésion signée le 5 juin.',
  user_name: index % 3 === 0 ? null : 'Anne Lambert',
}))
const EVENTS = Array.from({ length: 60 }, (_, index) => ({
  sequence: 160 - index,
  at: `2026-06-${String(28 - Math.floor(index / 3)).padStart(2, '0')}T18:2${index % 10}:00Z`,
  today: `2026-06-${String(28 - Math.floor(index / 3)).padStart(2, '0')}`,
  user_name: 'Anne Lambert',
  role: 'ADMIN_ORG',
  command: ['contributions.confirm', 'contributions.declare', 'members.update', 'documents.add'][
    index % 4
  ],
  entity: ['contribution', 'contribution', 'membership', 'document'][index % 4],
  entity_id: '0198c0de-0000-7000-8000-000000000001',
  changes: [
    { field: 'status', before: 'PENDING', after: 'CONFIRMED' },
    { field: 'iban', before: null, after: 'BE68 5390 0754 7034' },
    { field: 'amount', before: '250.00', after: '257.50' },
  ],
  reason: index % 5 === 0 ? 'Erreur de saisie constatée à la réunion' : null,
  document: index % 4 === 3 ? 'd1' : null,
  hash: '9f2c'.repeat(16),
}))
const WHOLE = {
  whole: true,
  findings: [],
  events: 160,
  documents: 5,
  head_sequence: 160,
  head_hash: '9f2c'.repeat(16),
}
/** A file that was altered. */
export const BROKEN = {
  ...WHOLE,
  whole: false,
  findings: [
    { code: 'finding_altered_row', params: { entity: 'posting', id: 'e12', sequence: '42' } },
    { code: 'finding_missing_last_events', params: { from: '159', to: '160' } },
  ],
}

/** A cooperative that has lived for a year and a half. */
export const DONE = {
  ...OPEN,
  'contributions.plans': { versions: [DRAFT, PLAN] },
  'contributions.preview_plan': TABLE,
  'contributions.save_plan': { version: 2 },
  'contributions.dues': { dues: DUES, amount: '31815.00', outstanding: '952.50' },
  'contributions.preview_issue': {
    dues: MEMBERS.map((member) => ({
      membership: member.id,
      member: member.name,
      origin: 'instalment',
      number: 19,
      due_on: '2026-07-05',
      amount: '257.50',
    })),
    total: '1802.50',
    memberships: 7,
  },
  'contributions.calls': { calls: CALLS },
  'contributions.list': { contributions: PAYMENTS, confirmed: '3090.00' },
  'contributions.account': ACCOUNT,
  'contributions.declare': {
    refuse: { code: 'possible_duplicate', field: 'accept_duplicate', params: {} },
  },
  'contributions.confirm': {
    id: 'p1',
    status: 'CONFIRMED',
    entry: 41,
    settles: [{ due_on: '2026-05-05', amount: '257.50', outstanding: '0.00' }],
    credit: '0.00',
    steps: STEPS,
  },
  'members.list': { members: MEMBERS },
  'documents.list': { documents: DOCUMENTS },
  'documents.content': {
    title: 'Relevé de cotisations, Petit Paul',
    mime: 'application/pdf',
    content_base64: PAGE,
  },
  'documents.content {"document":"d4"}': {
    title: 'Reçu de caisse.png',
    mime: 'image/png',
    content_base64: PIXEL,
  },
  'documents.statements': {
    wait: 3500,
    made: 6,
    total: 7,
    cancelled: false,
    failed: [{ member: NAMES[3], code: 'disk_full' }],
    files: [],
  },
  'window.pick': { files: [{ path: '/home/anne/Relevés', name: 'Relevés' }] },
  'ledger.accounts': { accounts: ACCOUNTS },
  'ledger.entries': { entries: ENTRIES, total: '10300.00' },
  'ledger.trial_balance': BALANCE,
  'ledger.preview_opening': { debit: '3000.00', credit: '2500.00', difference: '500.00' },
  'history.timeline': { entries: TIMELINE },
  'history.events': { events: EVENTS },
  'history.verify': WHOLE,
}
/** A cooperative that was just created. */
export const EMPTY = {
  ...DONE,
  'contributions.plans': { versions: [] },
  'contributions.dues': { dues: [], amount: '0.00', outstanding: '0.00' },
  'contributions.calls': { calls: [] },
  'contributions.list': { contributions: [], confirmed: '0.00' },
  'documents.list': { documents: [] },
  'ledger.entries': { entries: [], total: '0.00' },
  'ledger.trial_balance': { as_of: '2026-06-30', lines: [], debit: '0.00', credit: '0.00' },
  'history.timeline': { entries: [] },
  'history.events': { events: [] },
}
