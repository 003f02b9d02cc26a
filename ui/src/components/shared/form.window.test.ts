import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import FormBench from './FormBench.svelte'
import { Refusal } from '$ipc/refusal'

afterEach(cleanup)

const field = (name: string) => screen.getByLabelText(name, { selector: 'input' })
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }))
const bench = (send: (values: Record<string, string>, request: string) => Promise<unknown>) => {
  const onleave = vi.fn()
  render(FormBench, { send, onleave })
  return onleave
}

describe('a form', () => {
  it('sends canonical values of what people type', async () => {
    const send = vi.fn().mockResolvedValue(null)
    bench(send)
    await type('Nom', 'Anne')
    await type('Montant', '1 234,5')
    await type('Le', '31/12/2026')
    await save()
    expect(send.mock.calls[0]?.[0]).toEqual({ name: 'Anne', amount: '1234.50', on: '2026-12-31' })
  })

  it('says beside each field what is wrong, sends nothing, and puts the cursor in the first', async () => {
    const send = vi.fn()
    bench(send)
    await type('Montant', '1.234')
    await type('Le', '31/04/2026')
    await save()
    expect(send).not.toHaveBeenCalled()
    expect(screen.getByText('Remplissez ce champ.')).toBeTruthy()
    expect(screen.getByText(/se lit de deux façons/)).toBeTruthy()
    expect(screen.getByText(/n’existe pas dans le calendrier/)).toBeTruthy()
    expect(document.activeElement).toBe(field('Nom'))
    expect(field('Montant').getAttribute('aria-invalid')).toBe('true')
  })

  it('shows a refusal beside the field it blames, until it is mended', async () => {
    const send = vi.fn().mockRejectedValue(new Refusal('text_too_long', 'name'))
    bench(send)
    await type('Nom', 'Anne')
    await type('Montant', '1')
    await save()
    expect(await screen.findByText(/trop long/)).toBeTruthy()
    expect(field('Nom').getAttribute('aria-invalid')).toBe('true')
    await type('Nom', 'An')
    expect(screen.queryByText(/trop long/)).toBeNull()
  })

  it('shows a refusal that blames no field above the form, and brings it into view', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView')
    bench(vi.fn().mockRejectedValue(new Refusal('no_file_open')))
    await type('Nom', 'Anne')
    await type('Montant', '1')
    await save()
    const alert = await screen.findByText(/Aucune coopérative n’est ouverte/)
    expect(alert.closest('[role=alert]')).not.toBeNull()
    expect(seen.mock.contexts).toEqual([alert.closest('[role=alert]')])
  })

  it('is sent once by a double click, and keeps one request name until it succeeds', async () => {
    let refuse = true
    const requests: string[] = []
    bench(async (_, request) => {
      requests.push(request)
      await new Promise((ready) => setTimeout(ready, 5))
      if (refuse) throw new Refusal('file_busy')
    })
    await type('Nom', 'Anne')
    await type('Montant', '1')
    const form = field('Nom').closest('form')
    if (form === null) throw new Error('BUG: the field stands in a form')
    await Promise.all([fireEvent.submit(form), fireEvent.submit(form)])
    await screen.findByText(/occupe ce fichier/)
    refuse = false
    await fireEvent.submit(form)
    await waitFor(() => expect(requests).toHaveLength(2))
    await waitFor(() => expect(form.querySelector('button[type=submit]:disabled')).toBeNull())
    await fireEvent.submit(form)
    await waitFor(() => expect(requests).toHaveLength(3))
    expect(requests[1]).toBe(requests[0])
    expect(requests[2]).not.toBe(requests[1])
  })

  it('is left at once by Escape when nothing was typed, and asks when something was', async () => {
    const onleave = bench(vi.fn())
    await fireEvent.keyDown(field('Nom'), { key: 'Escape' })
    expect(onleave).toHaveBeenCalledTimes(1)
    await type('Nom', 'A')
    await fireEvent.keyDown(field('Nom'), { key: 'Escape' })
    await fireEvent.click(await screen.findByRole('button', { name: 'Rester ici', hidden: true }))
    expect(onleave).toHaveBeenCalledTimes(1)
    await fireEvent.keyDown(field('Nom'), { key: 'Escape' })
    await fireEvent.click(await screen.findByRole('button', { name: 'Quitter', hidden: true }))
    await waitFor(() => expect(onleave).toHaveBeenCalledTimes(2))
  })

  it('lets a day be picked from a calendar', async () => {
    const send = vi.fn().mockResolvedValue(null)
    bench(send)
    await type('Nom', 'Anne')
    await type('Montant', '1')
    await fireEvent.click(
      screen.getByRole('button', { name: 'Choisir dans un calendrier\u{A0}: Le' }),
    )
    const days = screen.getAllByText('20')
    await fireEvent.click(days[0] as HTMLElement)
    expect((field('Le') as HTMLInputElement).value).toBe('20/01/2026')
    await save()
    expect(send.mock.calls[0]?.[0]).toMatchObject({ on: '2026-01-20' })
  })
})
