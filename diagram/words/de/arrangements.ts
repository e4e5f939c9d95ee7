import type { SceneWords } from '../catalogue.ts'
import { forms } from './forms.ts'

const { counted } = forms

/** Was die Orte eines Netzes bedeuten. */
export const arrangements: SceneWords['arrangements'] = {
  map: {
    short: (stress) => `nah heißt ähnlich (Stress ${stress})`,
    meaning: 'wer mehr übereinstimmt, steht näher',
    apart: (groups) => `${groups} Gruppen haben kein Paar gemeinsam; wie weit sie voneinander liegen, bedeutet nichts.`,
  },
  forces: {
    short: 'Übereinstimmung zieht an, Widerspruch stößt ab',
    meaning: 'die sich einig sind, ziehen einander an, und die sich uneins sind, stoßen einander ab',
    note: 'Die Orte folgen aus Kräften: Sie zeigen, wen es zu wem zieht, nicht Abstände, die sich messen ließen.',
  },
  coalitions: {
    short: (n) => `${counted(n, 'Koalition', 'Koalitionen')}, jede für sich`,
    meaning: (n) => `sie stehen in ${counted(n, 'Koalition', 'Koalitionen')}, jede für sich`,
    note: (resolution, seed) =>
      `Koalitionen: Louvain auf den Paaren über der Mitte des Maßes (Blondel und andere 2008), Auflösung ${forms.digits(resolution)}, Startwert ${seed}; wo jemand in einer steht, bedeutet nichts.`,
    alone: (n) =>
      n === 1
        ? '1 Kreis, der mit niemandem einig ist, steht für sich.'
        : `${counted(n, 'Kreis', 'Kreise')}, die mit niemandem einig sind, stehen auch beisammen.`,
  },
  circle: {
    short: 'Nachbarn im Kreis sind sich ähnlich',
    meaning: 'sie stehen im Kreis in der Folge des Baums der Übereinstimmung, so dass Nachbarn sich ähnlich sind',
    note: 'Folge im Kreis: der Baum der Übereinstimmung (Average Linkage, Sokal und Michener 1958), von oben im Uhrzeigersinn.',
  },
  issue: {
    short: (name) => `von links nach rechts: ${name}`,
    meaning: (name) => `sie stehen von links nach rechts entlang der Skala von ${name}`,
    note: (name) => `Von links nach rechts: die Skala von ${name}, wie festgelegt; oben und unten bedeutet nichts.`,
    noValue: (words) => `kein Wert: ${words.join(', ')}`,
    missing: (name) => `Gezeichnet ist die Karte: Zu „${name}“ gibt es in dieser Ansicht keine Position.`,
  },
}
