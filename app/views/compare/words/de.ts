import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')
const pairs = (n: number) => counted(n, 'Paar', 'Paaren')

/** Die Worte des Vergleichs. */
export const de: Worded<typeof en> = {
  group: { first: (n) => `Gruppe 1 (${n} Mitglieder)`, second: (n) => `Gruppe 2 (${n} Mitglieder)` },
  noValue: 'kein Wert',
  value: (name, grouped, value, shared, all) =>
    `${name}${grouped ? ' der Mittel' : ''} ${value} über ${numberWords(shared)} von ${issues(all)}`,
  range: (low, high, some) =>
    `${low} bis ${high}${some ? ' oder kein Wert' : ''}, wenn eine beliebige Streitfrage wegfällt`,
  lacks: (a, forA, b, forB, both) => {
    const parts = [
      forA === 0 ? '' : `${forA} bei ${a}`,
      forB === 0 ? '' : `${forB} bei ${b}`,
      both === 0 ? '' : `${both} bei beiden`,
    ].filter((part) => part !== '')
    return `ohne vergleichbare Position: ${parts.join(', ')}`
  },
  reasons: {
    'below-min-shared': (shared, min) =>
      `kein Wert: ${issues(shared)} gemeinsam, die Ansicht verlangt mindestens ${min}`,
    'no-weight': (_shared, _min) => 'kein Wert: Alle gemeinsamen Streitfragen haben Gewicht 0',
    'no-variation': (_shared, _min) => 'kein Wert: Das Maß braucht Positionen, die sich unterscheiden',
    'mixed-scales': (_shared, _min) => 'kein Wert: Das Maß braucht eine Skala für alle Streitfragen',
  },
  exact: (name) =>
    `${name} ist keine Summe über Streitfragen, also trägt keine einen Teil davon bei. Genau sind: der Wert, die Abstände, und der Wert ohne jede einzelne Streitfrage.`,
  thereIsNone: 'Es gibt keinen Wert.',
  noneShared: 'Sie teilen keine Streitfrage, die zählt.',
  issueByIssue: (told, more) =>
    `Streitfrage für Streitfrage: ${told}${more > 0 ? `; und ${counted(more, 'weitere Streitfrage', 'weitere Streitfragen')}` : ''}.`,
  without: (name) => `Ohne Position von ${name}`,
  ofNeither: 'Von beiden keine',
  joint: 'Weggelassen, beide aus einem gemeinsamen Text',
  weightless: 'Mit Gewicht 0, also nicht gemeinsam',
  firstAndMore: (names, more) => `${names.join(', ')} und ${more} weitere`,
  groups:
    'Eine Gruppe steht im Mittel ihrer Mitglieder mit einer Position; Keil ist der Abstand, Brücke 1 − Abstand, je mal der Wurzel aus dem Produkt der beiden Anteile bekannter Mitglieder.',
  noneAcross: (n) => `Keines von ${pairs(n)} zwischen ihnen hat einen Wert.`,
  across: (name, known, of, value) => `Mittel von ${name} über ${known} von ${pairs(of)} zwischen ihnen: ${value}.`,
  legend: {
    neutral: 'erklärt sich für neutral',
    members: 'vom kleinsten zum größten Wert der Mitglieder',
    speakers: 'Spanne derer, die für die Seite sprechen',
    raises: (name) => `erhöht ${name}`,
    lowers: (name) => `senkt ${name}`,
  },
  sections: {
    weightless: (n, _a, _b) => `Mit Gewicht 0, also nicht gemeinsam: ${issues(n)}`,
    joint: (n, _a, _b) => `Weggelassen, beide aus einem gemeinsamen Text: ${issues(n)}`,
    'lacks-a': (n, a, _b) => `Keine vergleichbare Position von ${a}: ${issues(n)}`,
    'lacks-b': (n, _a, b) => `Keine vergleichbare Position von ${b}: ${issues(n)}`,
    'lacks-both': (n, _a, _b) => `Von beiden keine vergleichbare Position: ${issues(n)}`,
  },
  spread: (low, high) => `${low} bis ${high}`,
  knownOf: (known, of) => `${known} von ${of} bekannt`,
  columns: {
    issue: 'Streitfrage',
    distance: 'd',
    weight: 'Gewicht',
    adds: (name) => `Beitrag zu ${name}`,
    without: (name) => `${name} ohne sie`,
    wedge: 'Keil',
    bridge: 'Brücke',
    scale: 'auf der Skala',
  },
  oneText: 'ein gemeinsamer Text',
  rest: (n, adds) =>
    `und ${counted(n, 'weitere Streitfrage', 'weitere Streitfragen')}${adds === '' ? '' : `, zusammen ${adds}`}`,
  sum: (name, sums, shared, all) =>
    `${name}${sums ? ', die Summe,' : ''} über ${numberWords(shared)} von ${issues(all)}`,
}
