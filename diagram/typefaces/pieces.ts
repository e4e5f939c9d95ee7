import bidiFactory, { type Bidi } from 'bidi-js'

// Node takes the package's CommonJS file, whose export is the function itself; its types tell of the other.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** A stretch of text in one typeface and one direction. */
export interface Stretch<F> {
  readonly text: string
  readonly font: F
}

/** The letters of a text that are drawn as one: a letter with its marks, an emoji with its modifiers. */
export function clustersOf(text: string): string[] {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
}

/**
 * A line of text, given as its clusters too, in stretches, in the order in which they stand from left to right; the line itself runs from the left, as it does in an SVG. Within a
 * stretch of a script that is written from the right the letters stay in the order of reading: shaping turns them. Source: Unicode Standard Annex 9.
 */
export function stretchesOf<F>(
  text: string,
  clusters: readonly string[],
  fontOf: (cluster: string) => F,
): Stretch<F>[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const mirrored = bidi.getMirroredCharactersMap(text, levels)
  const parts: { text: string; font: F; level: number; turns: boolean }[] = []
  let at = 0
  for (const cluster of clusters) {
    const level = levels[at] ?? 0
    const one = {
      text: mirrored.get(at) ?? cluster,
      font: fontOf(cluster),
      level,
      // Shaping turns whole words of such a script; blanks and signs between them are set one by one.
      turns: level % 2 === 1 && /[\p{L}\p{M}]/u.test(cluster),
    }
    at += cluster.length
    const last = parts.at(-1)
    const joins =
      last !== undefined &&
      last.font === one.font &&
      last.level === level &&
      (level % 2 === 0 || (last.turns && one.turns))
    if (joins) last.text += one.text
    else parts.push(one)
  }
  return reordered(parts)
}

function reordered<P extends { readonly level: number }>(parts: P[]): P[] {
  const highest = Math.max(0, ...parts.map(({ level }) => level))
  const order = [...parts]
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (order[to] as P).level >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}
