/** The pages that are looked at, each with what the program would answer. */

const RECENT = {
  files: [
    {
      path: '/home/anne/Coopératives/Ferme du Temple.coop',
      name: 'Ferme du Temple',
      present: true,
    },
    { path: '/home/anne/Coopératives/Les Tilleuls.coop', name: 'Les Tilleuls', present: true },
    { path: '/media/usb/Îlot Saint-Jean.coop', name: 'Îlot Saint-Jean', present: false },
  ],
}
const WELCOME = {
  'cooperative.start': { file: null },
  'cooperative.recent': RECENT,
}

const ANNE = { id: 'u1', name: 'Anne Lambert', role: 'ADMIN_ORG', needs_passphrase: false }
const PAUL = { id: 'u2', name: 'Paul Petit', role: 'TREASURER', needs_passphrase: true }
export const FILE = {
  path: '/home/anne/Coopératives/Ferme du Temple.coop',
  name: 'Ferme du Temple',
  demo: true,
  language: 'fr',
  currency: 'EUR',
  minor_digits: 2,
  today: '2026-06-30',
  signed_in: ANNE,
  users: [ANNE, PAUL],
  notices: [],
}
/** What every page of an open file needs. */
export const OPEN = {
  'cooperative.start': { file: FILE },
  'cooperative.current': { file: FILE },
  'window.painted': {},
}

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  month:
    index < 6
      ? `2025-${String(index + 7).padStart(2, '0')}`
      : `2026-${String(index - 5).padStart(2, '0')}`,
  called: index < 6 ? '1750.00' : '1802.50',
  received: ['1750.00', '1500.00', '1750.00', '2000.00', '1625.50', '1750.00'][index % 6],
}))
const BOARD = {
  members: 7,
  late_members: 3,
  late_amount: '1052.50',
  to_confirm: 2,
  to_confirm_amount: '515.00',
  cash: '48212.75',
  common_purse: '3120.00',
  to_issue: 7,
  messages: 0,
  last_backup: '2026-06-12T19:40:00Z',
  months: MONTHS,
  today: '2026-06-30',
}
const DASHBOARD = { ...OPEN, 'cooperative.dashboard': BOARD }
const SETTINGS = {
  ...OPEN,
  'cooperative.show': {
    name: 'Ferme du Temple',
    enterprise_number: '0403.019.261',
    address: 'Rue du Temple 12\n1340 Ottignies',
    currency: 'EUR',
    language: 'fr',
    fiscal_year_start: '01-01',
    iban: 'BE68 5390 0754 7034',
    reserve_iban: null,
    row_version: 1,
  },
  'settings.users': {
    users: [
      {
        id: 'u1',
        name: 'Anne Lambert',
        role: 'ADMIN_ORG',
        person: null,
        has_passphrase: true,
        disabled: false,
        row_version: 1,
      },
      {
        id: 'u2',
        name: 'Paul Petit',
        role: 'TREASURER',
        person: null,
        has_passphrase: true,
        disabled: false,
        row_version: 1,
      },
      {
        id: 'u3',
        name: 'Cabinet Syndic & Fils',
        role: 'SYNDIC',
        person: null,
        has_passphrase: false,
        disabled: false,
        row_version: 1,
      },
      {
        id: 'u4',
        name: 'Jean Dubois',
        role: 'AUDITOR',
        person: null,
        has_passphrase: true,
        disabled: true,
        row_version: 1,
      },
    ],
  },
}

const NAMES = [
  ['Anne', 'Lambert'],
  ['Paul', 'Petit'],
  ['Élise', 'Cœurdacier-Vandenbroucke'],
  ['Jean', 'Dubois'],
  ['Zoé', 'Aubry'],
  ['Karim', 'Benali'],
  ['Marie-Hélène', 'de la Fontaine'],
]
const STATES = ['ACTIVE', 'ACTIVE', 'PENDING_KYC', 'IN_DEFAULT', 'SUSPENDED', 'ACTIVE', 'EXITED']
const BALANCES = ['0.00', '250.00', '0.00', '1052.50', '-125.00', '257.50', '0.00']
const MEMBERS = NAMES.map(([given, family], index) => ({
  id: `m${index + 1}`,
  number: index + 1,
  name: `${given} ${family}`,
  titulars: [{ id: `p${index + 1}`, name: `${given} ${family}` }],
  rank: index + 1,
  status: STATES[index],
  joined_on: `202${3 + (index % 4)}-0${index + 1}-15`,
  left_on: null,
  reference: `+++010/8068/1718${index}+++`,
  household: family,
  occupants: (index % 4) + 1,
  kyc_missing: index === 2 ? 2 : 0,
  balance: BALANCES[index],
  late: index === 3 || index === 1,
}))
const DETAIL = {
  row: MEMBERS[3],
  iban: 'BE68 5390 0754 7034',
  persons: [
    {
      id: 'p4',
      family_name: 'Dubois',
      given_name: 'Jean',
      email: 'jean.dubois@example.be',
      phone: '+32470123456',
      language: 'fr',
      street: 'Rue du Temple 12',
      postal_code: '1340',
      city: 'Ottignies',
      country: null,
      note: '',
      consent: 'GRANTED',
      consent_on: '2024-03-01',
      row_version: 1,
    },
  ],
  adults: 2,
  children: 1,
  kyc: [
    { piece: 'identity', state: 'seen', on: '2024-03-01', by: 'Anne Lambert', reason: null },
    { piece: 'address', state: 'missing', on: null, by: null, reason: null },
  ],
  status_history: [
    { to: 'IN_DEFAULT', on: '2026-05-02', reason: 'Trois échéances impayées', by: 'Anne Lambert' },
    { to: 'ACTIVE', on: '2024-03-02', reason: 'Pièces vues', by: 'Anne Lambert' },
  ],
  next_steps: [
    { to: 'ACTIVE', open: false, why_not: 'still_late', needs_document: false },
    { to: 'EXCLUDED', open: true, why_not: null, needs_document: true },
  ],
  row_version: 3,
}
const MEMBERS_PAGE = {
  ...OPEN,
  'members.list': { members: MEMBERS },
  'members.show': DETAIL,
  'documents.list': { documents: [] },
}
const IMPORT = {
  header: ['Nom', 'Prénom', 'GSM', 'Arrivée', 'Divers'],
  columns: ['family_name', 'given_name', 'phone', 'joined_on', null],
  known_columns: ['family_name', 'given_name', 'email', 'phone', 'joined_on', 'rank', 'household'],
  sample: [
    ['Lambert', 'Anne', '0470 12 34 56', '15/01/2023', 'fondatrice'],
    ['Petit', 'Paul', '0471 11 22 33', '15/02/2023', ''],
    ['Aubry', 'Zoé', 'voir Paul', '31/02/2024', 'à rappeler'],
  ],
  encoding: 'windows-1252',
  memberships: [
    {
      rows: [2],
      names: ['Anne Lambert'],
      household: 'Lambert',
      rank: null,
      joined_on: '2023-01-15',
    },
  ],
  joining: 0,
  already: 1,
  repeated: 0,
  rejected: [
    {
      row: 4,
      cells: ['Aubry', 'Zoé', 'voir Paul', '31/02/2024', 'à rappeler'],
      issues: [
        { code: 'no_such_date', column: 'joined_on', params: {} },
        { code: 'not_a_phone', column: 'phone', params: {} },
      ],
    },
  ],
}

