/** Shapes that components take and plain modules make: here, so that both can name them. */

/** How pressing it is. */
export type Tone = 'overdue' | 'critical' | 'high' | 'normal' | 'good' | 'neutral'

/** A step of an explanation: what it is, what goes in, what comes out. All of it is written already. */
export interface ShownStep {
  label: string
  operands: string
  result: string
}

/** A row of the bench on which the list is tested. */
export interface BenchRow {
  id: string
  name: string
  owed: string
  state: string
}
