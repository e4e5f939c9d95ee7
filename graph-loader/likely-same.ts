import type { ActorKind } from '../positions/dataset/index.ts'
import { compareCodePoints } from '../positions/text.ts'
import { NATION_CODES, nationsByName } from './nation-names.ts'

/** Words that say what form of state a nation is, and nothing of which. */
const FORMS = new Set(
  `republic of the islamic bolivarian plurinational state states federated kingdom united union socialist hashemite grand duchy principality commonwealth sultanate
   independent co operative`.split(/\s+/),
)
/** Nations whose name with “Republic of” is another's: the Republic of China is Taiwan, the Republic of Viet-Nam was in the south of it. */
const OTHERS_AS_REPUBLIC = new Set(['china', 'vietnam', 'nam viet'])
/** Groups of more names than this are no misspellings of one. */
const MOST = 10

/**
 * Names that are likely those of one actor, each group in code-point order, the shortest first: those of one nation (ISO 3166-1 in many languages, and former names), and those of the same words in
 * whatever order, case, accents and marks. Nothing is joined by it; two names of different nations are never alike, by their words or by the codes that stand with them.
 */
export function likelySame(
  actors: Iterable<{ readonly name: string; readonly kind: ActorKind; readonly nation?: string | undefined }>,
): string[][] {
  const byKey = new Map<string, Map<string, Set<string>>>()
  for (const { name, kind, nation: code = '' } of actors) {
    const words = wordsOf(name)
    if (words.length === 0) continue
    const nation = kind === 'person' ? undefined : kind === 'nation' && NATION_CODES.has(name) ? name : nationOf(name)
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
    .map((names) => [...names].sort((a, b) => a.length - b.length || compareCodePoints(a, b)))
    .sort(([a = ''], [b = '']) => compareCodePoints(a, b))
}

/** The flags that make likely same names one, under the first of them. */
export function aliasFlags([one = '', ...others]: readonly string[]): string {
  return others
    .slice(0, 5)
    .map((other) => `--alias ${JSON.stringify(`${other}=${one}`)}`)
    .join(' ')
}

/** The nation that a name stands for (alpha-3): its words in whatever order (`Korea, Republic of`), or without a form of state before or behind it. */
function nationOf(name: string): string | undefined {
  const nations = nationsByName(keyOf)
  const words = wordsOf(name)
  const known = nations.get(keyOf(words))
  if (known !== undefined) return known
  const [, head = '', tail = ''] = /^([^,(]+)[,(]\s*([^)]+)\)?$/.exec(name.trim()) ?? []
  const form = wordsOf(tail)
  // A form that is a nation's own name says whose territory is meant: Samoa (United States).
  if (tail !== '')
    return nations.has(keyOf(form)) || !form.every((word) => FORMS.has(word)) ? undefined : plain(keyOf(head))
  const of = words.lastIndexOf('of')
  const rest = words.slice(words[of + 1] === 'the' ? of + 2 : of + 1)
  return of > 0 && words.slice(0, of).every((word) => FORMS.has(word)) ? plain(keyOf(rest)) : undefined

  function plain(key: string): string | undefined {
    return OTHERS_AS_REPUBLIC.has(key) ? undefined : nations.get(key)
  }
}

function keyOf(text: string | readonly string[]): string {
  const words = typeof text === 'string' ? wordsOf(text) : text
  return words.toSorted(compareCodePoints).join(' ')
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
