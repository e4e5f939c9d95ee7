import type { Bent } from './fit/bent.ts'
import type { NetworkScene } from './scene-types.ts'
import type { Words } from './words.ts'

/** The sentences on how true a map's distances are, the same under a picture and on the page; empty where nothing is off by a hundredth. */
export function bentWords(
  bent: Bent | null,
  { nodes, identical }: Pick<NetworkScene, 'nodes' | 'identical'>,
  words: Words,
): string {
  if (bent === null) return ''
  const { worst, median } = bent
  const names = [worst.a, worst.b].map((place) => nodes[place]?.name ?? '') as [string, string]
  const percent = Math.round(100 * Math.abs(worst.off))
  const groups = identical.map((group) => group.map((place) => nodes[place]?.name ?? ''))
  return [
    groups.length === 0
      ? ''
      : words.network.identical(groups.length, groups.length > 2 ? [] : groups.map((group) => someOf(group, words))),
    percent < 1 ? '' : words.network.bent(Math.round(100 * median), names, percent, worst.off > 0),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** So many of a ring are named, of larger ones the first. */
const NAMED = 6

function someOf(names: readonly string[], { around }: Words): readonly string[] {
  return names.length <= NAMED ? names : [...names.slice(0, NAMED - 1), around.more(names.length - NAMED + 1)]
}
