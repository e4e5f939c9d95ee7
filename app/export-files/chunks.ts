/** So many characters go out at a time. */
const SIZE = 65_536

/** The same pieces, short texts put together: what is written to a file or a socket piece by piece should not be a line at a time. */
export function* inChunks(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece
      if (text.length < SIZE) continue
    }
    if (text !== '') yield encoder.encode(text)
    text = ''
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield encoder.encode(text)
}
