/** Which screens the window has. A screen that is not here does not exist. */
import AccountIcon from '@lucide/svelte/icons/wallet'
import LedgerIcon from '@lucide/svelte/icons/book-open-text'
import DocumentsIcon from '@lucide/svelte/icons/files'
import ContributionsIcon from '@lucide/svelte/icons/hand-coins'
import HistoryIcon from '@lucide/svelte/icons/history'
import DashboardIcon from '@lucide/svelte/icons/layout-dashboard'
import SettingsIcon from '@lucide/svelte/icons/settings'
import MembersIcon from '@lucide/svelte/icons/users'
import Account from '../views/account/Screen.svelte'
import Contributions from '../views/contributions/Screen.svelte'
import Dashboard from '../views/dashboard/Screen.svelte'
import Documents from '../views/documents/Screen.svelte'
import History from '../views/history/Screen.svelte'
import Ledger from '../views/ledger/Screen.svelte'
import Members from '../views/members/Screen.svelte'
import { findContributionActs } from '../views/contributions/find'
import { findDocuments } from '../views/documents/find'
import { findMembers } from '../views/members/find'
import Settings from '../views/settings/Screen.svelte'
import { addSource } from './everything'
import { addScreens, screens } from './screens'
import { allows, isMember } from './session.svelte'

/** Whether the books may be read. */
const reads = () => allows('cooperative.dashboard')

/** Puts the screens in the side bar, once. */
export function registerScreens(): void {
  if (screens().length > 0) return
  addScreens(
    { key: 'dashboard', group: 'top', icon: DashboardIcon, page: Dashboard, shown: reads },
    { key: 'account', group: 'top', icon: AccountIcon, page: Account, shown: isMember },
    {
      key: 'contributions',
      group: 'money',
      icon: ContributionsIcon,
      page: Contributions,
      shown: reads,
    },
    { key: 'ledger', group: 'money', icon: LedgerIcon, page: Ledger, shown: reads },
    { key: 'members', group: 'life', icon: MembersIcon, page: Members, shown: reads },
    { key: 'documents', group: 'file', icon: DocumentsIcon, page: Documents },
    { key: 'history', group: 'file', icon: HistoryIcon, page: History, shown: reads },
    { key: 'settings', group: 'file', icon: SettingsIcon, page: Settings },
  )
  addSource(findMembers)
  addSource(findDocuments)
  addSource(findContributionActs)
}
