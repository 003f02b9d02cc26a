/**
 * An explanation, as the program gives it, written for people: every operand has its name and its
 * figure, so that the result can be found again by hand.
 */
import type { StepOperand, StepValue, StepView } from '$ipc/generated'
import { date, decimal, money, t, tryT } from '$lib/language.svelte'
import type { ShownStep } from '$shared/shapes'

const SIGNS: Record<string, string> = {
  sum: ' + ',
  difference: ' − ',
  product: ' × ',
  quotient: ' ÷ ',
}

/** Operands that say nothing beside their figure. */
const UNNAMED = new Set(['line', 'placed', 'instalment_amount', 'due_remaining', 'paid'])

/** Writes the steps of an explanation. */
export function shownSteps(steps: readonly StepView[]): ShownStep[] {
  return steps.map((step) => ({
    label: stepName(step.label),
    operands: operandsOf(step),
    result: stepValue(step.result),
  }))
}

/** Names a step or an operand; one without text stands as its words. */
export function stepName(key: string): string {
  return tryT(`step-${key.replaceAll('_', '-')}`) ?? key.replaceAll('_', ' ')
}

/** Writes a value. */
export function stepValue(value: StepValue): string {
  switch (value.kind) {
    case 'money':
      return money(value.value)
    case 'ratio':
      return decimal(trimmed(value.value.shown))
    case 'count':
      return decimal(value.value)
    case 'days':
      return t('contributions-days', { count: value.value })
    case 'date':
      return date(value.value)
    case 'text':
      return value.value
  }
}

function operandsOf(step: StepView): string {
  const sign = SIGNS[step.operation]
  // A sum begins with nothing, so that it has an operand; beside others it says nothing.
  const said = step.operands.filter(
    ({ name }) => name !== 'nothing' || step.operands.length === 1 || step.operation !== 'sum',
  )
  return said.map(operandText).join(sign ?? ' ; ')
}

function operandText({ name, value }: StepOperand): string {
  const figure = stepValue(value)
  return UNNAMED.has(name) ? figure : `${stepName(name)} ${figure}`
}

/** Drops the zeros that end a ratio: `1.030000` is `1.03`. */
function trimmed(shown: string): string {
  return shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown
}
