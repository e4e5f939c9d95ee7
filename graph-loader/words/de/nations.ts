import { shown } from '../../../positions/text.ts'
import type { nations as en } from '../en/nations.ts'
import type { Translated } from '../translated.ts'
import { liste, namen } from './forms.ts'

/** Was über Akteure gesagt wird, die wie Staaten heißen oder wie mehrere andere zusammen. */
export const nations: Translated<typeof en> = {
  noNations: 'Kein Akteur heißt wie ein Staat: Ob sie Staaten sind, ändert nichts',
  nationCode: (name, code) => `${shown(name)} ${code === 'none' ? 'kein Staat' : code}`,
  nationsRead: (count, actors, nations, isTold) =>
    `${count} von ${actors} Akteuren sind${isTold ? ', wie gesagt,' : ''} nach ihren Namen als Staaten gelesen: ${liste(nations, 12)}`,
  nationsLeft: (count, actors, nations, isTold) =>
    `${count} von ${actors} Akteuren heißen wie Staaten und sind${isTold ? ', wie gesagt,' : ''} nicht als solche gelesen: ${liste(nations, 12)}`,
  stateOf: (name, from, to) => `${shown(name)} (Staat ${from === null ? '' : `von ${from} `}bis ${to})`,
  statesEnded: (states) =>
    `Staaten, die es nicht mehr gibt, und keiner von denen, die danach kamen: ${liste(states, 12)}`,
  nationsAsTold: (nations) => `Staaten, wie gesagt: ${liste(nations, 12)}`,
  nationUntil: (name, year, code) => `${shown(name)} ist bis ${year} der Name von ${code} und bleibt, wie es ist`,
  nationUnclear: (name, codes) =>
    `${shown(name)} kann ${codes.length > 1 ? codes.join(' oder ') : `${codes[0]} oder etwas anderes`} bedeuten und bleibt, wie es ist`,
  totalsRead: (actors) =>
    `Als eigener Akteur gelesen, obwohl der Name für mehrere andere stehen kann: ${namen(actors)}`,
}
