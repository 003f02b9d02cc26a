/** What a document's bytes are, and how they are shown. */

/** How a document can be shown inside the window. */
export type Showing = 'pdf' | 'image' | 'none'

/** Tells how a media type is shown. */
export function showingOf(mime: string): Showing {
  if (mime === 'application/pdf') return 'pdf'
  return ['image/png', 'image/jpeg', 'image/webp'].includes(mime) ? 'image' : 'none'
}

/** Reads base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/** Proposes a file name: the title with the ending of its kind, without what no system allows. */
export function fileName(title: string, mime: string): string {
  const ending = ENDINGS[mime]
  const bare = title
    // eslint-disable-next-line no-control-regex -- they are what must not stand in a name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120)
  const name = bare === '' ? 'document' : bare
  if (ending === undefined || name.toLowerCase().endsWith(`.${ending}`)) return name
  return `${name}.${ending}`
}
