import { describe, expect, it } from 'vitest'
import * as money from './money'

describe('amounts as each language writes them', () => {
  it.each([
    ['0.00', '0,00\u{A0}€', '€\u{A0}0,00', '€0.00'],
    ['999.99', '999,99\u{A0}€', '€\u{A0}999,99', '€999.99'],
    ['1000.00', '1\u{202F}000,00\u{A0}€', '€\u{A0}1.000,00', '€1,000.00'],
    ['-1234.56', '-1\u{202F}234,56\u{A0}€', '€\u{A0}-1.234,56', '-€1,234.56'],
    ['1234567.80', '1\u{202F}234\u{202F}567,80\u{A0}€', '€\u{A0}1.234.567,80', '€1,234,567.80'],
  ])('%s', (amount, fr, nl, en) => {
    expect(money.formatMoney(amount, 'fr')).toBe(fr)
    expect(money.formatMoney(amount, 'nl')).toBe(nl)
    expect(money.formatMoney(amount, 'en')).toBe(en)
  })

  it('shows the code and the decimals of another currency', () => {
    expect(money.formatMoney('-12345', 'fr', 'JPY')).toBe('-12\u{202F}345\u{A0}JPY')
    expect(money.formatMoney('-12345', 'en', 'JPY')).toBe('-JPY\u{A0}12,345')
  })
})

describe('amounts as people type them', () => {
  it.each([
    ['1 234,56', '1234.56'],
    ['1\u{202F}234,56\u{A0}€', '1234.56'],
    ['1234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234.567', '1234567.00'],
    ["1'234,5", '1234.50'],
    ['€ 12', '12.00'],
    ['12 EUR', '12.00'],
    ['-3,5', '-3.50'],
    ['− 3,5', '-3.50'],
    ['+3', '3.00'],
    [',5', '0.50'],
    ['007', '7.00'],
    ['-0', '0.00'],
    ['2,500', undefined],
    ['2,5000', '2.50'],
    ['900 000 000 000 000', '900000000000000.00'],
  ])('reads %s', (typed, value) => {
    const read = money.parseAmount(typed)
    expect(read.ok ? read.value : undefined).toBe(value)
  })

  it.each([
    ['', 'empty'],
    ['  € ', 'empty'],
    ['douze', 'not-an-amount'],
    ['12 34', 'not-an-amount'],
    ['12,', 'not-an-amount'],
    ['1.23.4,5', 'not-an-amount'],
    ['1.234 567', 'not-an-amount'],
    ['1,2,3', 'not-an-amount'],
    ['1e3', 'not-an-amount'],
    ['--1', 'not-an-amount'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['0,123', 'too-many-decimals'],
    ['1234,567', 'too-many-decimals'],
    ['900 000 000 000 000,01', 'out-of-range'],
  ])('refuses %s as %s', (typed, why) => {
    expect(money.parseAmount(typed)).toEqual({ ok: false, why })
  })

  it('reads three decimals where the currency has three', () => {
    expect(money.parseAmount('1,234', 3)).toEqual({ ok: true, value: '1.234' })
    expect(money.parseAmount('12', 0)).toEqual({ ok: true, value: '12' })
  })

  it('reads back every amount that it writes', () => {
    for (const amount of ['0.00', '-0.01', '999.99', '1000.00', '-1234567.89']) {
      for (const lang of ['fr', 'nl', 'en'] as const) {
        const read = money.parseAmount(money.formatMoney(amount, lang).replace('-€', '-'))
        expect(read, `${amount} in ${lang}`).toEqual({ ok: true, value: amount })
      }
    }
  })
})

describe('percentages', () => {
  it.each([
    ['0.125', '12,5\u{A0}%'],
    ['0.05', '5\u{A0}%'],
    ['1', '100\u{A0}%'],
    ['0', '0\u{A0}%'],
    ['-0.0001', '-0,01\u{A0}%'],
    ['10', '1\u{202F}000\u{A0}%'],
  ])('%s reads %s', (fraction, fr) => {
    expect(money.formatPercent(fraction, 'fr')).toBe(fr)
  })

  it.each([
    ['12,5', '0.125'],
    ['12.5 %', '0.125'],
    ['100', '1'],
    ['3', '0.03'],
    ['0', '0'],
    ['0,01', '0.0001'],
  ])('typed %s is %s', (typed, value) => {
    expect(money.parsePercent(typed)).toEqual({ ok: true, value })
  })

  it('refuses words and nothing', () => {
    expect(money.parsePercent('dix')).toEqual({ ok: false, why: 'not-an-amount' })
    expect(money.parsePercent(' %')).toEqual({ ok: false, why: 'empty' })
  })
})

describe('sums and order', () => {
  it('adds to the cent where floating point would not', () => {
    expect(money.addAmounts(['0.10', '0.20', '-0.30'])).toBe('0.00')
    expect(money.addAmounts([])).toBe('0.00')
    expect(money.addAmounts(Array.from({ length: 1000 }, () => '0.01'))).toBe('10.00')
    expect(money.addAmounts(['99999999999999.99', '0.01'])).toBe('100000000000000.00')
  })

  it('orders by value and not by letters', () => {
    const amounts = ['10.00', '-1.00', '9.00', '0.00', '-10.00']
    expect(amounts.sort(money.compareAmounts)).toEqual(['-10.00', '-1.00', '0.00', '9.00', '10.00'])
  })

  it('knows what is below zero and what is zero', () => {
    expect([
      money.isNegative('-0.01'),
      money.isNegative('-0.00'),
      money.isNegative('1.00'),
    ]).toEqual([true, false, false])
    expect([money.isZero('0.00'), money.isZero('0.01')]).toEqual([true, false])
  })

  it('tells a proportion for drawing, and none of nothing', () => {
    expect(money.proportion('25.00', '100.00')).toBe(0.25)
    expect(money.proportion('-50.00', '100.00')).toBe(-0.5)
    expect(money.proportion('1.00', '0.00')).toBe(0)
  })
})
