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
]
