import type { UnitKind } from '../forms.ts'
import { forms } from './forms.ts'

interface Noun {
  readonly one: string
  readonly many: string
  readonly dative: string
  readonly no: string
  readonly further: string
  readonly pronoun: string
}

const masculine = { no: 'Kein', further: 'weiterer', pronoun: 'er' } as const
const feminine = { no: 'Keine', further: 'weitere', pronoun: 'sie' } as const

const UNITS: Readonly<Record<UnitKind, Noun>> = {
  actor: { one: 'Akteur', many: 'Akteure', dative: 'Akteuren', ...masculine },
  delegation: { one: 'Delegation', many: 'Delegationen', dative: 'Delegationen', ...feminine },
  nation: { one: 'Staat', many: 'Staaten', dative: 'Staaten', ...masculine },
  person: { one: 'Person', many: 'Personen', dative: 'Personen', ...feminine },
  organization: { one: 'Organisation', many: 'Organisationen', dative: 'Organisationen', ...feminine },
  bloc: { one: 'Block', many: 'Blöcke', dative: 'Blöcken', ...masculine },
}

/** Das Wort mit seinen Formen. */
export const noun = (unit: UnitKind): Noun => UNITS[unit]

/** Einheiten mit ihrer Zahl: `12 Delegationen`. */
export const units = (n: number, unit: UnitKind): string => forms.counted(n, UNITS[unit].one, UNITS[unit].many)

/** Dasselbe im Dativ: `12 Akteuren`. */
export const unitsDative = (n: number, unit: UnitKind): string => forms.counted(n, UNITS[unit].one, UNITS[unit].dative)

/** Wie viele von ihnen: `3 von 12 Akteuren`; `12 Akteure`, wo es alle sind. */
export const unitsOf = (some: number, n: number, unit: UnitKind): string =>
  some === n ? units(n, unit) : `${forms.numberWords(some)} von ${unitsDative(n, unit)}`

/** Die anderen mit ihrer Zahl: `1 weiterer Akteur`, `3 weitere Akteure`. */
export const furtherUnits = (n: number, unit: UnitKind): string =>
  forms.counted(n, `${UNITS[unit].further} ${UNITS[unit].one}`, `weitere ${UNITS[unit].many}`)
