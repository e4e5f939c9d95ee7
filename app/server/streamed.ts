import { inChunks } from '../export-files/chunks.ts'

/** So many bytes go out at a time. */
const SLICE = 65_536

/** Pieces as a stream that is sent as fast as it is taken, so that its size needs no memory. */
export function streamOf(pieces: Iterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = inChunks(pieces)
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

/** Bytes as a stream of slices of them: any number of readers share the one buffer. */
export function slicesOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, at + SLICE))
        at += SLICE
        if (at >= bytes.length) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
