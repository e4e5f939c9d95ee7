import { forms } from '../../../../diagram/words/en/forms.ts'
import { one, units } from '../../../../diagram/words/en/units.ts'
import type { UnitKind } from '../../../../diagram/words/forms.ts'

const { counted, listWords, numberWords } = forms

/** The words of a network. */
export const en = {
  nobody: (unit: UnitKind) => `No ${one(unit)} holds a position that can be compared`,
  onlyOne: (unit: UnitKind) => `1 ${one(unit)}, and nobody to compare it with`,
  noneCompared: (n: number, unit: UnitKind) =>
    `${units(n, unit)} with a position, none of which has a value with another`,
  units,
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
  coalitions: (names: readonly string[]) => `Coalitions: ${names.join('; ')}.`,
  legend: {
    agree: (measure: string, value: string) => `agree: ${measure} from ${value}`,
    differ: (measure: string, value: string) => `differ: ${measure} up to ${value}`,
    selected: (name: string) => `selected: ${name}`,
    ring: 'one spot: identical in all that is compared',
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
  /** What the places of a network mean: a few words for the subtitle, a clause for who cannot see it, a sentence for the foot. */
  arrangements: {
    map: {
      short: (stress: string) => `near means alike (stress ${stress})`,
      meaning: 'who aligns more stands nearer',
      apart: (groups: number) =>
        `${groups} groups have no pair in common; how far these lie from each other means nothing.`,
    },
    forces: {
      short: 'agreement attracts, disagreement repels',
      meaning: 'those who agree pull each other near and those who differ push each other away',
      note: 'Places come from forces: they show who is drawn to whom, not distances that could be measured.',
    },
    coalitions: {
      short: (n: number) => `${counted(n, 'coalition')}, each by itself`,
      meaning: (n: number) => `they stand in ${counted(n, 'coalition')}, each by itself`,
      note: (resolution: number, seed: number) =>
        `Coalitions: Louvain on the pairs above the middle of the measure’s range (Blondel and others 2008), resolution ${resolution}, seed ${seed}; where someone stands within one means nothing.`,
      alone: (n: number) => `${counted(n, 'circle')} of those who agree with nobody stand together too.`,
    },
    circle: {
      short: 'neighbours on the circle are alike',
      meaning: 'they stand around a circle in the order of the agreement tree, so that neighbours are alike',
      note: 'Order of the circle: the agreement tree (average linkage, Sokal and Michener 1958), from the top clockwise.',
    },
    issue: {
      short: (name: string) => `left to right: ${name}`,
      meaning: (name: string) => `they stand from left to right along the scale of ${name}`,
      note: (name: string) => `Left to right: the scale of ${name}, as declared; above and below means nothing.`,
      noValue: (words: readonly string[]) => `no value: ${words.join(', ')}`,
      missing: (name: string) => `The map is drawn: there is no position on “${name}” in this view.`,
    },
  },
}
