import type { GivenTold, NamesShown } from '../../worker/given/drop-protocol.ts'

/** Two names that are likely one actor's, the one that stays first, and what was told of them. */
export interface Pair {
  readonly name: string
  readonly other: string
  readonly is: 'same' | 'two' | null
}

/** What a person tells of names decides what goes before the last `=`, so that no name that stays holds one. */
function parts(text: string): [before: string, after: string] {
  const at = text.lastIndexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

/** The name that stays for a name, by what was told. */
function nameOf({ aliases = [] }: GivenTold, name: string): string {
  return aliases.map(parts).find(([other]) => other === name)?.[1] ?? name
}

function isPair(text: string, a: string, b: string): boolean {
  const [one, two] = parts(text)
  return (one === a && two === b) || (one === b && two === a)
}

/** All pairs of names there are to decide about, those that are decided too: a group of several is each of its names beside the first. */
export function pairsOf(names: NamesShown | null, told: GivenTold): Pair[] {
  const all = new Map<string, readonly [string, string]>()
  const add = (a: string, b: string) => all.set([a, b].sort().join('\n'), [a, b])
  for (const [first = '', ...others] of names?.same ?? []) for (const other of others) add(first, other)
  for (const text of told.apart ?? []) add(...parts(text))
  // Before they are read, two names of a group may both stand for a third of it.
  const listed = new Set([...all.values()].flat())
  for (const [other, name] of (told.aliases ?? []).map(parts)) if (!listed.has(other)) add(name, other)
  return [...all.values()].map(([a, b]) => {
    const isSame = nameOf(told, a) === nameOf(told, b)
    const is = isSame ? 'same' : told.apart?.some((text) => isPair(text, a, b)) ? 'two' : null
    return isSame && nameOf(told, a) === b ? { name: b, other: a, is } : { name: a, other: b, is }
  })
}

/** The same, with nothing told of a pair. */
export function withOpen(told: GivenTold, a: string, b: string): GivenTold {
  return {
    ...told,
    aliases: told.aliases?.filter((text) => !isPair(text, a, b)),
    apart: told.apart?.filter((text) => !isPair(text, a, b)),
  }
}

/** The same, with two names of one actor of which `name` stays; names that stood for the other stand for it too. */
export function withSame(told: GivenTold, other: string, name: string): GivenTold {
  const open = withOpen(told, other, name)
  const root = nameOf(open, name)
  const before = (open.aliases ?? []).map(parts).filter(([one]) => one !== other)
  const kept = before.map(([one, stays]) => `${one}=${stays === other ? root : stays}`)
  return { ...open, aliases: [...kept, `${other}=${root}`] }
}

/** The same, with two names of two actors. */
export function withTwo(told: GivenTold, a: string, b: string): GivenTold {
  const open = withOpen(told, a, b)
  return { ...open, apart: [...(open.apart ?? []), `${a}=${b}`] }
}

/** The same, with what nation a name is: a code, `none`, or nothing that is told. */
export function withNation(told: GivenTold, name: string, code: string): GivenTold {
  const { [name]: _, ...others } = told.nationOf ?? {}
  return { ...told, nationOf: code === '' ? others : { ...others, [name]: code } }
}

/** The same, with an actor left out or not. */
export function withActor(told: GivenTold, name: string, isLeftOut: boolean): GivenTold {
  const others = (told.without ?? []).filter((one) => one !== name)
  return { ...told, without: isLeftOut ? [...others, name] : others }
}

/** Whether anything was told of names. */
export function tellsOfNames({ aliases, apart, without, nationOf, nations }: GivenTold): boolean {
  return nations !== undefined || [aliases, apart, without, Object.keys(nationOf ?? {})].some((one) => one?.length)
}
