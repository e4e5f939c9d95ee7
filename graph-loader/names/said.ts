import { type Said, say } from '../words/index.ts'
import type { NationsAmong } from './nations-among.ts'
import type { Total } from './totals.ts'

/** So many names that may mean several nations are told one by one. */
const TOLD = 12

/** What is said of actors that are called as nations are, a sentence each: what was made of them, and what may be told. */
export function nationsSaid(among: NationsAmong | null): Said[] {
  if (!among) return []
  const { found, taken, actors, isTold } = among
  if (found.length === 0) return [say('noNations')]
  const own = found.filter((one) => one.told === undefined)
  const clear = own.filter(({ code }) => code !== null)
  const coded = clear.map(({ name, code }) => say('nationCode', name, code ?? ''))
  const ended = clear.flatMap(({ name, years }) => (years ? [say('stateOf', name, years.from, years.to)] : []))
  const asked = own.filter(({ choices }) => choices.length > 0)
  const told = found.flatMap((one) => (one.told === undefined ? [] : [say('nationCode', one.name, one.told)]))
  return [
    ...(clear.length === 0
      ? []
      : [say(taken ? 'nationsRead' : 'nationsLeft', clear.length, actors, coded, isTold === true)]),
    ...(taken && ended.length > 0 ? [say('statesEnded', ended)] : []),
    ...(told.length > 0 ? [say('nationsAsTold', told)] : []),
    ...asked
      .slice(0, TOLD)
      .map(({ name, choices, years }) =>
        years ? say('nationUntil', name, years.to, choices[0] ?? '') : say('nationUnclear', name, choices),
      ),
  ]
}

/** What is said of actors that may stand for several others. */
export function totalsSaid(totals: readonly Total[]): Said[] {
  return totals.length === 0
    ? []
    : [
        say(
          'totalsRead',
          totals.map(({ name }) => name),
        ),
      ]
}
