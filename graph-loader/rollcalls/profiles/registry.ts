import { LEGISCAN, PUBLIC_WHIP, VOTEVIEW } from './anglo-american.ts'
import { BUNDESTAG, HIX_NOURY_ROLAND, HOW_THEY_VOTE, RIKSDAG } from './europe.ts'
import { CAMARA } from './latin-america.ts'
import { POPOLO } from './popolo.ts'
import type { Profile } from './profile.ts'
import { UN_DIGITAL_LIBRARY, UN_VOTES } from './united-nations.ts'

/** The publishers whose files are known. */
export const PROFILES: readonly Profile[] = [
  UN_DIGITAL_LIBRARY,
  UN_VOTES,
  PUBLIC_WHIP,
  VOTEVIEW,
  LEGISCAN,
  HOW_THEY_VOTE,
  HIX_NOURY_ROLAND,
  BUNDESTAG,
  RIKSDAG,
  CAMARA,
  POPOLO,
]

/** The profile of a header, or undefined: the first whose columns are all there. */
export function profileOf(header: readonly string[]): Profile | undefined {
  const names = header.map(marked)
  const has = (need: string) =>
    need.endsWith('*') ? names.some((name) => name.startsWith(need.slice(0, -1))) : names.includes(marked(need))
  return PROFILES.find(({ needs }) => needs.every(has))
}

/** The publisher whose files have no header, where a row is one of them. */
export function headerlessOf(cells: readonly string[]): (Profile & Required<Pick<Profile, 'headerless'>>) | undefined {
  const found = PROFILES.find(({ headerless }) => headerless?.fits(cells.map((cell) => cell.trim())))
  return found?.headerless && { ...found, headerless: found.headerless }
}

/** The place of a publisher's own column, whatever its case and the marks between its words; -1 when it is not there. */
export function placeIn(header: readonly string[], name: string | undefined): number {
  return name === undefined ? -1 : header.map(marked).indexOf(marked(name))
}

// `deputado_.siglaPartido` of JSON is `deputado_siglaPartido` of CSV.
function marked(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/g, '_')
}
