/** Saves what the window itself made (a list as CSV): the system's own download, no command. */

/** Saves a CSV text under a name. */
export function saveCsv(name: string, text: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.csv`
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve()
}
