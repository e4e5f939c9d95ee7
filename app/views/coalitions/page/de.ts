import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { DIVIDED_FROM } from '../../../../positions/scenario/index.ts'
import type { en } from './en.ts'

const { numberWords } = forms

const share = 100 * DIVIDED_FROM

/** Die Texte der Koalitionen. */
export const de: Worded<typeof en> = {
  empty:
    'Keine zwei Akteure sind sich einig genug, um zusammenzustehen. Verlangen Sie weniger Übereinstimmung oder weniger gemeinsame Streitfragen, oder nehmen Sie mehr Streitfragen dazu.',
  found: (share) => `zu ${share} dieselbe, wenn neu gesucht wird`,
  foundHelp:
    'Wie gleich die Koalition ist, wenn mit anderen Startwerten neu gesucht wird, im Mittel: gemeinsame Mitglieder geteilt durch alle Mitglieder beider. Das sagt etwas über die Suche, nicht, ob die Teilung mehr als Zufall ist.',
  membersTitle: 'Mitglieder',
  membersOf: (letter) =>
    `Mitglieder von ${letter}, jedes mit dem Anteil der Suchläufe, in denen es bleibt. Pfeiltasten führen zum nächsten; mit Umschalt wählt die Eingabetaste ein zweites.`,
  more: (n) => `${numberWords(n)} weitere zeigen`,
  fewer: 'Weniger zeigen',
  swing: 'Wer schwankt',
  swingHelp:
    'Geht in manchen Suchläufen fort, oder bleibt in allen und steht einer anderen Koalition so nah wie der eigenen, oder näher.',
  nobodySwings: 'Niemand: Alle bleiben in jedem Suchlauf und stehen der eigenen näher als jeder anderen.',
  issuesSome: (shown, all) => `Die ${shown} am wenigsten einigen von ${numberWords(all)}`,
  issue: 'Streitfrage',
  united: 'Einig',
  mean: 'Position oder Mittel',
  hold: 'Mit Position',
  oneHolder: 'nur einer',
  unitedHelp:
    '100 %: alle vertreten dasselbe; 0 %: zwei allein an beiden Enden. Je die Hälfte an beiden Enden der Skala wäre etwa 50 %.',
  network: 'Im Netz zeigen',
  compare: (a, b) => `${a} mit ${b} vergleichen`,
  between: 'Was sie trennt und was sie verbindet',
  betweenHelp: `Eine Streitfrage trennt zwei Koalitionen, wo ihre Mittel mindestens ${share} % der Skala auseinander liegen, sonst verbindet sie sie. Geordnet nach Keil, diesem Abstand, und Brücke, dem Rest der Skala; beide zählen weniger, wo weniger Mitglieder eine Position haben.`,
  divides: 'Trennt',
  joins: 'Verbindet',
  none: 'keine Streitfrage',
  largest: (n) => `Von den ${n} größten Koalitionen.`,
  outside: 'In keiner Koalition',
  region: 'Koalitionen',
  controls: 'Koalitionen',
  resolution: 'Größe',
  resolutionHelp: 'Unter 1: weniger und größere Koalitionen. Über 1: mehr und kleinere.',
  resolutionWords: (value) => (value === 1 ? '1, wie üblich' : forms.digits(value)),
  agree: 'Einig ab',
  agreeHelp: 'Nur Paare, die mindestens so sehr übereinstimmen, halten eine Koalition zusammen.',
  agreeAny: 'über der Mitte',
  seed: 'Startwert',
  seedHelp:
    'Das Verfahren beginnt mit einer zufälligen Reihenfolge. Was sich mit dem Startwert ändert, ist nicht fest.',
  another: 'Anderer Startwert',
}
