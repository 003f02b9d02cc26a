/**
 * What a list shows of its rows, and what it remembers between two visits.
 *
 * Order and filters are remembered on this machine; what was searched only until the window
 * closes, because it may be somebody's name and the machine's memory is not encrypted.
 */
import { language } from '$lib/language.svelte'
import {
  filterRows,
  fold,
  searchRows,
  sortRows,
  totalOf,
  type Column,
  type Filter,
  type Sorting,
} from '$lib/rows'

interface Kept {
  sorting: Sorting | null
  chosen: Record<string, string>
}

const searched = new Map<string, string>()

/** Forgets what was searched: it may be a name that the next person has no business with. */
export function forgetSearches(): void {
  searched.clear()
}

/** The state of one list. */
export class ListState<Row> {
  query = $state('')
  sorting = $state<Sorting | null>(null)
  chosen = $state<Record<string, string>>({})

  readonly #view: string
  readonly #rows: () => readonly Row[]
  readonly #columns: () => readonly Column<Row>[]
  readonly #filters: () => readonly Filter<Row>[]
  #folded = new WeakMap<object, string>()
  #foldedFor: readonly Column<Row>[] = []

  /**
   * Makes the state of the list `view`; rows, columns and filters are asked when needed. A preset
   * (a figure that opens the list behind it) stands in for the filters that were remembered.
   */
  constructor(
    view: string,
    rows: () => readonly Row[],
    columns: () => readonly Column<Row>[],
    filters: () => readonly Filter<Row>[],
    sorting: Sorting | null,
    preset: Record<string, string> | null = null,
  ) {
    this.#view = view
    this.#rows = rows
    this.#columns = columns
    this.#filters = filters
    const kept = remembered(view)
    this.query = searched.get(view) ?? ''
    this.sorting = kept?.sorting ?? sorting
    this.chosen = preset ?? kept?.chosen ?? {}
    if (preset !== null) this.query = ''
  }

  /** The rows that pass the filters and the search, in the chosen order. */
  readonly rows = $derived.by(() => {
    const kept = filterRows(this.#rows(), this.#filters(), this.chosen)
    const found = searchRows(kept, this.query, (row) => this.#fold(row))
    const column = this.#columns().find(({ key }) => key === this.sorting?.key)
    return sortRows(found, column, this.sorting?.descending ?? false, language())
  })

  /** Tells whether rows are hidden by the search or a filter. */
  readonly narrowed = $derived(
    this.query.trim() !== '' || Object.values(this.chosen).some((value) => value !== ''),
  )

  /** Adds up a column over the rows shown. */
  total(column: Column<Row>, digits: number): string | number | undefined {
    return totalOf(this.rows, column, digits)
  }

  /** Searches for words. */
  search(query: string): void {
    this.query = query
    searched.set(this.#view, query)
  }

  /** Chooses an option of a filter; `''` takes the filter away. */
  choose(key: string, value: string): void {
    this.chosen = { ...this.chosen, [key]: value }
    this.#remember()
  }

  /** Sorts by a column: upwards, then downwards, then as the rows came. */
  sortBy(key: string): void {
    const same = this.sorting?.key === key
    if (!same) this.sorting = { key, descending: false }
    else this.sorting = this.sorting?.descending === true ? null : { key, descending: true }
    this.#remember()
  }

  /** Shows every row again. */
  widen(): void {
    this.search('')
    this.chosen = {}
    this.#remember()
  }

  #fold(row: Row): string {
    const columns = this.#columns()
    if (columns !== this.#foldedFor) {
      this.#folded = new WeakMap()
      this.#foldedFor = columns
    }
    const key = row as object
    const known = this.#folded.get(key)
    if (known !== undefined) return known
    const text = fold(
      columns.map((column) => column.text?.(row) ?? String(column.value(row) ?? '')).join('\u{1F}'),
    )
    this.#folded.set(key, text)
    return text
  }

  #remember(): void {
    const kept: Kept = { sorting: this.sorting, chosen: this.chosen }
    localStorage.setItem(memoryOf(this.#view), JSON.stringify(kept))
  }
}

function memoryOf(view: string): string {
  return `list:${view}`
}

function remembered(view: string): Kept | undefined {
  const text = localStorage.getItem(memoryOf(view))
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept === 'object' && kept !== null && 'chosen' in kept && 'sorting' in kept) {
      return kept as Kept
    }
  } catch {
    // What another version left there is no reason to stop: it is written anew below.
  }
  localStorage.removeItem(memoryOf(view))
  return undefined
}
