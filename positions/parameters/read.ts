/** Reading and writing the values of parameters: from links, queries and flags into what they mean, and back. */
import { UserError } from '../errors.ts'
import { Unfit } from './kind.ts'
import type { Parameters, ValuesOf } from './parameter.ts'

/** A parameter that cannot be read, and what was expected of it. */
export interface ParameterFault {
  readonly name: string
  readonly expected: string
}

/** The values of parameters, in the order of the table; what is absent stays so, and what cannot be read is reported in `faults`. Other names are ignored. */
export function readParameters<P extends Parameters>(
  table: P,
  given: Readonly<Record<string, unknown>>,
): { values: ValuesOf<P>; faults: ParameterFault[] } {
  const values: Record<string, unknown> = {}
  const faults: ParameterFault[] = []
  for (const [name, { kind, required }] of Object.entries(table)) {
    if (!required && (!Object.hasOwn(given, name) || given[name] === undefined)) continue
    try {
      values[name] = kind.read(given[name])
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      faults.push({ name, expected: error.message })
    }
  }
  return { values: values as ValuesOf<P>, faults }
}

/** The values of parameters. Throws a `UserError` that names each at fault. */
export function valuesOf<P extends Parameters>(table: P, given: Readonly<Record<string, unknown>>): ValuesOf<P> {
  const { values, faults } = readParameters(table, given)
  if (faults.length === 0) return values
  throw new UserError('bad-parameter', null, faults.map(({ name, expected }) => `${name}: ${expected}`).join('; '))
}

/** Of an object what these parameters are, in the order of the table. */
export function pick<P extends Parameters>(table: P, from: Readonly<Record<string, unknown>>): ValuesOf<P> {
  const kept = Object.keys(table).filter((name) => from[name] !== undefined)
  return Object.fromEntries(kept.map((name) => [name, from[name]])) as ValuesOf<P>
}

/** What a query string gives: parameters that are repeated as lists, of others the last text; unknown names too. */
export function givenIn(params: URLSearchParams, table: Parameters): Record<string, string | string[]> {
  // Entries, so that a name which objects have of themselves, such as __proto__, is a name like others.
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const given = params.getAll(name)
      return [name, isRepeated(table, name) ? given : (given.at(-1) as string)]
    }),
  )
}

/** The parameters of one value that a query string gives several times, with how often. */
export function givenTwice(params: URLSearchParams, table: Parameters): { name: string; times: number }[] {
  return [...new Set(params.keys())]
    .map((name) => ({ name, times: params.getAll(name).length }))
    .filter(({ name, times }) => times > 1 && !isRepeated(table, name))
}

/** Values as query parameters, in the order of the table, without what is absent. */
export function writtenParameters(table: Parameters, values: Readonly<Record<string, unknown>>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(pick(table, values))) {
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one))
  }
  return params
}

function isRepeated(table: Parameters, name: string): boolean {
  return Object.hasOwn(table, name) && table[name]?.kind.repeated === true
}
