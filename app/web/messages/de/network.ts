import type { Catalogue } from '../catalogue.ts'

/** Die Texte des Netzes. */
export const network: Catalogue['views']['network'] = {
  label: 'Netz',
  help: 'Wer mit wem übereinstimmt: nah heißt ähnlich.',
}
