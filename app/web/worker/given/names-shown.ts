import { twoLetterCode } from '../../../../diagram/text/nation-codes.ts'
import type { NamesFound } from '../../../../graph-loader/intake/index.ts'
import {
  likelySame,
  type NationNames,
  type NationsAmong,
  nationGiven,
  nationsAmong,
  totalsAmong,
} from '../../../../graph-loader/names/index.ts'
import type { FullDataset } from '../../../../positions/dataset/index.ts'
import type { NamesShown, NationShown } from './drop-protocol.ts'

/** So many nations, and so many groups of names that are alike, are listed; the others are counted. */
const LISTED = 250
const LISTED_SAME = 20

/** What there is to decide of the names of a dataset's actors; null when there is nothing. `found` is what was found while its tables were read, `apart` what was told to be two. */
export function namesShown(
  dataset: FullDataset,
  found: NamesFound,
  names: NationNames,
  apart: ReadonlySet<string>,
): NamesShown | null {
  // An alias ends with the name that stays.
  const same = likelySame(dataset.actors, names, apart).filter((group) => !group.some((name) => name.includes('=')))
  const nations = found.nations && found.nations.found.length > 0 ? nationsShown(found.nations) : null
  if (same.length === 0 && nations === null && found.totals.length === 0) return null
  return {
    nations,
    same: same.slice(0, LISTED_SAME),
    moreSame: Math.max(0, same.length - LISTED_SAME),
    totals: found.totals,
  }
}

function nationsShown(among: NationsAmong): NamesShown['nations'] {
  const shown = among.found.map(({ name, code, choices, years, told }): NationShown => {
    const own = told ?? code
    return {
      name,
      code: own === 'none' ? null : own,
      flag: own === null ? null : (twoLetterCode(own) ?? null),
      years,
      told,
      choices: choices.map((choice) => ({ code: choice, flag: twoLetterCode(choice) ?? null })),
    }
  })
  const asked = shown.filter(({ choices }) => choices.length > 0)
  const clear = shown.filter(({ choices }) => choices.length === 0)
  return {
    actors: among.actors,
    taken: among.taken,
    given: among.found.filter((one) => nationGiven(one, among) !== null).length,
    clear: clear.slice(0, LISTED),
    more: Math.max(0, clear.length - LISTED),
    asked: asked.slice(0, LISTED),
  }
}

/**
 * What there is to decide of a CSV in Parley's own form, which says itself what its actors are: only what concerns most of them, or names that are alike or stand for several; nothing of it is done by itself.
 */
export function namesOfStrict(dataset: FullDataset, names: NationNames): NamesFound {
  const actors = dataset.actors.map(({ name, kind, nation }) => ({ name, kind, nation: nation ?? '' }))
  const among = nationsAmong(actors, names)
  return {
    nations: among?.taken ? { ...among, taken: false } : null,
    totals: totalsAmong(
      actors.map(({ name }) => name),
      new Set(),
    ),
  }
}
