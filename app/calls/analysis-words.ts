import { DIVIDED_FROM } from '../../positions/scenario/index.ts'
import { counted } from '../api/counts-text.ts'

/** The sentences that the commands of the analyses print above their tables; each says what the answer beside it says. */

// A trace below zero is no −0.000.
const round = (x: number | null) => (x === null ? 'no value' : (Math.round(x * 1000) / 1000 || 0).toFixed(3))

export const analysisWords = {
  explain: {
    value: (measure: string, value: number | null, reason: string | null, shared: number, all: number) =>
      `${measure} ${round(value)}${reason === null ? '' : ` (${reason})`} over ${shared} shared of ${counted(all, 'issue')}`,
    range: (low: number, high: number, others: boolean) =>
      `with any one ${others ? 'of the other issues' : 'issue'} left out: ${round(low)} to ${round(high)}`,
    /** By name; all that are shared, or some of them. */
    noValueWithout: (names: readonly string[], all: boolean) =>
      all
        ? 'without any one of the shared issues there is no value'
        : `without ${names.join(', or without ')} there is no value`,
    fewRemain: (remaining: number, least: number) =>
      `with one left out ${counted(remaining, 'shared issue')} ${remaining === 1 ? 'remains' : 'remain'}, fewer than the ${least} that a value takes`,
    most: (issue: string, value: number) => `most hangs on ${issue}: without it ${round(value)}`,
    bootstrap: (low: number, high: number, level: number, valued: number, resamples: number) =>
      `${Math.round(100 * level)} % interval: ${round(low)} to ${round(high)}; ${valued} of ${counted(resamples, 'sample')} had a value`,
    noInterval: {
      'few-issues': (least: number) =>
        `no interval: it takes ${least} shared issues of like weight; of fewer, intervals too often miss the value`,
      'same-value': () => 'no interval: every sample gives the same value, which tells nothing of how far it may move',
      'few-valued': (_least: number, valued: number, resamples: number) =>
        `no interval: only ${valued} of ${counted(resamples, 'sample')} had a value`,
    },
  },
  coalitions: {
    found: (n: number, modularity: number | null) => `${counted(n, 'coalition')}, modularity ${round(modularity)}`,
    chance: (atLeast: number, shuffles: number, share: number, clearer: boolean) =>
      `a division this clear appears in ${atLeast === 0 ? 'none' : atLeast} of ${shuffles} shuffles of the positions within each issue (p = ${Number(share.toPrecision(3))}): ${
        clearer ? 'clearer than chance' : 'no clearer than chance'
      }`,
    noChance: {
      'few-issues':
        'not set against chance: nobody holds positions on two issues on which actors differ, so that shuffling within each issue only exchanges who holds which',
      'no-shuffles': 'not set against chance: no shuffles were asked for',
      'too-much': 'not set against chance: of so many actors and issues that takes long; ask with --shuffles 99',
    },
    asMuch: (own: number, within: number | null, other: number, value: number) =>
      `${own} agrees with ${other} at least as much as within itself: ${round(value)}, and ${round(within)} within`,
    /** Numbered as in the table; null where no issue divides the two, or none joins them. */
    between: (a: number, b: number, wedge: string | null, bridge: string | null) =>
      `${a} and ${b}: ${wedge === null ? `no issue with means ${100 * DIVIDED_FROM} % of the scale apart` : `divided most by ${wedge}`}, ${
        bridge === null ? `none with means less than ${100 * DIVIDED_FROM} % apart` : `joined most by ${bridge}`
      }`,
  },
  polarisation: {
    mean: (value: number | null, issues: number) =>
      `polarisation ${round(value)}, mean by weight over ${counted(issues, 'issue')} of weight above 0 with two positions or more`,
    balance: (lines: number, triangles: number | null, frustration: number, exact: boolean) =>
      `${counted(lines, 'line')}: balanced triangles ${round(triangles)}, frustration ${frustration}${exact ? '' : ' at most'}`,
    camps: (n: number, against: number, exact: boolean, atLeast: number) =>
      `${counted(n, 'camp')} against ${counted(against, 'line')}${exact ? '' : `, at least ${atLeast}`}`,
  },
  mactor: {
    size: (actors: number, objectives: number, influence: boolean) =>
      `${counted(actors, 'actor')}, ${counted(objectives, 'objective')}${influence ? '' : '; without --mid no influence is told'}`,
    unweighed: '3MAO is left out: neither --mid nor the dataset tells how much power the actors have',
  },
  scenario: {
    best: (
      actor: string,
      issue: string,
      to: number,
      from: number | null,
      before: number | null,
      after: number | null,
    ) =>
      `best move of ${actor}: ${issue} to ${to} (from ${from ?? 'no position'}); mean alignment ${round(before)} → ${round(after)}`,
    none: (actor: string) => `no single move brings ${actor} nearer`,
  },
} as const
