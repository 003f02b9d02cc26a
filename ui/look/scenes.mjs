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
    answers: DASHBOARD,
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
]
