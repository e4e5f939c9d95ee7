import type { SceneWords } from '../catalogue.ts'
import { forms } from './forms.ts'
import { noun, units, unitsDative } from './units.ts'

const { counted, listWords, numberWords } = forms

const members = (n: number) => counted(n, 'Mitglied', 'Mitglieder')

/** Die Worte der Koalitionen. */
export const coalitions: SceneWords['coalitions'] = {
  nobody: (unit) => `${noun(unit).no} ${noun(unit).one} wird verglichen`,
  noneAgrees: (n, unit) => `Unter ${unitsDative(n, unit)} ist sich niemand mit jemandem einig genug`,
  found: (n, inside, all, unit) =>
    `${counted(n, 'Koalition', 'Koalitionen')} aus ${inside === all ? '' : `${inside} von `}${unitsDative(all, unit)}`,
  agreeFrom: (value) => `einig ab ${value}`,
  nobodySwings: 'niemand schwankt',
  swing: (n) => `${n} ${n === 1 ? 'schwankt' : 'schwanken'}`,
  modularity: (value) => `Modularität ${value}`,
  stays: 'neben dem Namen: bleibt in so vielen Läufen',
  none: 'Keine Koalition.',
  told: (letter, name, n, within) =>
    `Koalition ${letter}, ${name}: ${members(n)}${within === '' ? '' : `, mittlere Übereinstimmung untereinander ${within}`}.`,
  inNone: (names) => `In keiner: ${listWords(names)}.`,
  silent: (n, unit) => `${units(n, unit)} ${n === 1 ? 'hat' : 'haben'} keine Position, die sich vergleichen ließe.`,
  method: (resolution, seed, runs) =>
    `Koalitionen nach Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) auf den Paaren, die sich einig sind, Auflösung ${forms.digits(resolution)}, Startwert ${seed}, und ${runs} Läufe mit anderen Startwerten; benannt nach den Mitgliedern mit dem größten Einfluss, dann den meisten Positionen.`,
  notDrawn: (n, inThem) =>
    `Nicht gezeichnet: ${counted(n, 'kleinere Koalition', 'kleinere Koalitionen')} mit ${numberWords(inThem)} Mitgliedern.`,
  empty: 'Keine zwei sind sich einig genug, um zusammenzustehen.',
  members,
  within: (percent) => `${percent} % Übereinstimmung untereinander`,
  to: (letter, percent) => `${letter} ${percent} %`,
  toOthers: (others) => `Mit ${listWords(others)}.`,
  divided: (letter, issue) => `Von ${letter} am meisten getrennt durch ${issue}.`,
  united: 'Wie einig, Streitfrage für Streitfrage',
  outside: {
    silent: 'hat keine Position, die sich vergleichen ließe',
    apart: (n, minShared) =>
      `hat ${counted(n, 'Position', 'Positionen')}, teilt aber mit niemandem mindestens ${minShared}`,
    alone: (best, greater, bound) =>
      `ist sich mit niemandem einig genug: höchstens ${best}, wo ${greater ? 'mehr als' : 'mindestens'} ${bound} zählt`,
  },
}
