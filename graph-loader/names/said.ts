import { oneOf, shown, shownList } from '../suggest.ts'
import type { NationNamed, NationsAmong } from './nations-among.ts'
import type { Total } from './totals.ts'

/** So many names are listed in one sentence. */
const LISTED = 12

/** What is said of actors that are called as nations are, a sentence each: what was made of them, and what may be told. */
export function nationsSaid(among: NationsAmong | null): string[] {
  if (!among) return []
  const { found, taken, actors } = among
  const own = found.filter(({ told }) => told === undefined)
  const clear = own.filter(({ code }) => code !== null)
  const list = (names: readonly NationNamed[], of: (one: NationNamed) => string) => shownList(names.map(of), LISTED)
  const coded = list(clear, ({ name, code }) => `${shown(name)} ${code}`)
  const ended = clear.filter(({ years }) => years)
  const asked = own.filter(({ choices }) => choices.length > 0)
  const told = found.filter((one) => one.told !== undefined)
  if (found.length === 0) return ['no actor is called as a nation is: to tell whether they are nations changes nothing']
  return [
    ...(clear.length === 0
      ? []
      : taken
        ? [
            `${clear.length} of ${actors} actors are read as nations, by their names${among.isTold ? ', as told' : ''}: ${coded}${among.isTold ? '' : '; --no-nations leaves them as they are'}`,
          ]
        : [
            `${clear.length} of ${actors} actors are called as nations are, and are not read as such${among.isTold ? ', as told' : ''}: ${coded}${among.isTold ? '' : '; --nations makes them nations'}`,
          ]),
    ...(taken && ended.length > 0
      ? [
          `states that are no more, and none of those that came after: ${list(ended, ({ name, years }) => `${shown(name)} (${years?.from}–${years?.to})`)}`,
        ]
      : []),
    ...(told.length > 0 ? [`nations as told: ${list(told, ({ name, told: code }) => `${shown(name)} ${code}`)}`] : []),
    ...asked
      .slice(0, LISTED)
      .map(
        ({ name, choices, years }) =>
          `${shown(name)} is ${years ? `the name until ${years.to} of ${choices[0]}` : `a name that may mean ${choices.length > 1 ? oneOf(choices, '') : `${choices[0]} or something else`}`}, and is left as it is; --nation ${JSON.stringify(`${name}=${choices[0]}`)} tells`,
      ),
  ]
}

/** What is said of actors that may stand for several others. */
export function totalsSaid(totals: readonly Total[]): string[] {
  if (totals.length === 0) return []
  const names = shownList(
    totals.map(({ name }) => shown(name)),
    LISTED,
  )
  return [
    `read as an actor of its own, though its name may stand for several others: ${names}; --without ${JSON.stringify(totals[0]?.name)} leaves one out`,
  ]
}
