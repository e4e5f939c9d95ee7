import { forms } from '../../../../diagram/words/en/forms.ts'
import { one, units, unitsOf } from '../../../../diagram/words/en/units.ts'
import type { UnitKind } from '../../../../diagram/words/forms.ts'

const { counted, listWords, numberWords } = forms

const issues = (n: number) => counted(n, 'issue')

/** The words of a table of positions. */
export const en = {
  nobody: (unit: UnitKind) => `No ${one(unit)} has a stance in this view`,
  units,
  unitsOf,
  issues,
  positions: (n: number, share: string) => `${counted(n, 'position')}${share === '' ? '' : `, ${share} of the table`}`,
  under: 'under 1 %',
  over: 'over 99 %',
  withoutValue: (n: number) => `${counted(n, 'stance')} without a value`,
  inheritedMany: (n: number) => `${numberWords(n)} inherited`,
  table: (rows: number, unit: UnitKind, columns: number, inGroups: number) =>
    `A table of ${units(rows, unit)} by ${issues(columns)}${inGroups === 0 ? '' : `, in ${counted(inGroups, 'group')}`}.`,
  united: (most: string, mostA: string, least: string, leastA: string) =>
    `Most united on ${most} (A ${mostA}), most divided on ${least} (A ${leastA}).`,
  filtered: (n: number, unit: UnitKind) =>
    `${units(n, unit)} without a position asked for ${n === 1 ? 'is' : 'are'} left out.`,
  sums: 'A: agreement within the rows shown, 1 all on one point, 0 evenly spread, −1 two camps (van der Eijk 2001)',
  /** Of so many rows and columns the first are drawn; null where all are. */
  cut: (
    rows: readonly [drawn: number, of: number] | null,
    columns: readonly [drawn: number, of: number] | null,
    unit: UnitKind,
  ) => {
    const parts = [
      ...(rows === null ? [] : [`the first ${rows[0]} of ${units(rows[1], unit)}`]),
      ...(columns === null ? [] : [`the first ${columns[0]} of ${issues(columns[1])}`]),
    ]
    return `Drawn are ${listWords(parts)}; the sums are over all rows.`
  },
  foot: { distribution: 'Distribution', agreement: 'Agreement A', positions: 'Positions' },
  stretch: (from: string, to: string) => `${from} to ${to}`,
  marks: {
    position: 'position',
    neutral: 'neutral, declines to choose',
    ambiguous: 'ambiguous',
    split: 'members or speakers split',
    no_position: 'no position taken',
    undisclosed: 'not disclosed',
    none: 'no stance',
  },
  inheritedCell: (words: string) => `${words}, inherited`,
  legend: {
    inherited: 'inherited',
    blank: 'blank: no stance',
    ends: 'end of each issue’s scale',
    low: 'low',
    high: 'high',
  },
}
