/** Whoever imports this has the words of networks in German too. */
import { de as shared } from '../../../../diagram/words/de/index.ts'
import { holdWords } from '../words.ts'
import { de } from './de.ts'

holdWords('de', { ...shared, network: de })
