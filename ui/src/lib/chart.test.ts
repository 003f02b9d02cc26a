import { describe, expect, it } from 'vitest'
import { heightOf, scaleOf } from './chart'

describe('the scale of a chart', () => {
  it.each([
    [['0.00'], ['0.00']],
    [['-5.00'], ['0.00']],
    [['0.01'], ['0.00', '0.01']],
    [
      ['1000.00', '750.00'],
      ['0.00', '500.00', '1000.00'],
    ],
    [['3000.00'], ['0.00', '1000.00', '2000.00', '3000.00']],
    [['3000.01'], ['0.00', '2000.00', '4000.00']],
    [['12550.92'], ['0.00', '5000.00', '10000.00', '15000.00']],
  ])('%j stands on %j', (amounts, scale) => {
    expect(scaleOf(amounts)).toEqual(scale)
  })

  it('has no bar above its last line nor below zero', () => {
    const scale = scaleOf(['12550.92'])
    expect(heightOf('12550.92', scale)).toBeCloseTo(0.8367, 4)
    expect(heightOf('-1.00', scale)).toBe(0)
    expect(heightOf('0.00', ['0.00'])).toBe(0)
  })
})
