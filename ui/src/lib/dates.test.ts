import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, formatDate, formatInstant, parseDate } from './dates'

describe('dates as people type them', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['31-12-26', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31 12 2026', '2026-12-31'],
    ['31122026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    [' 29/02/2028 ', '2028-02-29'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2200', '2200-12-31'],
  ])('reads %s', (typed, value) => {
    expect(parseDate(typed)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['demain', 'not-a-date'],
    ['31/12', 'not-a-date'],
    ['31/12/202', 'not-a-date'],
    ['31/12/2026x', 'not-a-date'],
    ['28/02/2026', undefined],
    ['29/02/2026', 'impossible'],
    ['29/02/1900', 'impossible'],
    ['31/04/2026', 'impossible'],
    ['00/01/2026', 'impossible'],
    ['12/31/2026', 'impossible'],
    ['31/12/1899', 'out-of-range'],
    ['01/01/2201', 'out-of-range'],
  ])('judges %s', (typed, why) => {
    const read = parseDate(typed)
    expect(read.ok ? undefined : read.why).toBe(why)
  })
})

describe('dates written and counted', () => {
  it('writes the day first', () => {
    expect(formatDate('2026-01-05')).toBe('05/01/2026')
  })

  it('writes an instant in the clock of the machine, and gives back what is no instant', () => {
    expect(formatInstant('2026-01-05T12:00:00Z')).toMatch(/^0[456]\/01\/2026 \d\d:00$/)
    expect(formatInstant('hier')).toBe('hier')
  })

  it('counts across a leap day and a change of clocks', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })
})
