/** The words around every picture: of when and on what, how computed, from where, and what is not drawn. */
import type { ActorKind } from '../../../positions/dataset/index.ts'
import type { MemberRule } from '../../../positions/member-rule.ts'
import type { UnitKind } from '../forms.ts'
import { forms } from './forms.ts'
import { many, one, units, unitsOf } from './units.ts'

const { counted, dateWords, instantWords, listWords, numberWords } = forms

const issues = (n: number) => counted(n, 'issue')

const KINDS: Readonly<Record<ActorKind, string>> = {
  nation: 'nations',
  person: 'persons',
  organization: 'organisations',
  bloc: 'blocs',
}

export const around = {
  /** The issues that a scope names, where they are too many to be named. */
  issues,
  more: (n: number) => `${numberWords(n)} more`,
  andMore: (n: number) => `and ${numberWords(n)} more`,
  time: {
    between: (from: string, to: string) => `${dateWords(from)} to ${dateWords(to)}`,
    since: (from: string) => `from ${dateWords(from)}`,
    upTo: (to: string) => `up to ${dateWords(to)}`,
    sinceTo: (from: string, to: string) => `from ${dateWords(from)} to ${dateWords(to)}`,
  },
  scope: {
    weights: (weights: readonly string[]) => `weights ${listWords(weights)}`,
    withoutJoint: 'without what two signed together',
    joint: 'joint texts counted',
    unanimous: (n: number) => `${counted(n, 'unanimous issue')} left out`,
    partial: (n: number) => `${issues(n)} known only in part left out`,
    members: (rules: readonly MemberRule[]) =>
      `positions of several members or speakers put together by ${listWords(rules)}`,
    few: (n: number, examples: readonly string[]) =>
      `${counted(n, 'position')} of blocs made of fewer than half of their members (${listWords(examples)}${n > examples.length ? ' …' : ''})`,
    fewOn: (bloc: string, issue: string, spoke: number, of: number) => `${bloc} on ${issue}: ${spoke} of ${of}`,
    outside: (n: number) => `${counted(n, 'statement')} outside of terms left out`,
    inherited: 'positions inherited where there is no own',
    kinds: (kinds: readonly ActorKind[]) => `${listWords(kinds.map((kind) => KINDS[kind]))} only`,
    assumed: 'scale assumed, not declared',
    asOf: (day: string) => `positions as of ${dateWords(day)}`,
    knownAt: (instant: string) => `as known on ${instantWords(instant)}`,
  },
  method: (measure: string, all: number, least: number) =>
    `${measure} over the shared ones of ${issues(all)}, at least ${least}`,
  /** A measure’s formula, with the words in it. */
  formula: (formula: string) => formula,
  data: (dataset: string, stances: number, documents: number) =>
    `Data: ${dataset}, ${counted(stances, 'stance')}${documents > 0 ? ` from ${counted(documents, 'document')}` : ''}.`,
  sources: (named: string, more: number) =>
    `Sources: ${named}${more > 0 ? `; and ${more} more, named in the dataset` : ''}.`,
  notDrawn: (names: readonly string[], unit: UnitKind, minShared: number) => {
    const fewer = minShared === 1 ? 'no issue with any other' : `fewer than ${minShared} issues with any other`
    const share = names.length === 1 ? 'shares' : 'share'
    return `Not drawn: ${units(names.length, unit)} that ${share} ${fewer}: ${names.join(', ')}.`
  },
  /** Where the measure is the reason as well: positions that do not differ, weights of 0, several scales. */
  noValueWithAny: (names: readonly string[], unit: UnitKind) =>
    `Not drawn: ${units(names.length, unit)} without a value with any other: ${names.join(', ')}.`,
  othersSilent: (n: number, unit: UnitKind) =>
    `${counted(n, `other ${one(unit)}`, `other ${many(unit)}`)} ${n === 1 ? 'has' : 'have'} no position that can be compared.`,
  hidden: (n: number, unit: UnitKind) => `${units(n, unit)} ${n === 1 ? 'is' : 'are'} hidden.`,
  pairs: (n: number, least: number, most: number) =>
    n === 0
      ? 'no pair with a value'
      : `${counted(n, 'pair')} with ${least === most ? counted(most, 'shared issue') : `${least} to ${most} shared issues`}`,
  marked: (name: string) => `marked: ${name}`,
  hypothetical: (what: string) => `Hypothetical: ${what}`,
  moves: (n: number) => `${counted(n, 'position')} that nobody holds`,
  move: (who: string, issue: string, at: string) => `${who} on ${issue} at ${at}`,
  sizes: (low: string, high: string) => `: ${low} to ${high}`,
  unitsOf,
  pair: (a: string, b: string, value: string) => `${a} and ${b} (${value})`,
  measure: (name: string) => `Measure: ${name}.`,
}
