/**
 * PDF pages drawn inside the window: pdf.js with its worker, both from the program itself.
 *
 * Nothing is fetched (the policy forbids it): the bytes come by the door, fonts are those of the
 * file or of the system, and no WebAssembly is compiled.
 */
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import type { TextContent } from 'pdfjs-dist/types/src/display/api'

/** An open PDF. */
export interface Pdf {
  pages: number
  /** Draws a page (from 1) in a canvas, as wide as asked in CSS pixels; gives its text. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<string>
  close: () => void
}

/** Opens a PDF. What it throws is that the file is not a readable PDF. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = worker
  const task = pdfjs.getDocument({
    data: bytes,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
  })
  const file = await task.promise
  let drawing: RenderTask | null = null
  return {
    pages: file.numPages,
    draw: async (number, canvas, width) => {
      drawing?.cancel()
      const { render, text } = await prepare(file, number, canvas, width)
      drawing = render
      await render.promise
      return text
    },
    close: () => {
      drawing?.cancel()
      void task.destroy()
    },
  }
}

async function prepare(
  file: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<{ render: RenderTask; text: string }> {
  const page = await file.getPage(number)
  const text = await wordsOf(page)
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  return { render: page.render({ canvas, viewport }), text }
}

/**
 * Reads the words of a page. WebKit cannot iterate over a stream, as pdf.js's own getTextContent
 * does, so the stream is read by hand.
 */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const stream = page.streamTextContent() as ReadableStream<TextContent>
  const reader = stream.getReader()
  const words: string[] = []
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (const item of read.value.items) if ('str' in item) words.push(item.str)
  }
  return words.join(' ')
}

/** Tells whether a drawing stopped because another took its place. */
export function wasReplaced(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'RenderingCancelledException'
}
