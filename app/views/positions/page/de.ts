import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { zahl } from '../../../web/messages/de/plural.ts'
import type { en } from './en.ts'

const { numberWords } = forms

const actors = (n: number) => zahl(n, 'Akteur', 'Akteure')
const sorted = { ascending: 'aufsteigend', descending: 'absteigend' }

/** Die Texte der Tabelle der Positionen. */
export const de: Worded<typeof en> = {
  grid: (rows, columns) =>
    `Positionen von ${zahl(rows, 'Akteur', 'Akteuren')} zu ${zahl(columns, 'Streitfrage', 'Streitfragen')}`,
  actor: 'Akteur',
  actors,
  sortBy: 'Nach Namen ordnen',
  controls: 'Zeilen',
  order: 'Reihenfolge',
  orders: {
    '-positions': 'die meisten Positionen zuerst',
    positions: 'die wenigsten Positionen zuerst',
    name: 'Name, A bis Z',
    '-name': 'Name, Z bis A',
  },
  byIssue: (name, descending) => `${name}, ${descending ? 'hoch nach niedrig' : 'niedrig nach hoch'}`,
  orderHelp: 'Die Überschrift einer Streitfrage ordnet nach den Positionen dazu.',
  group: 'Gruppieren nach',
  groups: { none: 'nichts', coalition: 'Koalition', bloc: 'Block', kind: 'Art des Akteurs' },
  show: 'Zeigen',
  held: {
    all: 'alle Akteure',
    any: 'wer hier eine Position hat',
    issue: (name) => `wer eine Position zu ${name} hat`,
  },
  find: 'Akteur oder Streitfrage in der Tabelle finden',
  findPlaceholder: 'In der Tabelle finden',
  found: (at, all) => (all === 0 ? 'nicht in der Tabelle' : `${at} von ${numberWords(all)}`),
  next: 'Weiter',
  distribution: 'Verteilung',
  agreement: 'Einigkeit A',
  count: 'Positionen',
  sums: 'Summen je Streitfrage',
  noAgreement: {
    'no-positions': 'niemand hat eine Position',
    'no-points': 'die Skala hat keine Punkte, nach denen zu ordnen wäre',
    'no-sides': 'niemand steht auf einer Seite',
  },
  countAt: (n, point) => `${n} bei ${point}`,
  sumWords: (parts) =>
    `${parts.issue}: ${parts.bars.length === 0 ? 'keine Positionen' : parts.bars.join(', ')}; Einigkeit A ${parts.agreement}; ${zahl(parts.positions, 'Position', 'Positionen')}`,
  cell: (actor, issue, words) => `${actor} zu ${issue}: ${words}`,
  row: (actor, held, all) => `${actor}, ${numberWords(held)} von ${zahl(all, 'Position', 'Positionen')}`,
  column: (issue, order) => (order === 'none' ? `Nach ${issue} ordnen` : `${issue}, ${sorted[order]} geordnet`),
  hint: 'Pfeiltasten gehen durch die Tabelle, Eingabe öffnet die Belege eines Feldes.',
  hidden: (n) => `${actors(n)} ausgeblendet.`,
  showHidden: 'Zeigen',
  filtered: (n) => `${actors(n)} ohne Position weggelassen.`,
  showAll: 'Alle zeigen',
  method: 'Verfahren und Quellen',
  empty: 'In dieser Ansicht hat sich niemand geäußert',
  emptyHelp: 'Versuchen Sie einen späteren Tag, mehr Streitfragen oder eine andere Ebene.',
  noRows: 'Kein Akteur ist übrig',
  noRowsHelp: 'Alle sind ausgeblendet oder vom Filter weggelassen.',
}
