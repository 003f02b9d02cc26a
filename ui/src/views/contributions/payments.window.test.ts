import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, describe, expect, it } from 'vitest'
import DeclarePanel from './DeclarePanel.svelte'
import PaymentPanel from './PaymentPanel.svelte'
import {
  declareInput,
  newPayment,
  paymentColumns,
  paymentSums,
  pendingFirst,
  resembling,
  typedPayment,
} from './payments'
import { enter } from '$app/enter.test-env'
import Questions from '$shared/Questions.svelte'
import { kept } from '$ipc/contract'
import { useFake, type Fake } from '$ipc/fake'
import type { ContributionRow, MemberRow } from '$ipc/generated'
import { Refusal } from '$ipc/refusal'

const payment = (part: Partial<ContributionRow>): ContributionRow => ({
  id: 'p1',
  membership: 'm1',
  member: 'Petit Paul',
  amount: '250.00',
  value_date: '2026-06-28',
  declared_on: '2026-06-29',
  method: 'BANK_TRANSFER',
  account: 'current',
  reference: 'REF',
  note: '',
  status: 'PENDING',
  reason: null,
  proofs: [],
  corrects: null,
  ...part,
})
const MEMBER = { id: 'm1', name: 'Petit Paul', balance: '300.00', late: false } as MemberRow

const onclose = () => undefined

/** The panel that declares a payment, with a treasurer signed in and the questions that it may ask. */
function declaring(): void {
  enter('TREASURER')
  render(DeclarePanel, {
    corrected: undefined,
    members: [MEMBER],
    onsaved: () => undefined,
    onclose,
  })
  render(Questions)
}

/** The panel of a payment, with a treasurer signed in. */
function showing(one: ContributionRow): void {
  enter('TREASURER')
  render(PaymentPanel, { payment: one, member: MEMBER, onclose })
}

afterEach(cleanup)

