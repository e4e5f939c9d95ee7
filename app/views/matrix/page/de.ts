import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { zahl } from '../../../web/messages/de/plural.ts'
import type { en } from './en.ts'

const { numberWords } = forms

const actors = (n: number) => zahl(n, 'Akteur', 'Akteure')

/** Die Texte der Matrix. */
export const de: Worded<typeof en> = {
  grid: (n) => `Übereinstimmung von ${zahl(n, 'Akteur', 'Akteuren')} miteinander`,
  controls: 'Zeilen und Spalten',
  order: 'Reihenfolge',
  orders: { tree: 'nach Übereinstimmung', name: 'nach Namen', bloc: 'nach Block' },
  orderHelp: 'Nach Übereinstimmung: Der Baum am Rand verbindet, wer sich am einigsten ist.',
  point: 'Zeigen Sie auf ein Feld, um das Paar zu lesen; wählen Sie es, um zu sehen, worauf der Wert ruht.',
  hint: 'Ziehen Sie über Felder, oder drücken Sie Umschalt und Pfeiltasten, um einen Block zu markieren.',
  hintTree: 'Ein Knoten des Baums markiert alle unter ihm.',
  pair: (parts) =>
    `${parts.a} und ${parts.b}: ${parts.value}, ${numberWords(parts.shared)} von ${zahl(parts.issues, 'Streitfrage', 'Streitfragen')} gemeinsam`,
  noValue: 'kein Wert',
  same: (name) => `${name} selbst`,
  value: (percent, measure, words) =>
    percent === words ? `Übereinstimmung ${percent}` : `${measure} ${words} (${percent} der Spanne)`,
  zoomLabel: 'Größe der Felder',
  zoomIn: 'Felder vergrößern',
  zoomOut: 'Felder verkleinern',
  zoomFit: 'Alle Felder',
  block: {
    label: 'Markierter Block',
    who: (names, n) =>
      n <= names.length ? names.join(', ') : `${names.join(', ')} und ${zahl(n - names.length, 'weiterer', 'weitere')}`,
    rows: actors,
    within: 'Untereinander',
    withinRows: 'Zeilen untereinander',
    withinColumns: 'Spalten untereinander',
    between: 'Zwischen beiden',
    others: 'Mit allen anderen',
    pairs: (n, all) => `${numberWords(n)} von ${zahl(all, 'Paar', 'Paaren')}`,
    none: 'kein Wert',
    hideOthers: 'Andere ausblenden',
    compare: 'Als Gruppe nehmen',
    compareTwo: 'Als Gruppen nehmen',
    clear: 'Aufheben',
    used: 'Als Gruppe für den Vergleich behalten.',
  },
  pairsTable: 'Alle Paare als Tabelle',
  hidden: (n) => `${actors(n)} ausgeblendet.`,
  showHidden: 'Zeigen',
  empty: 'In dieser Ansicht ist niemand vergleichbar',
  emptyHelp: 'Versuchen Sie einen späteren Tag, mehr Streitfragen oder weniger gemeinsame Streitfragen.',
}
