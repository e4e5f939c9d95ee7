/** Where a catalogue has texts, and how many values each takes: equal for two catalogues when neither lacks anything. */
export function placesOf(part: unknown, path = ''): string[] {
  if (typeof part === 'function') return [`${path}(${part.length})`]
  if (typeof part !== 'object' || part === null) return [path]
  return Object.entries(part).flatMap(([key, one]) => placesOf(one, `${path}.${key}`))
}

/** The texts of a catalogue that take no value. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

/** The longer texts that two catalogues have in common: in two languages hardly any. */
export function sameTexts(one: unknown, other: unknown): string[] {
  const there = new Set(textsOf(other))
  return textsOf(one).filter((text) => text.length > 14 && there.has(text))
}
