import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { AlignmentMap } from '../../positions/map/alignment-map.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { cleanText } from '../text/clean-text.ts'
import { counted, dateWords, instantWords, listWords, measureName, numberWords } from '../text/words.ts'
import type { UnitWords } from './unit-words.ts'

/** How much a whole dataset holds. */
export interface Counts {
  readonly stances?: number
  readonly documents?: number
}

interface NotesParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly map: AlignmentMap
  readonly words: UnitWords
  /** Names of units with positions that could not be placed. */
  readonly unplaced: readonly string[]
  readonly silent: number
  readonly strongest: number
  readonly thinned: number
  readonly problem?: string
  readonly counts?: Counts
}

/** More sources than this are counted, not named. */
const NAMED_SOURCES = 3

const KINDS = { nation: 'nations', person: 'persons', organization: 'organisations', bloc: 'blocs' } as const

/** The sentences under a picture: what is not drawn, how the lines came about, where the data are from. Without blanks at either end. */
export function notesOf(parts: NotesParts): string[] {
  return [notDrawn(parts), method(parts), source(parts)].filter((note) => note !== '')
}

function notDrawn({ positions, words, unplaced, silent, strongest, thinned, map, problem }: NotesParts): string {
  const out: string[] = []
  if (unplaced.length > 0) {
    const fewer =
      positions.scope.minShared === 1
        ? 'no issue with any other'
        : `fewer than ${positions.scope.minShared} issues with any other`
    const verb = unplaced.length === 1 ? 'shares' : 'share'
    const who = unplaced.length === 1 ? `${words.one} that` : `${words.many} that`
    out.push(`Not drawn: ${numberWords(unplaced.length)} ${who} ${verb} ${fewer}: ${unplaced.join(', ')}.`)
  }
  if (silent > 0) {
    out.push(
      `${counted(silent, `other ${words.one}`, `other ${words.many}`)} ${silent === 1 ? 'has' : 'have'} no position that can be compared.`,
    )
  }
  if (thinned > 0) {
    const each = strongest === 1 ? 'the strongest line' : `the ${strongest} strongest lines`
    out.push(`Lines: of each kind ${each} of each ${words.one}; ${numberWords(thinned)} weaker ones are not drawn.`)
  }
  if (map.groups > 1) {
    out.push(`${map.groups} groups have no pair in common; how far these lie from each other means nothing.`)
  }
  if (problem !== undefined) out.push(problem)
  return out.join(' ')
}

function method({ positions, alignment }: NotesParts): string {
  const { scope, dataset, left } = positions
  const { measure } = alignment
  const cited = measure.source === 'common usage' ? '' : ` (${measure.source})`
  const out = [
    `${measureName(measure)}${cited} over the shared ones of ${counted(alignment.issues, 'issue')}, at least ${scope.minShared}`,
  ]
  if (scope.weight.size > 0) {
    const weights = [...scope.weight].map(([id, weight]) => {
      const name = dataset.issues.find((issue) => issue.id === id)?.name ?? id
      return `${cleanText(name)} ×${weight}`
    })
    out.push(`weights ${listWords(weights)}`)
  }
  if (dataset.stances.joint !== null) {
    out.push(scope.joint === 'exclude' ? 'without what two signed together' : 'joint texts counted')
  }
  if (scope.drop === 'unanimous') out.push(`${counted(left.unanimous, 'unanimous issue')} left out`)
  if (left.partial > 0) out.push(`${counted(left.partial, 'issue')} known only in part left out`)
  if (scope.inherit) out.push('positions inherited where there is no own')
  if (scope.kind.length > 0) out.push(`${listWords(scope.kind.map((kind) => KINDS[kind]))} only`)
  if (dataset.scales.some((scale) => scale.assumed)) out.push('scale assumed, not declared')
  if (scope.asOf !== undefined) out.push(`positions as of ${dateWords(scope.asOf)}`)
  if (scope.knownAt !== undefined) out.push(`as known on ${instantWords(scope.knownAt)}`)
  return `${out.join('; ')}.`
}

function source({ positions: { dataset }, counts }: NotesParts): string {
  const { info } = dataset
  const version = info.version === undefined ? '' : ` ${cleanText(info.version)}`
  const stances = counts?.stances ?? dataset.stances.length
  const documents = counts?.documents ?? 0
  const size = `${counted(stances, 'stance')}${documents > 0 ? ` from ${counted(documents, 'document')}` : ''}`
  const licence = info.licence === undefined ? '' : `, ${cleanText(info.licence)}`
  const titles = info.sources.map((one) => cleanText(one.title)).filter((title) => title !== '')
  const named = titles.slice(0, NAMED_SOURCES).join('; ')
  const more = titles.length > NAMED_SOURCES ? `; and ${titles.length - NAMED_SOURCES} more, named in the dataset` : ''
  const cited = titles.length === 0 ? '' : ` Sources: ${named}${more}.`
  return `Data: ${cleanText(info.id)}${version}${licence}, ${size}.${cited}`
}
