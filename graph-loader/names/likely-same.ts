import type { ActorKind } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { keyOf, wordsOf } from './name-words.ts'
import { type NationNames, nationOf } from './nation-names.ts'

/** Groups of more names than this are no misspellings of one. */
const MOST = 10

/**
 * Names that are likely those of one actor, each group in code-point order, the shortest first: those of one nation (ISO 3166-1 in the languages of `nations`, and former names), and those of the same words in
 * whatever order, case, accents and marks; those that are told to be `apart` (each as `NAME=NAME`) are none. Nothing is joined by it; two names of different nations are never alike, by their words or by the codes that stand with them.
 */
export function likelySame(
  actors: Iterable<{ readonly name: string; readonly kind: ActorKind; readonly nation?: string | undefined }>,
  nations: NationNames,
  apart: ReadonlySet<string> = new Set(),
): string[][] {
  const byKey = new Map<string, Map<string, Set<string>>>()
  for (const { name, kind, nation: code = '' } of actors) {
    const words = wordsOf(name)
    if (words.length === 0) continue
    const isCode = kind === 'nation' && nations.codes.has(name)
    const nation = kind === 'person' ? undefined : isCode ? name : nationOf(name, nations)
    const key = nation ?? keyOf(words)
    const byCode = byKey.get(key) ?? new Map<string, Set<string>>()
    byKey.set(key, byCode.set(code, (byCode.get(code) ?? new Set()).add(name)))
  }
  return [...byKey.values()]
    .flatMap((byCode) => {
      // Without a code, a name is that of the one nation that there is; of two it could be either.
      const codes = [...byCode.keys()].filter((code) => code !== '')
      return codes.length > 1
        ? codes.map((code) => byCode.get(code) ?? new Set<string>())
        : [new Set([...byCode.values()].flatMap((names) => [...names]))]
    })
    .filter(({ size }) => size > 1 && size <= MOST)
    .flatMap((names) => withoutApart([...names], apart))
    .map((names) => names.sort((a, b) => a.length - b.length || compareCodePoints(a, b)))
    .sort(([a = ''], [b = '']) => compareCodePoints(a, b))
}

/** The same names in groups that hold no two which are apart: each goes to the first group that takes it. */
function withoutApart(names: readonly string[], apart: ReadonlySet<string>): string[][] {
  if (apart.size === 0) return [[...names]]
  const areApart = (a: string, b: string) => apart.has(`${a}=${b}`) || apart.has(`${b}=${a}`)
  const groups: string[][] = []
  for (const name of names) {
    const own = groups.find((group) => !group.some((other) => areApart(name, other)))
    if (own) own.push(name)
    else groups.push([name])
  }
  return groups.filter(({ length }) => length > 1)
}

/** The flags that make likely same names one, under the first of them. */
export function aliasFlags([one = '', ...others]: readonly string[]): string {
  return others
    .slice(0, 5)
    .map((other) => `--alias ${JSON.stringify(`${other}=${one}`)}`)
    .join(' ')
}
