/** The arithmetic of charts: bars as parts of the tallest, and round figures for the scale. */
import { compareAmounts, fromMinor, proportion, toMinor, type Amount } from './money'

/** One place of the bottom line, with an amount per series. */
export interface Bars {
  label: string
  /** The label in full, for the table and the reader. */
  title: string
  amounts: readonly Amount[]
}

/** Finds the round figures of a scale from zero: three or four lines, the last above every bar. */
export function scaleOf(amounts: readonly Amount[]): Amount[] {
  const tallest = amounts.reduce(
    (high, one) => (compareAmounts(one, high) > 0 ? one : high),
    '0.00',
  )
  const minor = toMinor(tallest)
  if (minor <= 0n) return ['0.00']
  const step = roundUp(minor / 3n > 0n ? (minor + 2n) / 3n : 1n)
  const lines = Number((minor + step - 1n) / step)
  return Array.from({ length: lines + 1 }, (_, index) => fromMinor(step * BigInt(index)))
}

/** Tells how high a bar is, from 0 to 1, on a scale. */
export function heightOf(amount: Amount, scale: readonly Amount[]): number {
  return Math.max(proportion(amount, scale.at(-1) ?? '0.00'), 0)
}

/** Rounds up to 1, 2, 2.5 or 5 times a power of ten. */
function roundUp(minor: bigint): bigint {
  const power = 10n ** BigInt(minor.toString().length - 1)
  const steps = [power, 2n * power, (5n * power) / 2n, 5n * power, 10n * power]
  return steps.find((step) => step >= minor && step > 0n) ?? minor
}
