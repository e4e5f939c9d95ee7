import type { SharedWords } from '../catalogue.ts'

const WITHOUT = { ambiguous: 'mehrdeutig', undisclosed: 'nicht offengelegt' } as const

/** Was jemand vertritt, wo es kein Punkt einer Skala sagt. */
export const holding: SharedWords['holding'] = {
  unknown: 'nicht bekannt',
  neutral: (label) => `neutral (${label})`,
  mean: (value) => `Mittel ${value}`,
  declaredNeutral: 'erklärt sich für neutral',
  status: {
    split: 'Mitglieder oder Sprecher uneins',
    position: 'Position ohne Wert',
    neutral: 'neutral, will nicht wählen',
    no_position: 'keine Position bezogen',
    ...WITHOUT,
  },
  circle: {
    split: 'Mitglieder oder Sprecher uneins',
    none: 'nichts bekannt',
    position: 'nichts bekannt',
    neutral: 'neutral',
    no_position: 'keine Position',
    ...WITHOUT,
  },
  axis: {
    split: 'Mitglieder oder Sprecher uneins',
    none: 'nichts bekannt',
    position: 'nichts bekannt',
    neutral: 'neutral, an keinem Punkt',
    no_position: 'keine Position',
    ...WITHOUT,
  },
  list: {
    split: 'Uneins',
    position: 'Keine Position bekannt',
    neutral: 'Neutral',
    ambiguous: 'Mehrdeutig',
    no_position: 'Keine Position',
    undisclosed: 'Nicht offengelegt',
  },
  moved: {
    position: 'eine Position ohne Wert',
    neutral: 'neutral',
    no_position: 'keine Position bezogen',
    ...WITHOUT,
  },
}
