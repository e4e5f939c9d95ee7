import type { Positions } from '../../positions/resolve/positions.ts'
import { cleanText } from './clean-text.ts'
import { counted } from './words.ts'

/** How much a whole dataset holds. */
export interface Counts {
  readonly stances?: number
  readonly documents?: number
}

/** More sources than this are counted, not named. */
const NAMED_SOURCES = 3

/** Where the data of a picture are from, in sentences: dataset, version, licence, size, sources. */
export function sourceNote({ dataset }: Positions, counts: Counts): string {
  const { info } = dataset
  const version = info.version === undefined ? '' : ` ${cleanText(info.version)}`
  const stances = counts.stances ?? dataset.stances.length
  const documents = counts.documents ?? 0
  const size = `${counted(stances, 'stance')}${documents > 0 ? ` from ${counted(documents, 'document')}` : ''}`
  const licence = info.licence === undefined ? '' : `, ${cleanText(info.licence)}`
  const titles = info.sources.map((one) => cleanText(one.title)).filter((title) => title !== '')
  const named = titles.slice(0, NAMED_SOURCES).join('; ')
  const more = titles.length > NAMED_SOURCES ? `; and ${titles.length - NAMED_SOURCES} more, named in the dataset` : ''
  const cited = titles.length === 0 ? '' : ` Sources: ${named}${more}.`
  return `Data: ${cleanText(info.id)}${version}${licence}, ${size}.${cited}`
}
