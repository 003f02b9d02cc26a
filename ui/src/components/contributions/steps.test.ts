import { describe, expect, it } from 'vitest'
import { shownSteps } from './steps'
import type { StepView } from '$ipc/generated'

const money = (name: string, value: string) => ({ name, value: { kind: 'money' as const, value } })

describe('an explanation', () => {
  it('names each operand and joins them by the sign of the operation', () => {
    const step: StepView = {
      label: 'zz_label',
      operation: 'product',
      operands: [
        money('zz_base', '250.00'),
        {
          name: 'zz_factor',
          value: { kind: 'ratio', value: { shown: '1.030000', exact: '103/100' } },
        },
      ],
      result: { kind: 'money', value: '257.50' },
    }
    expect(shownSteps([step])).toEqual([
      {
        label: 'zz label',
        operands: 'zz base 250,00\u{A0}€ × zz factor 1,03',
        result: '257,50\u{A0}€',
      },
    ])
  })

  it('adds lines by their figures, without the nothing that a sum begins with', () => {
    const sum = (operands: StepView['operands']): StepView => ({
      label: 'zz',
      operation: 'sum',
      operands,
      result: { kind: 'money', value: '0.00' },
    })
    const [some, none] = shownSteps([
      sum([money('nothing', '0.00'), money('line', '1.00'), money('line', '2.00')]),
      sum([money('nothing', '0.00')]),
    ])
    expect(some?.operands).toBe('1,00\u{A0}€ + 2,00\u{A0}€')
    expect(none?.operands).toContain('0,00\u{A0}€')
  })

  it('keeps the zeros of a whole ratio', () => {
    const step: StepView = {
      label: 'zz',
      operation: 'given',
      operands: [],
      result: { kind: 'ratio', value: { shown: '100.000000', exact: '100/1' } },
    }
    expect(shownSteps([step])[0]?.result).toBe('100')
  })
})
