import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDoor } from '$ipc/call'
import { useFake } from '$ipc/fake'
import Jobs from './Jobs.svelte'
import { jobs, runJob } from './jobs.svelte'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  useDoor()
  cleanup()
})

describe('slow work', () => {
  it('shows after 300 ms, offers an end after 2 s, and goes when it is done', async () => {
    const fake = useFake({})
    render(Jobs)
    let finish: () => void = () => undefined
    const work = runJob('Relevés', () => new Promise<void>((ready) => (finish = ready)))
    await vi.advanceTimersByTimeAsync(299)
    expect(screen.queryByText('Relevés')).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(screen.getByText('Relevés')).toBeTruthy()
    const [job] = jobs()
    fake.emit('progress', { job: job?.id, done: 3, total: 12 })
    await tick()
    expect(screen.getByText('3 sur 12')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    await vi.advanceTimersByTimeAsync(1_700)
    await fireEvent.click(screen.getByRole('button', { name: 'Arrêter' }))
    expect(fake.calls).toMatchObject([{ name: 'window.cancel', input: { job: job?.id } }])
    finish()
    await work
    await tick()
    expect(screen.queryByText('Relevés')).toBeNull()
  })

  it('never shows what is quick, and lets a refusal through', async () => {
    useFake({})
    render(Jobs)
    await expect(runJob('Vite', () => Promise.reject(new Error('non')))).rejects.toThrow('non')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.queryByText('Vite')).toBeNull()
    expect(jobs()).toHaveLength(0)
  })
})
