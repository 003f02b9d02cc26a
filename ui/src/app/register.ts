/** Which screens the window has. A screen that is not here does not exist. */
import DashboardIcon from '@lucide/svelte/icons/layout-dashboard'
import SettingsIcon from '@lucide/svelte/icons/settings'
import Dashboard from '../views/dashboard/Screen.svelte'
import Settings from '../views/settings/Screen.svelte'
import { addScreens, screens } from './screens'

/** Puts the screens in the side bar, once. */
export function registerScreens(): void {
  if (screens().length > 0) return
  addScreens(
    { key: 'dashboard', group: 'top', icon: DashboardIcon, page: Dashboard },
    { key: 'settings', group: 'file', icon: SettingsIcon, page: Settings },
  )
}
