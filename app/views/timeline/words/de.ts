import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, dateWords, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')
const between = (least: number, most: number) =>
  least === most ? numberWords(least) : `${numberWords(least)} bis ${numberWords(most)}`

/** Eine Zeitspanne nach „am Ende“ (Genitiv), nach „in“ (Dativ) und nach „alle“. */
const SPANS = {
  day: { end: 'jedes Tages', within: 'an einem Tag', dative: 'Tagen', each: 'jeden Tag', every: 'Tage' },
  week: { end: 'jeder Woche', within: 'in einer Woche', dative: 'Wochen', each: 'jede Woche', every: 'Wochen' },
  month: { end: 'jedes Monats', within: 'in einem Monat', dative: 'Monaten', each: 'jeden Monat', every: 'Monate' },
  year: { end: 'jedes Jahres', within: 'in einem Jahr', dative: 'Jahren', each: 'jedes Jahr', every: 'Jahre' },
} as const

/** Die Worte des Verlaufs. */
export const de: Worded<typeof en> = {
  years: (first, last) => (first === last ? first : `${first} bis ${last}`),
  days: (from, to) => (from === to ? dateWords(from) : `${dateWords(from)} bis ${dateWords(to)}`),
  issues,
  headings: (n) => counted(n, 'Überschrift', 'Überschriften'),
  notDrawn: (n) => `${n} weitere nicht gezeichnet`,
  held: (n, unit) => `wie vertreten am Ende ${n === 1 ? SPANS[unit].end : `von je ${n} ${SPANS[unit].dative}`}`,
  stated: (n, unit) => `geäußert ${n === 1 ? SPANS[unit].within : `in ${n} ${SPANS[unit].dative}`}`,
  every: (n, unit) => (n === 1 ? SPANS[unit].each : `alle ${n} ${SPANS[unit].every}`),
  valued: (n, windows) => `ein Wert in ${n} von ${counted(windows, 'Fenster', 'Fenstern')}`,
  basis: {
    shared: (least, most) => `${between(least, most)} gemeinsame ${most === 1 ? 'Streitfrage' : 'Streitfragen'}`,
    pairs: (least, most) => `${between(least, most)} ${most === 1 ? 'Paar' : 'Paare'} mit einem Wert`,
  },
  lines: {
    held: 'Position',
    mean: 'Mittel der Positionen',
    pair: 'Übereinstimmung der beiden',
    cohesion: 'Einigkeit: mittlere Übereinstimmung der Paare',
    polarisation: 'Polarisierung',
    left: 'Einigkeit der ersten Gruppe',
    right: 'Einigkeit der zweiten Gruppe',
    across: 'Übereinstimmung zwischen ihnen',
  },
  alignment: (measure) => `Übereinstimmung (${measure})`,
  cohesion: (measure) => `Einigkeit (Mittel von ${measure} über die Paare)`,
  polarisation: 'Polarisierung (0: alle vertreten dasselbe, 1: je die Hälfte an beiden Enden)',
  noValue: 'kein Wert',
  over: {
    shared: (n, all) => `${n} gemeinsame von ${issues(all)}`,
    issues: (n, all) => `${n} von ${issues(all)}`,
    pairs: (n, all) => `${n} von ${counted(all, 'Paar', 'Paaren')}`,
  },
  point: (value, over, from, to) => `${value} über ${over}, ${dateWords(from)} bis ${dateWords(to)}`,
  from: (day) => `ab ${dateWords(day)}`,
  to: (day) => `bis ${dateWords(day)}`,
  onDay: (day, held) => `am ${dateWords(day)}: ${held}`,
  throughout: 'durchgehend',
  nothing: 'Es ist nichts bekannt, das sich zeichnen ließe.',
  without: (line) => `${line}: kein Wert`,
  ends: (line, first, last) => `${line}: zuerst ${first}; zuletzt ${last}`,
  putOnce: 'Zu jeder Streitfrage sind alle Positionen von einem Tag: keine kann wechseln.',
  changes: (n) => `${counted(n, 'Positionswechsel', 'Positionswechsel')}.`,
  legend: {
    coverage: 'Anteil dessen, was zählen konnte und zählte',
    lone: 'ein verkürztes Fenster, oder ohne Nachbarn',
    shift: 'eine Position wechselt, auf oder ab auf ihrer Skala',
    day: (day) => `Tag der Ansicht: ${dateWords(day)}`,
    statements: 'Äußerungen der Zeit; höher heißt mehr',
  },
  means:
    'Positionen stehen je Überschrift, als Mittel der im Fenster geäußerten; Überschriften mit einem Wert in weniger als fünf Fenstern sind weggelassen.',
  more: (n) => `${issues(n)} nicht gezeichnet: die am wenigsten bewegten. Wählen Sie Streitfragen, um sie zu sehen.`,
  steps:
    'Eine Linie hält eine Position von dem Tag an, ab dem sie galt (dem der Äußerung, wenn kein anderer genannt ist), bis sie aufgegeben wurde oder endete; wo nichts bekannt ist, ist keine.',
  gaps: 'Wo kein Wert ist, ist eine Lücke.',
  method: (measure, least, stated) =>
    `${measure}, mindestens ${least} gemeinsame; ${
      stated
        ? 'im Fenster geäußerte Positionen, wie vertreten am letzten Tag'
        : 'Positionen, wie vertreten am letzten Tag jedes Schritts'
    }.`,
  polarisationNote:
    'Polarisierung: 1 − Konsens (Tastle und Wierman 2007), nach Gewicht gemittelt über Streitfragen mit Gewicht über 0.',
}
