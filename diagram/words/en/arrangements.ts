import { forms } from './forms.ts'

const { counted } = forms

/** What the places of a network mean: a few words for the subtitle, a clause for who cannot see it, a sentence for the foot. */
export const arrangements = {
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
}