describe('the payments', () => {
  it('stand with those to confirm first, the oldest on top, the others as they came', () => {
    const rows = [
      payment({ id: 'a', status: 'CONFIRMED', value_date: '2026-06-30' }),
      payment({ id: 'b', value_date: '2026-06-20' }),
      payment({ id: 'c', status: 'REVERSED', value_date: '2026-06-19' }),
      payment({ id: 'd', value_date: '2026-06-10' }),
    ]
    expect(pendingFirst(rows).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
    expect(paymentSums(rows, 'PENDING', 2)).toEqual({ count: 2, members: 1, amount: '500.00' })
  })

  it('count in the total only once they are confirmed', () => {
    const counted = paymentColumns((key) => key).find(({ key }) => key === 'counted')
    const values = ['PENDING', 'CONFIRMED', 'REJECTED', 'REVERSED'].map((status) =>
      counted?.value(payment({ status })),
    )
    expect(values).toEqual([null, '250.00', null, null])
  })

  it('resemble one another by member, amount, day and reference, unless undone', () => {
    const typed = typedPayment(payment({}))
    const rows = [
      payment({ id: 'same' }),
      payment({ id: 'confirmed', status: 'CONFIRMED' }),
      payment({ id: 'undone', status: 'REVERSED' }),
      payment({ id: 'other', amount: '250.01' }),
      payment({ id: 'later', value_date: '2026-06-29' }),
      payment({ id: 'said', reference: null }),
    ]
    expect(resembling(typed, rows, null).map(({ id }) => id)).toEqual(['same', 'confirmed'])
    expect(resembling(typed, rows, 'same').map(({ id }) => id)).toEqual(['confirmed'])
  })

  it('keep the account that they arrived on when they are corrected', () => {
    const typed = typedPayment(payment({ account: 'reserve' }))
    expect(declareInput(typed, [], 'p9', false).account).toBe('reserve')
    expect(declareInput(newPayment('2026-06-30'), [], null, false).account).toBe('current')
  })

  it('carry a reason only when they correct another', () => {
    const typed = { ...newPayment('2026-06-30', 'm1'), amount: '1.00', reason: 'Faux membre' }
    expect(declareInput(typed, [], null, false).reason).toBeNull()
    expect(declareInput(typed, ['/a.pdf'], 'p9', true)).toMatchObject({
      corrects: 'p9',
      reason: 'Faux membre',
      proofs: ['/a.pdf'],
      despite_duplicate: true,
      reference: null,
    })
  })
})

describe('a payment that resembles another', () => {
  const bench = () => {
    const fake = useFake({
      'contributions.declare': (input: { despite_duplicate: boolean }) => {
        if (!input.despite_duplicate) throw new Refusal('possible_duplicate', 'amount')
        return { id: 'p2', status: 'PENDING', entry: null, settles: [], credit: null, steps: [] }
      },
      'contributions.list': (input: { membership: string }) => ({
        contributions:
          input.membership === 'm1' ? [payment({ value_date: '2026-06-30', reference: null })] : [],
      }),
      'cooperative.show': kept('cooperative.show').answer,
    })
    declaring()
    return fake
  }
  const declared = (fake: Fake) => fake.calls.filter(({ name }) => name === 'contributions.declare')
  const fill = async () => {
    await fireEvent.change(screen.getByLabelText('Membre'), { target: { value: 'm1' } })
    await fireEvent.input(screen.getByLabelText('Montant'), { target: { value: '250' } })
    await fireEvent.submit(screen.getByLabelText('Montant').closest('form') as HTMLFormElement)
  }

  it('is saved when the person says so, under a request name of its own', async () => {
    const fake = bench()
    await fill()
    const yes = { name: 'Enregistrer quand même', hidden: true }
    const dialog = await screen.findByRole('dialog', { hidden: true })
    expect(dialog.textContent).toContain('1. 30/06/2026')
    await fireEvent.click(await screen.findByRole('button', yes))
    await waitFor(() => expect(declared(fake)).toHaveLength(2))
    const [first, second] = declared(fake)
    expect(second?.input).toMatchObject({ amount: '250.00', despite_duplicate: true })
    expect(second?.request).not.toBe(first?.request)
  })

  it('is not saved when the person steps back, and what was typed stays', async () => {
    const fake = bench()
    await fill()
    await screen.findByRole('button', { name: 'Enregistrer quand même', hidden: true })
    const dialog = screen.getByRole('dialog', { hidden: true })
    const no = [...dialog.querySelectorAll('button')].at(-1)
    await fireEvent.click(no as HTMLButtonElement)
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull())
    expect(declared(fake)).toHaveLength(1)
    expect(screen.getByLabelText<HTMLInputElement>('Montant').value).toBe('250')
  })
})

describe('a payment to declare', () => {
  it('asks for its account only where there is a reserve account', async () => {
    const identity = kept('cooperative.show').answer
    for (const [reserve_iban, offered] of [
      [null, false],
      ['BE71 0961 2345 6769', true],
    ] as const) {
      const fake = useFake({ 'cooperative.show': { ...identity, reserve_iban } })
      declaring()
      await waitFor(() => expect(fake.calls).toHaveLength(1))
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(screen.queryByLabelText('Compte crédité') !== null).toBe(offered)
      cleanup()
    }
  })
})

describe('a payment to confirm', () => {
  it('names the account that it arrived on; cash arrived on none', () => {
    useFake({})
    const named = [payment({}), payment({ account: 'reserve' }), payment({ method: 'CASH' })].map(
      (one) => {
        showing(one)
        const found = screen.queryByText(/^compte (courant|de réserve)$/)?.textContent
        cleanup()
        return found
      },
    )
    expect(named).toEqual(['compte courant', 'compte de réserve', undefined])
  })

  it('says what the member owes before and after', () => {
    useFake({})
    showing(payment({}))
    expect(screen.getByText(/^doit 300,00/)).toBeTruthy()
    expect(screen.getByText(/^doit 50,00/)).toBeTruthy()
  })
})
