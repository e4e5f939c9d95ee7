import type { UnitKind } from '../forms.ts'
import { forms } from './forms.ts'

const UNITS: Readonly<Record<UnitKind, { readonly one: string; readonly many: string }>> = {
  actor: { one: 'actor', many: 'actors' },
  delegation: { one: 'delegation', many: 'delegations' },
  nation: { one: 'nation', many: 'nations' },
  person: { one: 'person', many: 'persons' },
  organization: { one: 'organisation', many: 'organisations' },
  bloc: { one: 'bloc', many: 'blocs' },
}

/** What one unit is called. */
export const one = (unit: UnitKind): string => UNITS[unit].one

/** What several units are called. */
export const many = (unit: UnitKind): string => UNITS[unit].many

/** Units with their number: `12 delegations`. */
export const units = (n: number, unit: UnitKind): string => forms.counted(n, UNITS[unit].one, UNITS[unit].many)

/** How many of them: `3 of 12 delegations`, `12 delegations` where that is all. */
export const unitsOf = (some: number, n: number, unit: UnitKind): string =>
  some === n ? units(n, unit) : `${forms.numberWords(some)} of ${units(n, unit)}`
