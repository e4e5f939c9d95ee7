import type { Positions } from '../../positions/resolve/index.ts'
import type { SharedWords } from '../words/catalogue.ts'
import { cleanText } from './clean-text.ts'

/** How much a whole dataset holds. */
export interface Counts {
  readonly stances?: number
  readonly documents?: number
}

/** More sources than this are counted, not named. */
const NAMED_SOURCES = 3

/** Where the data of a picture are from, in sentences: dataset, version, licence, size, sources. */
export function sourceNote({ dataset }: Positions, counts: Counts, { around }: SharedWords): string {
  const { info } = dataset
  const version = info.version === undefined ? '' : ` ${cleanText(info.version)}`
  const stances = counts.stances ?? dataset.stances.length
  const documents = counts.documents ?? 0
  const licence = info.licence === undefined ? '' : `, ${cleanText(info.licence)}`
  const titles = info.sources.map((one) => cleanText(one.title)).filter((title) => title !== '')
  const named = titles.slice(0, NAMED_SOURCES).join('; ')
  const cited = titles.length === 0 ? '' : ` ${around.sources(named, Math.max(0, titles.length - NAMED_SOURCES))}`
  return `${around.data(`${cleanText(info.id)}${version}${licence}`, stances, documents)}${cited}`
}
