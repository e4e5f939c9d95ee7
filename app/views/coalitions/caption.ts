import type { Caption } from '../../../diagram/frame/caption.ts'
import { methodNote } from '../../../diagram/text/method-note.ts'
import { datasetTitle, issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import { type Counts, sourceNote } from '../../../diagram/text/source-note.ts'
import type { UnitKind } from '../../../diagram/words/forms.ts'
import type { Alignment } from '../../../positions/alignment/index.ts'
import type { DivisionChance, NoChanceReason } from '../../../positions/coalitions/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import type { SceneOutsider } from './outsiders.ts'
import type { CoalitionsScene, SceneCoalition } from './scene-types.ts'
import type { Words } from './words.ts'

interface CaptionParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly coalitions: readonly SceneCoalition[]
  readonly outside: readonly SceneOutsider[]
  readonly modularity: number | null
  readonly chance: DivisionChance | NoChanceReason
  readonly firmness: string
  readonly method: CoalitionsScene['method']
  readonly unit: UnitKind
  readonly words: Words
  readonly counts: Counts
}

/** The words around a picture of coalitions. */
export function captionOf(parts: CaptionParts): Caption & { readonly description: string } {
  const { positions, alignment, coalitions, counts, words } = parts
  return {
    kicker: datasetTitle(positions),
    title: words.titles.together(issuesAsked(positions, words), timeWords(positions, words)),
    subtitle: subtitleOf(parts),
    description: descriptionOf(parts),
    legend: coalitions.length === 0 ? [] : [{ mark: 'share', color: 'bloc-1', label: words.coalitions.stays }],
    notes: [
      parts.firmness,
      notIn(parts),
      foundNote(parts),
      methodNote(positions, alignment, words),
      sourceNote(positions, counts, words),
    ].filter((note) => note !== ''),
  }
}

function subtitleOf(parts: CaptionParts): string {
  const { positions, coalitions, outside, modularity, chance, method, unit, alignment, words } = parts
  const { coalitions: told, forms } = words
  const all = positions.units.length
  if (coalitions.length === 0) return all === 0 ? told.nobody(unit) : told.noneAgrees(all, unit)
  const swinging = coalitions.flatMap(({ members }) => members.filter((member) => member.swings)).length
  return [
    told.found(coalitions.length, all - outside.length, all, unit),
    typeof chance === 'string' ? '' : chance.clearer ? told.clearer : told.noClearer,
    method.agree === null ? '' : told.agreeFrom(forms.valueWords(method.agree, alignment.measure)),
    swinging === 0 ? told.nobodySwings : told.swing(swinging),
    modularity === null ? '' : told.modularity(forms.fraction(modularity)),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** How often chance divides as clearly, or why that is not told, as a sentence; empty where nothing is divided, and where nobody asked. */
export function firmnessOf(chance: DivisionChance | NoChanceReason, { coalitions: told }: Words): string {
  if (typeof chance !== 'string') return told.chance(chance.atLeast, chance.shuffles, chance.share, chance.clearer)
  return chance === 'undivided' || chance === 'no-shuffles' ? '' : told.noChance[chance]
}

function descriptionOf({ coalitions, firmness, alignment, words: { coalitions: words, forms } }: CaptionParts): string {
  if (coalitions.length === 0) return words.none
  const told = coalitions.map(({ letter, name, members, cohesion }) => {
    const within = cohesion === null ? '' : forms.valueWords(cohesion, alignment.measure)
    return words.told(letter, name, members.length, within)
  })
  return [firmness, ...told].filter((part) => part !== '').join(' ')
}

/** More names than this are counted. */
const NAMED = 8

function notIn({ outside, unit, words: { coalitions: words, around } }: CaptionParts): string {
  const compared = outside.filter(({ reason }) => reason !== 'silent')
  const silent = outside.length - compared.length
  const names = compared.slice(0, NAMED).map(({ name }) => name)
  const more = compared.length - names.length
  const named = compared.length === 0 ? '' : words.inNone(more === 0 ? names : [...names, around.more(more)])
  const mute = silent === 0 ? '' : words.silent(silent, unit)
  return [named, mute].filter((part) => part !== '').join(' ')
}

function foundNote({ method: { resolution, seed, runs }, coalitions, words }: CaptionParts): string {
  return coalitions.length === 0 ? '' : words.coalitions.method(resolution, seed, runs)
}
