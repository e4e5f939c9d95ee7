import { headerlessOf, profileOf } from '../../rollcalls/index.ts'
import type { KnownHeaders } from '../foreign-table.ts'
import { folded } from '../roles.ts'
import { CHES } from './ches.ts'
import { PARLGOV, VDEM } from './countries.ts'
import { DNA_EVENTS } from './dna.ts'
import { KUMU } from './kumu.ts'
import { MANIFESTO } from './manifesto.ts'
import { KTAB } from './models.ts'
import { POLIS, POLIS_COMMENTS, POLIS_VOTES } from './polis.ts'
import type { BesideProfile, TableProfile } from './profile.ts'

/** The kinds of files of positions that are known; those of votes are in `graph-loader/rollcalls/profiles`. */
export const TABLE_PROFILES: readonly TableProfile[] = [DNA_EVENTS, CHES, MANIFESTO, PARLGOV, VDEM, POLIS, KTAB, KUMU]

const BESIDE_PROFILES: readonly BesideProfile[] = [POLIS_COMMENTS, POLIS_VOTES]

/** The profile of a header, or undefined. */
export function tableProfileOf(header: readonly string[]): TableProfile | undefined {
  return TABLE_PROFILES.find(({ needs, fits }) => hasAll(header, needs) && (fits?.(header) ?? true))
}

/** What a table is that lies beside one that is known, or undefined. */
export function besideProfileOf(header: readonly string[]): BesideProfile | undefined {
  return BESIDE_PROFILES.find(({ needs }) => hasAll(header, needs))
}

/** What is known of headers: whether a row is one of a kind of file that is known, and the names of columns where files of a kind have none. */
export const KNOWN_HEADERS: KnownHeaders = {
  isKnown: (header) => (tableProfileOf(header) ?? besideProfileOf(header) ?? profileOf(header)) !== undefined,
  namesOf(cells) {
    const found = headerlessOf(cells)
    return found && { names: found.headerless.columns, label: found.label }
  },
}

/** The place of the column that a profile names, `a|b` being the first of both that is there; -1 for none. */
export function placeOf(header: readonly string[], named: string): number {
  const names = header.map(folded)
  return (
    named
      .split('|')
      .map((one) => names.indexOf(folded(one)))
      .find((at) => at >= 0) ?? -1
  )
}

function hasAll(header: readonly string[], needs: readonly string[]): boolean {
  const names = header.map(folded)
  return needs.every((need) =>
    need.endsWith('*') ? names.some((name) => name.startsWith(folded(need.slice(0, -1)))) : placeOf(header, need) >= 0,
  )
}
