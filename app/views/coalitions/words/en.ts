import { forms } from '../../../../diagram/words/en/forms.ts'
import { one, units } from '../../../../diagram/words/en/units.ts'
import type { UnitKind } from '../../../../diagram/words/forms.ts'

const { counted, listWords, numberWords } = forms

const members = (n: number) => counted(n, 'member')

/** The words of coalitions. */
export const en = {
  nobody: (unit: UnitKind) => `No ${one(unit)} is compared`,
  noneAgrees: (n: number, unit: UnitKind) => `None of ${units(n, unit)} agrees with another enough`,
  found: (n: number, inside: number, all: number, unit: UnitKind) =>
    `${counted(n, 'coalition')} of ${inside === all ? '' : `${inside} of `}${units(all, unit)}`,
  agreeFrom: (value: string) => `agreement from ${value}`,
  nobodySwings: 'nobody swings',
  swing: (n: number) => `${n} ${n === 1 ? 'swings' : 'swing'}`,
  modularity: (value: string) => `modularity ${value}`,
  clearer: 'clearer than chance',
  noClearer: 'no clearer than chance',
  chance: (atLeast: number, shuffles: number, share: number, clearer: boolean) =>
    `A division this clear appears in ${atLeast === 0 ? 'none' : atLeast} of ${shuffles} shuffles of the positions within each issue (p = ${forms.fraction(share, 3)}): ${
      clearer ? 'clearer than chance' : 'no clearer than chance'
    }.`,
  noChance: {
    'few-issues':
      'Whether the division is clearer than chance cannot be told: nobody holds positions on two issues on which actors differ, so that shuffling positions within each issue only exchanges who holds which.',
    'too-much':
      'Whether chance divides as clearly was not computed: there are too many actors and issues to do it quickly.',
  },
  /** A member, for who points at it. */
  member: (name: string, percent: number) => `${name}, stays in ${percent} % of searches`,
  /** Why a member swings: its mean agreement with its own, and with the other coalition that is nearest; null where there is none. */
  swings: (percent: number, own: number | null, letter: string, other: number | null) =>
    `stays in ${percent} %${own === null ? '' : `, ${own} % with its own`}${other === null ? '' : `, ${other} % with ${letter}`}`,
  asMuch: (letters: readonly string[]) => `Agrees with ${listWords(letters)} at least as much as within itself.`,
  stays: 'beside a name: share of searches in which it stays',
  none: 'No coalition.',
  told: (letter: string, name: string, n: number, within: string) =>
    `Coalition ${letter}, ${name}: ${members(n)}${within === '' ? '' : `, mean alignment within ${within}`}.`,
  inNone: (names: readonly string[]) => `In none: ${listWords(names)}.`,
  silent: (n: number, unit: UnitKind) =>
    `${units(n, unit)} ${n === 1 ? 'holds' : 'hold'} no position that can be compared.`,
  method: (resolution: number, seed: number, runs: number) =>
    `Coalitions by Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) on the pairs that agree, resolution ${resolution}, seed ${seed}, and ${runs} more searches with other seeds, which tell whether the search finds the same again, not whether the division is more than chance; named after the members of greatest influence, then most positions.`,
  notDrawn: (n: number, inThem: number) =>
    `Not drawn: ${n} smaller ${n === 1 ? 'coalition' : 'coalitions'} with ${numberWords(inThem)} members.`,
  empty: 'No two agree enough to stand together.',
  members,
  within: (percent: number) => `${percent} % agreement within`,
  to: (letter: string, percent: number) => `${letter} ${percent} %`,
  toOthers: (others: readonly string[]) => `With ${listWords(others)}.`,
  meanOf: (mean: string, low: string, high: string) => `mean ${mean} (${low} to ${high})`,
  divided: (letter: string, issue: string) => `From ${letter} divided most by ${issue}.`,
  /** Two coalitions: their mean agreement, and the value of the measure where that is another number. */
  between: (percent: number, value: string) => `${percent} % agreement${value === '' ? '' : ` (${value})`}`,
  /** An issue that divides or joins two coalitions; `gap` is the distance of their means. */
  division: {
    wedge: (means: string, wedge: number, gap: number) => `${means} · wedge ${wedge} %, ${gap} % of the scale apart`,
    bridge: (means: string, bridge: number, gap: number) =>
      `${means} · bridge ${bridge} %, ${gap} % of the scale apart`,
  },
  united: 'How united, issue by issue',
  outside: {
    silent: 'holds no position that can be compared',
    apart: (n: number, minShared: number) =>
      `holds ${counted(n, 'position')}, but shares fewer than ${minShared} with anyone`,
    noValue: (n: number) => `holds ${counted(n, 'position')}, but has no value with anyone`,
    /** Where agreement must be greater than the bound, or at least as great. */
    alone: (best: string, greater: boolean, bound: string) =>
      `agrees with nobody enough: ${best} at the most, where ${greater ? 'more than' : 'at least'} ${bound} counts`,
  },
}
