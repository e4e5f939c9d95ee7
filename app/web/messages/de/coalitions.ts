import { forms } from '../../../../diagram/words/de/forms.ts'
import type { Catalogue } from '../catalogue.ts'
import { zahl } from './plural.ts'

const { numberWords } = forms

/** Die Texte der Koalitionen. */
export const coalitions: Catalogue['views']['coalitions'] = {
  label: 'Koalitionen',
  help: 'Wer zusammensteht, wie fest, und was sie trennt.',
  empty:
    'Keine zwei Akteure sind sich einig genug, um zusammenzustehen. Verlangen Sie weniger Übereinstimmung oder weniger gemeinsame Streitfragen, oder nehmen Sie mehr Streitfragen dazu.',
  members: (n) => zahl(n, 'Mitglied', 'Mitglieder'),
  within: (value) => `${value} untereinander`,
  withinNone: 'untereinander kein Wert',
  found: (share) => `wiedergefunden zu ${share}`,
  foundHelp:
    'Wie gleich die Koalition in Läufen mit anderen Startwerten ist, im Mittel: gemeinsame Mitglieder geteilt durch alle Mitglieder beider.',
  to: (letter) => `zu ${letter}`,
  noValue: 'kein Wert',
  alignments: 'Mittlere Übereinstimmung mit den anderen',
  membersTitle: 'Mitglieder',
  stays: (share) => `bleibt in ${share} der Läufe`,
  select: (name, share) => `${name}, bleibt in ${share} der Läufe`,
  more: (n) => `${numberWords(n)} weitere zeigen`,
  fewer: 'Weniger zeigen',
  swing: 'Wer schwankt',
  swingHelp:
    'Geht in manchen Läufen fort, oder bleibt in allen und steht einer anderen Koalition so nah wie der eigenen, oder näher.',
  swings: (stay, own, other) => `bleibt in ${stay}${own}${other}`,
  own: (value) => `, ${value} mit der eigenen`,
  other: (letter, value) => `, ${value} mit ${letter}`,
  nobodySwings: 'Niemand: Alle bleiben in jedem Lauf und stehen der eigenen näher als jeder anderen.',
  issues: 'Wie einig, Streitfrage für Streitfrage',
  issuesSome: (shown, all) => `Die ${shown} am wenigsten einigen von ${numberWords(all)}`,
  issue: 'Streitfrage',
  united: 'Einig',
  mean: 'Mittlere Position',
  hold: 'Mit Position',
  oneHolder: 'nur einer',
  unitedHelp:
    '100 %: alle vertreten dasselbe; 0 %: zwei allein an beiden Enden. Je die Hälfte an beiden Enden der Skala wäre etwa 50 %.',
  network: 'Im Netz zeigen',
  compare: (a, b) => `${a} mit ${b} vergleichen`,
  between: 'Was sie trennt und was sie verbindet',
  betweenHelp:
    'Eine Streitfrage trennt zwei Koalitionen, wenn ihre Mittel auf der Skala weit auseinanderliegen und auf beiden Seiten die meisten Mitglieder eine Position haben; sie verbindet sie, wenn die Mittel nah beieinanderliegen.',
  pair: (a, b) => `${a} und ${b}`,
  divides: 'Trennt',
  joins: 'Verbindet',
  none: 'keine Streitfrage',
  gap: (share) => `${share} der Skala auseinander`,
  means: (a, meanA, b, meanB) => `${a} ${meanA}, ${b} ${meanB}`,
  largest: (n) => `Von den ${n} größten Koalitionen.`,
  outside: 'In keiner Koalition',
  outsideMany: (n) => zahl(n, 'weiterer', 'weitere'),
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
