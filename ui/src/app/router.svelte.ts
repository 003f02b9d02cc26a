/**
 * Where the person is: the part of the address after `#`, so that going back goes back.
 *
 * `#/members/3f2a…?tab=dues` is the screen `members`, the path `['3f2a…']` and the query
 * `{tab: 'dues'}`.
 */

/** A place in the window. */
export interface Place {
  screen: string
  path: readonly string[]
  query: Readonly<Record<string, string>>
}

let here = $state<Place>(read(location.hash))

window.addEventListener('hashchange', () => {
  here = read(location.hash)
})

/** Tells where the person is. */
export function place(): Place {
  return here
}

/** Writes the address of a place. */
export function to(
  screen: string,
  path: readonly string[] = [],
  query: Place['query'] = {},
): string {
  const parts = [screen, ...path].map(encodeURIComponent).join('/')
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  const text = asked.toString()
  return `#/${parts}${text === '' ? '' : `?${text}`}`
}

/** Goes to an address made by [to]. */
export function go(address: string): void {
  if (location.hash === address) return
  location.hash = address
}

/** Goes to an address without a step back to the present one. */
export function redirect(address: string): void {
  history.replaceState(null, '', address)
  here = read(address)
}

/** Reads an address. */
export function read(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const parts = path.split('/').filter(Boolean).map(decode)
  return {
    screen: parts[0] ?? '',
    path: parts.slice(1),
    query: Object.fromEntries(new URLSearchParams(query)),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // An address typed by hand may be cut anywhere: it then stands for itself.
    return part
  }
}
