import type { Worded } from '../../../../diagram/words/catalogue.ts'
import type { en } from './en.ts'

const lines = (n: number) => (n === 1 ? '1 Linie' : `${n} Linien`)
const actors = (n: number) => (n === 1 ? '1 Akteur' : `${n} Akteure`)

/** Die Texte des Netzes. */
export const de: Worded<typeof en> = {
  actions: {
    focus: 'In den Mittelpunkt',
    compare: 'Vergleichen mit …',
    ring: 'Auflisten, wer im Ring ist',
    evidence: 'Belege',
    pin: 'Hier festhalten',
    release: 'Loslassen',
    only: 'Alle anderen ausblenden',
    group: 'Als Gruppe vergleichen',
    secondGroup: 'Mit der ersten Gruppe vergleichen',
    hide: 'Ausblenden',
  },
  ringOf: (n) => `${actors(n)} an einem Ort`,
  ringHelp: 'In allem gleich, was hier verglichen wird. Eine Wahl zeigt die Positionen.',
  menuOf: (name) => `Was mit ${name} geschehen soll`,
  marked: (n) => `${actors(n)} markiert`,
  clearMarked: 'Markierung aufheben',
  chooseOther: (name) => `Wählen Sie, mit wem ${name} verglichen werden soll.`,
  cancel: 'Abbrechen',
  trail: 'Wo Sie sind',
  everyone: 'Alle',
  around: (name, depth, others) => `${name} und ${actors(others)}, höchstens ${lines(depth)} entfernt`,
  nearer: 'Eine Linie näher',
  further: (n) => `Eine Linie weiter (+${n})`,
  hiddenByHand: 'Von Hand ausgeblendet',
  showOne: (name) => `${name} zeigen`,
  showAll: 'Alle zeigen',
  releaseAll: 'Alle festgehaltenen Kreise loslassen',
  asList: 'Das Netz als Liste',
  agreesWith: 'stimmt überein mit',
  differsFrom: 'weicht ab von',
  noLine: 'hat keine Linie.',
  layout: 'Orte',
  layouts: {
    map: 'Nach Übereinstimmung: nah heißt ähnlich',
    forces: 'Nach Kräften: Übereinstimmung zieht an',
    coalitions: 'Nach Koalition',
    circle: 'Im Kreis, Nachbarn ähnlich',
  },
  alongIssue: 'Von links nach rechts entlang einer Streitfrage',
  hulls: 'Koalitionen umreißen',
  inside: 'In den Kreisen',
  insides: { initials: 'Kürzel', pie: 'Ein Kreisdiagramm der Positionen', flag: 'Flaggen der Staaten' },
  tools: { box: 'Mit einem Rahmen markieren', lasso: 'Mit einem Lasso markieren' },
  areaHint: 'Ziehen Sie über die Karte, um Akteure zu markieren.',
  keys: 'Pfeiltasten gehen Linien entlang, Eingabe öffnet, Umschalt+Eingabe vergleicht, Leertaste markiert, M öffnet das Menü, Plus, Minus und 0 ändern den Ausschnitt, Escape verlässt.',
  told: (name, positions, n, more) =>
    `${name}: ${positions === 1 ? '1 Position' : `${positions} Positionen`}, ${lines(n)}${more > 0 ? `, ${more} weitere zu Akteuren, die nicht gezeichnet sind` : ''}.`,
  noWay: 'Dorthin führt keine Linie.',
  lost: 'Das Bild wurde neu gezeichnet: Die Grafikkarte hatte es losgelassen.',
  plain: 'Dieser Browser kann nicht mit WebGL zeichnen: Dies ist dasselbe Bild in einfacherer Form.',
  plainPairs: 'Alle Paare als Tabelle',
}
