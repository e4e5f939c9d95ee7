import { inChunks } from '../export-files/chunks.ts'

/** An answer that is sent piece by piece, as fast as it is taken, so that its size needs no memory. */
export function streamed(pieces: Iterable<string | Uint8Array>, headers: Record<string, string>): Response {
  const chunks = inChunks(pieces)
  const body = new ReadableStream({
    pull(controller) {
      const { done, value } = chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(body, { headers })
}
