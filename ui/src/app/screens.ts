/** The screens that exist, in the order of the side bar, under its headings. */
import type { Component } from 'svelte'

/** A heading of the side bar; the text is `group-<name>`. */
export type Group = 'top' | 'money' | 'building' | 'governance' | 'life' | 'file'

/** A screen: its text is `nav-<key>`. */
export interface Screen {
  key: string
  group: Group
  icon: Component
  page: Component
  /** Whether who is signed in has it; everybody has it without. */
  shown?: () => boolean
}

/** The headings, in order. */
export const GROUPS: readonly Group[] = ['top', 'money', 'building', 'governance', 'life', 'file']

const SCREENS: Screen[] = []

/** Lists the screens of who is signed in. */
export function screens(): readonly Screen[] {
  return SCREENS.filter((one) => one.shown?.() ?? true)
}

/** Adds screens, in order; the window does it once at its start. */
export function addScreens(...added: readonly Screen[]): void {
  SCREENS.push(...added)
}

/** Finds a screen of who is signed in by its key. */
export function screen(key: string): Screen | undefined {
  return screens().find((one) => one.key === key)
}

/** Groups the screens under their headings; a heading without screen is left out. */
export function grouped(all: readonly Screen[]): { group: Group; screens: Screen[] }[] {
  return GROUPS.map((group) => ({
    group,
    screens: all.filter((one) => one.group === group),
  })).filter(({ screens: some }) => some.length > 0)
}
