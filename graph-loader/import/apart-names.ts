import { shown } from '../../positions/text.ts'
import type { Told, Understanding } from '../intake/index.ts'
import { Problems } from '../problem.ts'
import { Aliases } from '../rollcalls/index.ts'

/**
 * Checks what was told of names that are two actors'. Throws an `InvalidDataError` when the same two are to be one, and when one that `told` has is no actor; of one that only a recipe has, which an earlier table may have
 * had, a warning is added.
 */
export function checkApart(
  told: Told,
  understood: readonly Understanding[],
  actors: ReadonlySet<string>,
  warnings: Problems,
): void {
  const all = (what: 'apart' | 'aliases') => [...new Set(understood.flatMap((one) => one.told?.[what] ?? []))]
  const aliases = new Aliases(all('aliases'))
  const problems = new Problems()
  for (const pair of all('apart')) {
    const names = namesOf(pair, actors, aliases)
    if (new Set(names.map((name) => aliases.actorOf(name))).size === 1) {
      const expected =
        'either --apart or --alias of two names; a recipe (import.json) that says the other has to be changed'
      problems.add('--apart', null, null, `${names.map(shown).join(' and ')} are one by --alias`, expected)
      continue
    }
    const unknown = names.filter((name) => !actors.has(name))
    const isOwn = told.apart?.includes(pair)
    for (const name of unknown)
      if (isOwn)
        problems.add('--apart', null, null, `no actor is called ${shown(name)}`, 'two names as they stand in the file')
      else
        warnings.add(
          '--recipe',
          null,
          null,
          `no actor is called ${shown(name)}, which is to be kept apart`,
          `nothing, where this table has none of that name`,
        )
  }
  problems.throwIfAny('--apart')
}

/** The two names of a pair, divided at the `=` that leaves two actors; at the last one where none does. */
function namesOf(pair: string, actors: ReadonlySet<string>, aliases: Aliases): readonly string[] {
  const parts = pair.split('=')
  const ways = parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join('='), parts.slice(at + 1).join('=')])
  const isActor = (name: string) => actors.has(aliases.actorOf(name))
  return ways.find((names) => names.every(isActor)) ?? ways.at(-1) ?? [pair]
}
