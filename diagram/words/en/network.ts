import type { ActorKind } from '../../../positions/dataset/index.ts'
import type { UnitKind } from '../forms.ts'
import { forms } from './forms.ts'
import { one, units, unitsOf } from './units.ts'

const { counted, listWords, numberWords } = forms

const KINDS: Readonly<Record<ActorKind, string>> = {
  nation: 'nation',
  person: 'person',
  organization: 'organisation',
  bloc: 'bloc',
}

/** The words of a network. */
export const network = {
  nobody: (unit: UnitKind) => `No ${one(unit)} holds a position that can be compared`,
  onlyOne: (unit: UnitKind) => `1 ${one(unit)}, and nobody to compare it with`,
  noneCompared: (n: number, unit: UnitKind) =>
    `${units(n, unit)} with a position, none of which has a value with another`,
  units,
  unitsOf,
  agreeFrom: (value: string) => `agreement from ${value}`,
  noneAgree: 'no pair agrees enough for a line',
  differTo: (value: string) => `disagreement to ${value}`,
  circles: (n: number, meaning: string) => `A network of ${counted(n, 'circle')}; ${meaning}.`,
  noLine: { agree: 'No line of agreement.', differ: 'No line of disagreement.' },
  lines: {
    agree: (n: number, strongest: readonly string[]) =>
      `${counted(n, 'line')} of agreement, the strongest between ${listWords(strongest)}.`,
    differ: (n: number, strongest: readonly string[]) =>
      `${counted(n, 'line')} of disagreement, the strongest between ${listWords(strongest)}.`,
  },
  pair: (a: string, b: string, value: string) => `${a} and ${b} (${value})`,
  coalitions: (names: readonly string[]) => `Coalitions: ${names.join('; ')}.`,
  measure: (name: string) => `Measure: ${name}.`,
  legend: {
    agree: (measure: string, value: string) => `agree: ${measure} from ${value}`,
    differ: (measure: string, value: string) => `differ: ${measure} up to ${value}`,
    selected: (name: string) => `selected: ${name}`,
    ring: 'one spot: identical in all that is compared',
    or: (labels: readonly string[]) => labels.join(' or '),
    to: (first: string, last: string) => `${first} to ${last}`,
    slices: [
      'lower third of the scale',
      'middle third',
      'upper third',
      'a stance without a value',
      'nothing known',
    ] as readonly string[],
    slicesTitle: 'Issues, clockwise from the top',
  },
  sizes: { positions: 'number of positions', links: 'number of lines', influence: 'influence' },
  sizeUnknown: (title: string) => `${title} (smallest also where not known)`,
  colors: {
    kind: 'Kind',
    kinds: KINDS,
    bloc: 'Blocs',
    organization: 'Organisations',
    none: { bloc: 'in none', organization: 'in none' },
    other: { bloc: 'in other blocs', organization: 'in other organisations' },
    membership: 'Membership',
    in: (group: string) => `in ${group}`,
    notIn: (group: string) => `not in ${group}`,
    noGroup: (id: string) => `No colours: “${id}” is no actor of the dataset.`,
    problem: (issue: string) => `Circles are not coloured: there is no position on “${issue}” in this view.`,
  },
  thinned: (weaker: number, strongest: number, unit: UnitKind) => {
    const each = strongest === 1 ? 'the strongest line' : `the ${strongest} strongest lines`
    return `Lines: of each kind ${each} of each ${one(unit)}; ${numberWords(weaker)} weaker ones are not drawn.`
  },
  beyond: (n: number, unit: UnitKind, depth: number, name: string) =>
    `Not drawn: ${units(n, unit)} further than ${depth === 1 ? 'a line' : `${depth} lines`} from ${name}.`,
  byHand: (n: number, unit: UnitKind, names: readonly string[]) =>
    `Hidden by hand: ${units(n, unit)}${names.length === 0 ? '' : `: ${listWords(names)}`}.`,
  pinned: (who: string) => `Put by hand, not by the data: ${who}.`,
  outlines:
    'Outlines: coalitions by Louvain’s method (Blondel and others 2008); an outline may also enclose who is no member.',
  /** Beside whatever shows coalitions without their test. */
  untested:
    'Louvain’s method divides any graph, a random one too: the view Coalitions sets this division against shuffled data.',
  outline: (name: string, n: number) => `Coalition around ${name} (${n})`,
  notNarrowed: (id: string) => `The picture is not narrowed: “${id}” is not drawn in this view.`,
  notSelected: (names: readonly string[]) => `Selected, but not drawn in this view: ${listWords(names)}.`,
  identical: (n: number, groups: readonly (readonly string[])[]) =>
    `${n === 1 ? 'One ring holds who is' : `${numberWords(n)} rings hold those who are`} identical in all that is compared${
      groups.length === 0 ? '' : `: ${groups.map(listWords).join('; ')}`
    }.`,
  bent: (median: number, [a, b]: readonly [string, string], percent: number, far: boolean) =>
    `Distances: half of the pairs are off by ${median < 1 ? 'less than 1' : `at most ${median}`}\u00a0% of agreement, most of all ${a} and ${b}, by ${percent}\u00a0% too ${far ? 'far apart' : 'near'}.`,
  /** Names without room, by what stands in their circles instead. */
  unnamed: ({ codes, shorts, blank }: { codes: number; shorts: number; blank: number }) => {
    const stands = (n: number, what: string) => (n === 0 ? [] : [n === 1 ? `1 ${what}` : `${numberWords(n)} ${what}s`])
    const inside = [
      ...stands(codes, 'ISO 3166 code'),
      ...stands(shorts, 'short name'),
      ...stands(blank, 'blank circle'),
    ]
    const n = codes + shorts + blank
    return `${counted(n, 'name')} found no room; in ${n === 1 ? 'its' : 'their'} place: ${listWords(inside)}.`
  },
  valueless: (n: number, all: number) =>
    `${numberWords(n)} of the ${counted(all, 'pair')} drawn ${n === 1 ? 'has' : 'have'} no value (too little in common): how near such two stand says nothing of them.`,
  apart: (percent: number) => `${percent} % of agreement apart`,
  condensed: {
    grouped: (n: number, by: 'bloc' | 'nation', alone: number) =>
      `${numberWords(n)} actors are too many to be drawn one by one: each circle is a ${by}, at the median of its members’ positions.${
        alone === 0 ? '' : ` ${numberWords(alone)} in none are not drawn.`
      }`,
    leading: (n: number, most: number) =>
      `${numberWords(n)} actors are too many to be drawn: these are the ${most} who hold most positions.`,
  },
}