export const scenes = [
  { name: 'welcome', answers: WELCOME },
  {
    name: 'welcome-empty',
    answers: { ...WELCOME, 'cooperative.recent': { files: [] } },
    themes: ['light'],
  },
  { name: 'welcome-create', answers: WELCOME, hash: '#/create' },
  {
    name: 'welcome-code',
    answers: {
      ...WELCOME,
      'cooperative.open': {
        refuse: { code: 'key_needed', field: 'recovery_code', params: {} },
      },
    },
    act: async (page) => {
      await page.getByRole('button', { name: /Tilleuls/ }).click()
      await page.getByRole('dialog').waitFor()
      await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
    },
  },
  {
    name: 'sign-in',
    answers: {
      ...OPEN,
      'cooperative.start': { file: { ...FILE, demo: false, signed_in: null, users: [PAUL, ANNE] } },
    },
    themes: ['light'],
  },
  { name: 'dashboard', answers: DASHBOARD },
  {
    name: 'dashboard-wide',
    answers: DASHBOARD,
    viewport: { width: 1920, height: 1080 },
    themes: ['light'],
  },
  {
    name: 'dashboard-small',
    answers: DASHBOARD,
    viewport: { width: 800, height: 560 },
    themes: ['light'],
  },
  {
    name: 'dashboard-meeting',
    answers: DASHBOARD,
    act: (page) => page.keyboard.press('F11'),
  },
  {
    name: 'dashboard-new',
    answers: {
      ...OPEN,
      'cooperative.dashboard': {
        ...BOARD,
        members: 0,
        cash: '0.00',
        months: [],
        last_backup: null,
      },
    },
    themes: ['light'],
  },
  {
    name: 'palette',
    answers: { ...DASHBOARD, ...MEMBERS_PAGE },
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('me')
    },
  },
  { name: 'settings', answers: SETTINGS, hash: '#/settings' },
  { name: 'settings-users', answers: SETTINGS, hash: '#/settings/users/u2' },
  { name: 'settings-backup', answers: SETTINGS, hash: '#/settings/backup', themes: ['light'] },
  {
    name: 'settings-window-200',
    answers: SETTINGS,
    hash: '#/settings/window',
    themes: ['light'],
    act: async (page) => {
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control++')
    },
  },
  { name: 'members', answers: MEMBERS_PAGE, hash: '#/members' },
  { name: 'members-one', answers: MEMBERS_PAGE, hash: '#/members/m4' },
  { name: 'members-add', answers: MEMBERS_PAGE, hash: '#/members/new', themes: ['light'] },
  {
    name: 'members-meeting',
    answers: MEMBERS_PAGE,
    hash: '#/members',
    themes: ['light'],
    act: (page) => page.keyboard.press('F11'),
  },
  {
    name: 'members-empty',
    answers: { ...MEMBERS_PAGE, 'members.list': { members: [] } },
    hash: '#/members',
    themes: ['light'],
  },
  {
    name: 'members-many',
    answers: {
      ...MEMBERS_PAGE,
      'members.list': {
        members: Array.from({ length: 100_000 }, (_, index) => ({
          ...MEMBERS[index % 7],
          id: `x${index}`,
          number: index + 1,
          rank: index + 1,
        })),
      },
    },
    hash: '#/members',
    themes: ['light'],
    act: async (page) => {
      await page.getByRole('grid').focus()
      await page.keyboard.press('End')
    },
  },
  {
    name: 'members-import',
    answers: {
      ...MEMBERS_PAGE,
      'window.pick': { files: [{ path: '/x.csv', name: 'membres 2026.csv' }] },
      'members.preview_import': IMPORT,
    },
    hash: '#/members/import',
    act: (page) => page.getByRole('button', { name: 'Choisir la liste…' }).click(),
  },
]
