/** Whoever imports this has the words of networks in German too. */
import { de as shared } from '../../../diagram/words/de/index.ts'
import { de } from './words/de.ts'
import { holdWords } from './words.ts'

holdWords('de', { ...shared, network: de })
