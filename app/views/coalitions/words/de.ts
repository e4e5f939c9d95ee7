import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { noun, units, unitsDative } from '../../../../diagram/words/de/units.ts'
import type { en } from './en.ts'

const { counted, listWords, numberWords } = forms

const members = (n: number) => counted(n, 'Mitglied', 'Mitglieder')

/** Die Worte der Koalitionen. */
export const de: Worded<typeof en> = {
  nobody: (unit) => `${noun(unit).no} ${noun(unit).one} wird verglichen`,
  noneAgrees: (n, unit) => `Unter ${unitsDative(n, unit)} ist sich niemand mit jemandem einig genug`,
  found: (n, inside, all, unit) =>
    `${counted(n, 'Koalition', 'Koalitionen')} aus ${inside === all ? '' : `${inside} von `}${unitsDative(all, unit)}`,
  agreeFrom: (value) => `einig ab ${value}`,
  nobodySwings: 'niemand schwankt',
  swing: (n) => `${n} ${n === 1 ? 'schwankt' : 'schwanken'}`,
  modularity: (value) => `Modularität ${value}`,
  clearer: 'deutlicher als Zufall',
  noClearer: 'nicht deutlicher als Zufall',
  chance: (atLeast, shuffles, share, clearer) =>
    `Eine so deutliche Teilung ${atLeast > 1 ? `zeigen ${atLeast}` : `zeigt ${atLeast === 0 ? 'keine' : 'eine'}`} von ${shuffles} Mischungen der Positionen innerhalb jeder Streitfrage (p = ${forms.fraction(share, 3)}): ${
      clearer ? 'deutlicher als Zufall' : 'nicht deutlicher als Zufall'
    }.`,
  noChance: {
    'few-issues':
      'Ob die Teilung deutlicher als Zufall ist, lässt sich nicht sagen: Niemand hat Positionen zu zwei Streitfragen, in denen Akteure sich unterscheiden, sodass Mischen innerhalb jeder Streitfrage nur austauscht, wer welche Position hat.',
    'too-much':
      'Ob Zufall ebenso deutlich teilt, wurde nicht berechnet: Es sind zu viele Akteure und Streitfragen, als dass es schnell ginge.',
  },
  member: (name, percent) => `${name}, bleibt in ${percent} % der Suchläufe`,
  swings: (percent, own, letter, other) =>
    `bleibt in ${percent} %${own === null ? '' : `, ${own} % mit der eigenen`}${other === null ? '' : `, ${other} % mit ${letter}`}`,
  asMuch: (letters) => `Mit ${listWords(letters)} mindestens so einig wie untereinander.`,
  stays: 'neben dem Namen: bleibt in so vielen Suchläufen',
  none: 'Keine Koalition.',
  told: (letter, name, n, within) =>
    `Koalition ${letter}, ${name}: ${members(n)}${within === '' ? '' : `, mittlere Übereinstimmung untereinander ${within}`}.`,
  inNone: (names) => `In keiner: ${listWords(names)}.`,
  silent: (n, unit) => `${units(n, unit)} ${n === 1 ? 'hat' : 'haben'} keine Position, die sich vergleichen ließe.`,
  method: (resolution, seed, runs) =>
    `Koalitionen nach Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) auf den Paaren, die sich einig sind, Auflösung ${forms.digits(resolution)}, Startwert ${seed}, und ${runs} weitere Suchläufe mit anderen Startwerten, die sagen, ob die Suche dasselbe wiederfindet, nicht, ob die Teilung mehr als Zufall ist; benannt nach den Mitgliedern mit dem größten Einfluss, dann den meisten Positionen.`,
  notDrawn: (n, inThem) =>
    `Nicht gezeichnet: ${counted(n, 'kleinere Koalition', 'kleinere Koalitionen')} mit ${numberWords(inThem)} Mitgliedern.`,
  empty: 'Keine zwei sind sich einig genug, um zusammenzustehen.',
  members,
  within: (percent) => `${percent} % Übereinstimmung untereinander`,
  to: (letter, percent) => `${letter} ${percent} %`,
  toOthers: (others) => `Mit ${listWords(others)}.`,
  meanOf: (mean, low, high) => `Mittel ${mean} (${low} bis ${high})`,
  divided: (letter, issue) => `Von ${letter} am meisten getrennt durch ${issue}.`,
  between: (percent, value) => `${percent} % Übereinstimmung${value === '' ? '' : ` (${value})`}`,
  division: {
    wedge: (means, wedge, gap) => `${means} · Keil ${wedge} %, ${gap} % der Skala auseinander`,
    bridge: (means, bridge, gap) => `${means} · Brücke ${bridge} %, ${gap} % der Skala auseinander`,
  },
  united: 'Wie einig, Streitfrage für Streitfrage',
  outside: {
    silent: 'hat keine Position, die sich vergleichen ließe',
    apart: (n, minShared) =>
      `hat ${counted(n, 'Position', 'Positionen')}, teilt aber mit niemandem mindestens ${minShared}`,
    noValue: (n) => `hat ${counted(n, 'Position', 'Positionen')}, aber mit niemandem einen Wert`,
    alone: (best, greater, bound) =>
      `ist sich mit niemandem einig genug: höchstens ${best}, wo ${greater ? 'mehr als' : 'mindestens'} ${bound} zählt`,
  },
}
