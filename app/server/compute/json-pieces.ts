/** Lists and objects down to this depth are written piece by piece; what is below is small. */
const DEPTH = 2

/** The text that `JSON.stringify` gives for plain data, piece by piece: a long answer need not fit into one text. */
export function* jsonPieces(value: unknown, depth = DEPTH): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null || 'toJSON' in value) {
    yield JSON.stringify(value) ?? 'null'
    return
  }
  let before = ''
  if (Array.isArray(value)) {
    yield '['
    for (const item of value) {
      if (before) yield before
      yield* jsonPieces(item, depth - 1)
      before = ','
    }
    yield ']'
    return
  }
  yield '{'
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || typeof item === 'function' || typeof item === 'symbol') continue
    yield `${before}${JSON.stringify(key)}:`
    yield* jsonPieces(item, depth - 1)
    before = ','
  }
  yield '}'
}
