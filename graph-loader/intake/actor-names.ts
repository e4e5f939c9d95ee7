import { oneLine } from '../../positions/text.ts'
import {
  type NationNames,
  type NationsAmong,
  type NationsTold,
  nationsSaid,
  type Total,
  totalsSaid,
} from '../names/index.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import type { Understanding } from './understanding.ts'

/** What there is to say of the names of a dataset's actors. */
export interface NamesFound {
  readonly nations: NationsAmong | null
  readonly totals: readonly Total[]
}

/** The actors that are left out as they are told, and those of them that were met. */
export class LeftOut {
  readonly #left: ReadonlySet<string>
  readonly #met = new Set<string>()

  constructor(names: readonly string[]) {
    this.#left = new Set(names.map(oneLine))
  }

  /** Whether an actor is left out, which is noted as met. */
  has(actor: string): boolean {
    const is = this.#left.has(actor)
    if (is) this.#met.add(actor)
    return is
  }

  /** Adds the names that no table holds to the problems. */
  tellUnused(problems: Problems): void {
    for (const name of this.#left)
      if (!this.#met.has(name))
        problems.add('--without', null, null, `no actor is called ${shown(name)}`, 'a name as it stands in the file')
  }
}

/** What was told of nations, of any of the tables: they have the same actors. */
export function nationsTold(understood: readonly Understanding[]): NationsTold {
  return {
    nations: understood.find(({ told }) => told?.nations !== undefined)?.told?.nations,
    nationOf: Object.assign({}, ...understood.map(({ told }) => told?.nationOf)),
  }
}

/** Adds to the problems what was told of nations and cannot be so; `actors` are the names that there are, or null where some may be missing. */
export function checkNations(
  { nationOf = {} }: NationsTold,
  names: NationNames,
  actors: ReadonlySet<string> | null,
  problems: Problems,
): void {
  for (const [name, code] of Object.entries(nationOf)) {
    if (code !== 'none' && !names.codes.has(code))
      problems.add(
        '--nation',
        null,
        null,
        `${shown(code)} is no code of a nation`,
        'three capital letters of ISO 3166-1, such as FRA, or none',
      )
    if (actors && !actors.has(name))
      problems.add(
        '--nation',
        null,
        null,
        `no actor is called ${shown(name)}`,
        'a name as it stands in the file, then =CODE',
      )
  }
}

/** The same tables, with what is said of the names of their actors, and with what a recipe has to know of it. */
export function withNames(
  understood: readonly Understanding[],
  { nations, totals }: NamesFound,
): readonly Understanding[] {
  // A recipe tells of nations whether or not the next table has any.
  const isIdle = nations?.found.length === 0 && understood.some((one) => one.told?.isRecipe)
  const said = [...(isIdle ? [] : nationsSaid(nations)), ...totalsSaid(totals)]
  const told = nations ? { nations: nations.taken } : {}
  return understood.map((one, at) => ({
    ...one,
    told: { ...one.told, ...told },
    sentences: at === 0 ? [...one.sentences, ...said] : one.sentences,
  }))
}
