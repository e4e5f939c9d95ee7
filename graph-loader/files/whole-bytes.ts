import { LIMITS, type LimitName } from '../limits.ts'

/** A file holds more than is read of one. */
export class TooLarge extends Error {
  readonly limit: LimitName

  constructor(limit: LimitName) {
    super(limit)
    this.limit = limit
  }
}

/** All bytes of a file that comes in chunks. Rejects with `TooLarge` where they are beyond a bound. */
export async function wholeBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit: LimitName,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    size += chunk.length
    if (size > LIMITS[limit].most) throw new TooLarge(limit)
    parts.push(Uint8Array.from(chunk))
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
