/** Which screens the window has. A screen that is not here does not exist. */
import ContributionsIcon from '@lucide/svelte/icons/hand-coins'
import DashboardIcon from '@lucide/svelte/icons/layout-dashboard'
import SettingsIcon from '@lucide/svelte/icons/settings'
import Contributions from '../views/contributions/Screen.svelte'
import Dashboard from '../views/dashboard/Screen.svelte'
import MembersIcon from '@lucide/svelte/icons/users'
import Members from '../views/members/Screen.svelte'
import Settings from '../views/settings/Screen.svelte'
import { findMembers } from '../views/members/find'
import { addSource } from './everything'
import { addScreens, screens } from './screens'

/** Puts the screens in the side bar, once. */
export function registerScreens(): void {
  if (screens().length > 0) return
  addScreens(
    { key: 'dashboard', group: 'top', icon: DashboardIcon, page: Dashboard },
    { key: 'contributions', group: 'money', icon: ContributionsIcon, page: Contributions },
    { key: 'members', group: 'life', icon: MembersIcon, page: Members },
    { key: 'settings', group: 'file', icon: SettingsIcon, page: Settings },
  )
  addSource(findMembers)
}
