import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { noun, units } from '../../../../diagram/words/de/units.ts'
import type { en } from './en.ts'

const { counted, listWords, numberWords } = forms

const lines = (n: number) => counted(n, 'Linie', 'Linien')
const strongestOf = (strongest: readonly string[]) =>
  `die ${strongest.length === 1 ? 'stärkste' : 'stärksten'} zwischen ${listWords(strongest)}.`

/** Die Worte des Netzes. */
export const de: Worded<typeof en> = {
  nobody: (unit) => `${noun(unit).no} ${noun(unit).one} hat eine Position, die sich vergleichen ließe`,
  onlyOne: (unit) => `1 ${noun(unit).one}, und niemand zum Vergleichen`,
  noneCompared: (n, unit) => `${units(n, unit)} mit einer Position, aber kein Paar mit einem Wert`,
  units,
  agreeFrom: (value) => `einig ab ${value}`,
  noneAgree: 'kein Paar ist für eine Linie einig genug',
  differTo: (value) => `uneins bis ${value}`,
  circles: (n, meaning) => `Ein Netz aus ${counted(n, 'Kreis', 'Kreisen')}; ${meaning}.`,
  noLine: { agree: 'Keine Linie zwischen Einigen.', differ: 'Keine Linie zwischen Uneinigen.' },
  lines: {
    agree: (n, strongest) => `${lines(n)} zwischen Einigen, ${strongestOf(strongest)}`,
    differ: (n, strongest) => `${lines(n)} zwischen Uneinigen, ${strongestOf(strongest)}`,
  },
  coalitions: (names) => `Koalitionen: ${names.join('; ')}.`,
  legend: {
    agree: (measure, value) => `einig: ${measure} ab ${value}`,
    differ: (measure, value) => `uneins: ${measure} bis ${value}`,
    selected: (name) => `gewählt: ${name}`,
    ring: 'ein Ort: in allem Verglichenen gleich',
    slices: [
      'unteres Drittel der Skala',
      'mittleres Drittel',
      'oberes Drittel',
      'eine Äußerung ohne Wert',
      'nichts bekannt',
    ],
    slicesTitle: 'Streitfragen, von oben im Uhrzeigersinn',
  },
  sizes: { positions: 'Zahl der Positionen', links: 'Zahl der Linien', influence: 'Einfluss' },
  sizeUnknown: (title) => `${title} (am kleinsten auch, wo nicht bekannt)`,
  thinned: (weaker, strongest, unit) => {
    const each = strongest === 1 ? 'die stärkste' : `die ${strongest} stärksten`
    const left = weaker === 1 ? '1 schwächere ist' : `${numberWords(weaker)} schwächere sind`
    return `Linien: von jeder Art ${each} je ${noun(unit).one}; ${left} nicht gezeichnet.`
  },
  beyond: (n, unit, depth, name) =>
    `Nicht gezeichnet: ${units(n, unit)}, weiter als ${depth === 1 ? 'eine Linie' : `${depth} Linien`} von ${name} entfernt.`,
  byHand: (n, unit, names) =>
    `Von Hand ausgeblendet: ${units(n, unit)}${names.length === 0 ? '' : `: ${listWords(names)}`}.`,
  pinned: (who) => `Von Hand an ihren Ort gesetzt, nicht von den Daten: ${who}.`,
  outlines:
    'Umrisse: Koalitionen nach der Methode von Louvain (Blondel und andere 2008); ein Umriss kann auch umschließen, wer nicht dazugehört.',
  untested:
    'Louvain teilt jeden Graphen, auch einen zufälligen: die Ansicht Koalitionen vergleicht diese Teilung mit gemischten Daten.',
  outline: (name, n) => `Koalition um ${name} (${n})`,
  notNarrowed: (id) => `Das Bild ist nicht eingegrenzt: „${id}“ ist in dieser Ansicht nicht gezeichnet.`,
  notSelected: (names) => `Ausgewählt, aber in dieser Ansicht nicht gezeichnet: ${listWords(names)}.`,
  identical: (n, groups) =>
    `${n === 1 ? 'In einem Ring steht' : `In ${numberWords(n)} Ringen stehen`}, wer in allem Verglichenen gleich ist${
      groups.length === 0 ? '' : `: ${groups.map(listWords).join('; ')}`
    }.`,
  bent: (median, [a, b], percent, far) =>
    `Abstände: Die Hälfte der Paare weicht um ${median < 1 ? 'weniger als 1' : `höchstens ${median}`}\u00a0% der Übereinstimmung ab, am meisten ${a} und ${b}, um ${percent}\u00a0% zu ${far ? 'weit' : 'nah'}.`,
  unnamed: ({ codes, shorts, blank }) => {
    const n = codes + shorts + blank
    const room = n === 1 ? '1 Name fand' : `${numberWords(n)} Namen fanden`
    const inside = [
      codes === 0 ? '' : `${counted(codes, 'Code', 'Codes')} nach ISO 3166`,
      shorts === 0 ? '' : counted(shorts, 'Kürzel', 'Kürzel'),
      blank === 0 ? '' : counted(blank, 'leerer Kreis', 'leere Kreise'),
    ]
    return `${room} keinen Platz; an ${n === 1 ? 'seiner' : 'ihrer'} Stelle: ${listWords(inside.filter((part) => part !== ''))}.`
  },
  valueless: (n, all) =>
    `${numberWords(n)} von ${counted(all, 'gezeichneten Paar', 'gezeichneten Paaren')} ${n === 1 ? 'hat' : 'haben'} keinen Wert (zu wenig gemeinsam): Wie nah zwei solche stehen, sagt nichts über sie.`,
  apart: (percent) => `${percent} % Übereinstimmung auseinander`,
  condensed: {
    grouped: (n, by, alone) =>
      `${numberWords(n)} Akteure sind zu viele, um sie einzeln zu zeichnen: Jeder Kreis ist ein ${by === 'bloc' ? 'Block' : 'Staat'}, im Median der Positionen seiner Mitglieder.${
        alone === 0 ? '' : ` Nicht gezeichnet: ${numberWords(alone)}, die zu keinem gehören.`
      }`,
    leading: (n, most) =>
      `${numberWords(n)} Akteure sind zu viele, um sie zu zeichnen: Dies sind die ${most} mit den meisten Positionen.`,
  },
  arrangements: {
    map: {
      short: (stress) => `nah heißt ähnlich (Stress ${stress})`,
      meaning: 'wer mehr übereinstimmt, steht näher',
      apart: (groups) =>
        `${groups} Gruppen haben kein Paar gemeinsam; wie weit sie voneinander liegen, bedeutet nichts.`,
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
  },
}
