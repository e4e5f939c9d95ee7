import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import type { Caption } from '../frame/caption.ts'
import { methodNote } from '../text/method-note.ts'
import { datasetTitle, onIssues, timeWords } from '../text/scope-words.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import type { UnitWords } from '../text/unit-words.ts'
import { counted, fraction, listWords, valueWords } from '../text/words.ts'
import type { SceneOutsider } from './outsiders.ts'
import type { CoalitionsScene, SceneCoalition } from './scene.ts'

interface CaptionParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly coalitions: readonly SceneCoalition[]
  readonly outside: readonly SceneOutsider[]
  readonly modularity: number | null
  readonly method: CoalitionsScene['method']
  readonly words: UnitWords
  readonly counts: Counts
}

/** The words around a picture of coalitions. */
export function captionOf(parts: CaptionParts): Caption & { readonly description: string } {
  const { positions, alignment, coalitions, counts } = parts
  const when = timeWords(positions)
  return {
    kicker: datasetTitle(positions),
    title: `Who stands together${onIssues(positions)}${when === '' ? '' : `, ${when}`}`,
    subtitle: subtitleOf(parts),
    description: descriptionOf(parts),
    legend:
      coalitions.length === 0
        ? []
        : [{ mark: 'share', color: 'bloc-1', label: 'beside a name: share of runs in which it stays' }],
    notes: [notIn(parts), foundNote(parts), methodNote(positions, alignment), sourceNote(positions, counts)].filter(
      (note) => note !== '',
    ),
  }
}

function subtitleOf({ positions, coalitions, outside, modularity, method, words, alignment }: CaptionParts): string {
  const all = positions.units.length
  const inside = all - outside.length
  if (coalitions.length === 0) {
    return all === 0
      ? `No ${words.one} is compared`
      : `None of ${counted(all, words.one, words.many)} agrees with another enough`
  }
  const swinging = coalitions.flatMap(({ members }) => members.filter((member) => member.swings)).length
  return [
    `${counted(coalitions.length, 'coalition')} of ${inside === all ? '' : `${inside} of `}${counted(all, words.one, words.many)}`,
    method.agree === null ? '' : `agreement from ${valueWords(method.agree, alignment.measure)}`,
    swinging === 0 ? 'nobody swings' : `${swinging} ${swinging === 1 ? 'swings' : 'swing'}`,
    modularity === null ? '' : `modularity ${fraction(modularity)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function descriptionOf({ coalitions, alignment }: CaptionParts): string {
  if (coalitions.length === 0) return 'No coalition.'
  return coalitions
    .map(
      ({ letter, name, members, cohesion }) =>
        `Coalition ${letter}, ${name}: ${counted(members.length, 'member')}${
          cohesion === null ? '' : `, mean alignment within ${valueWords(cohesion, alignment.measure)}`
        }.`,
    )
    .join(' ')
}

/** More names than this are counted. */
const NAMED = 8

function notIn({ outside, words }: CaptionParts): string {
  const compared = outside.filter(({ reason }) => reason !== 'silent')
  const silent = outside.length - compared.length
  const names = compared.slice(0, NAMED).map(({ name }) => name)
  const more = compared.length - names.length
  const named = compared.length === 0 ? '' : `In none: ${listWords(more === 0 ? names : [...names, `${more} more`])}.`
  const mute =
    silent === 0
      ? ''
      : `${counted(silent, `${words.one} holds`, `${words.many} hold`)} no position that can be compared.`
  return [named, mute].filter((part) => part !== '').join(' ')
}

function foundNote({ method, coalitions }: CaptionParts): string {
  if (coalitions.length === 0) return ''
  const { resolution, seed, runs } = method
  return `Coalitions by Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) on the pairs that agree, resolution ${resolution}, seed ${seed}, and ${runs} runs with other seeds; named after the members of greatest influence, then most positions.`
}
