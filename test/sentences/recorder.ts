/** A sentence as it was said: which text of a catalogue, of what, and how it reads. */
export interface Sentence {
  /** The place of the text in its catalogue, such as `network.unitsOf`. */
  readonly kind: string
  readonly args: readonly unknown[]
  readonly text: string
}

/**
 * A catalogue whose texts are noted as they are said. `current` gives the catalogue of the moment's language, which may change while whoever took a text keeps
 * it; `note` hears every text that takes values.
 */
export function recorded<T extends object>(current: () => T, note: (sentence: Sentence) => void, path = ''): T {
  return new Proxy(current(), {
    get(_, key) {
      const here = current() as Record<string | symbol, unknown>
      const part = here[key]
      const place = path === '' ? String(key) : `${path}.${String(key)}`
      if (typeof part === 'function') {
        return (...args: unknown[]) => {
          const text = (current() as Record<string | symbol, (...values: unknown[]) => string>)[key]?.(
            ...args,
          ) as string
          note({ kind: place, args, text })
          return text
        }
      }
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
      return recorded(() => (current() as Record<string | symbol, object>)[key] as object, note, place)
    },
  })
}

/** The places of all texts of a catalogue that take values. */
export function kindsOf(part: unknown, path = ''): string[] {
  if (typeof part === 'function') return [path]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, one]) => kindsOf(one, path === '' ? key : `${path}.${key}`))
}
