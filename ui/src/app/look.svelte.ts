/** How the window looks on this machine: ground and size of the text. Kept between two starts. */

/** Which ground: as the system says, paper or slate. */
export type Theme = 'system' | 'light' | 'dark'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const SIZES = [100, 110, 125, 150, 175, 200]

let currentTheme = $state<Theme>(keptTheme())
let currentSize = $state(keptSize())

/** Tells the ground. */
export function theme(): Theme {
  return currentTheme
}

/** Tells the size of the text, in per cent of the usual one. */
export function textSize(): number {
  return currentSize
}

/** Chooses the ground. */
export function setTheme(wanted: Theme): void {
  currentTheme = wanted
  localStorage.setItem('theme', wanted)
  apply()
}

/** Makes the text larger (1), smaller (-1), or as usual (0). */
export function changeTextSize(direction: -1 | 0 | 1): void {
  const at = SIZES.indexOf(currentSize)
  const next = SIZES[Math.min(Math.max(at + direction, 0), SIZES.length - 1)] ?? 100
  currentSize = direction === 0 ? 100 : next
  localStorage.setItem('text-size', String(currentSize))
  apply()
}

/** Puts the look on the page. */
export function apply(): void {
  const root = document.documentElement
  if (currentTheme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = currentTheme
  root.style.setProperty('--text-size', `${currentSize}%`)
}

function keptTheme(): Theme {
  const kept = localStorage.getItem('theme')
  return THEMES.find((one) => one === kept) ?? 'system'
}

function keptSize(): number {
  const kept = Number(localStorage.getItem('text-size'))
  return SIZES.includes(kept) ? kept : 100
}
