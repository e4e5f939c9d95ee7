import { shown } from '../../../positions/text.ts'
import { oneOf } from '../../suggest.ts'
import { listed, names } from './forms.ts'

/** What is said of actors that are called as nations are, or as several others together. */
export const nations = {
  noNations: 'no actor is called as a nation is: to tell whether they are nations changes nothing',
  nationCode: (name: string, code: string) => `${shown(name)} ${code}`,
  nationsRead: (count: number, actors: number, nations: readonly string[], isTold: boolean) =>
    `${count} of ${actors} actors are read as nations, by their names${isTold ? ', as told' : ''}: ${listed(nations, 12)}`,
  nationsLeft: (count: number, actors: number, nations: readonly string[], isTold: boolean) =>
    `${count} of ${actors} actors are called as nations are, and are not read as such${isTold ? ', as told' : ''}: ${listed(nations, 12)}`,
  stateOf: (name: string, from: number | null, to: number) => `${shown(name)} (${from ?? ''}–${to})`,
  statesEnded: (states: readonly string[]) =>
    `states that are no more, and none of those that came after: ${listed(states, 12)}`,
  nationsAsTold: (nations: readonly string[]) => `nations as told: ${listed(nations, 12)}`,
  nationUntil: (name: string, year: number, code: string) =>
    `${shown(name)} is the name until ${year} of ${code}, and is left as it is`,
  nationUnclear: (name: string, codes: readonly string[]) =>
    `${shown(name)} is a name that may mean ${codes.length > 1 ? oneOf(codes, '') : `${codes[0]} or something else`}, and is left as it is`,
  totalsRead: (actors: readonly string[]) =>
    `read as an actor of its own, though its name may stand for several others: ${names(actors)}`,
}
