import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, numberWords } = forms

/** Die Texte zum Speichern der Zahlen einer Ansicht. */
export const de: Worded<typeof en> = {
  computing: 'Wird berechnet …',
  holds: (rows, columns) => `${counted(rows, 'Zeile', 'Zeilen')}, ${counted(columns, 'Spalte', 'Spalten')}`,
  first: (rows) => `Die ersten ${numberWords(rows)} davon`,
  rows: 'Erste Zeilen',
  noQuery: 'Noch keine Zahlen: Stellen Sie erst eine Frage.',
  noWords: (stances, most) =>
    `Ohne den Wortlaut: ${numberWords(stances)} Äußerungen sind mehr als ${numberWords(most)}. Wählen Sie Akteure oder Streitfragen, dann kommt er mit.`,
  wordsAway: 'Ohne den Wortlaut der Äußerungen, der nicht geholt werden konnte.',
  decimal: 'Dezimalzeichen für Excel',
  decimals: { excel: '0.5 (englisch)', 'excel-de': '0,5 (deutsch und meist in Europa)' },
  forms: {
    csv: { label: 'CSV', help: 'für R, Python und andere Programme' },
    excel: { label: 'CSV für Excel', help: 'öffnet sich mit einem Doppelklick, jeder Wert in seiner Spalte' },
    xlsx: { label: 'Excel-Arbeitsmappe', help: 'mit einem zweiten Blatt, das sagt, wovon die Zahlen sind' },
    copy: { label: 'Als Tabelle kopieren', help: 'zum Einfügen in eine Tabelle oder einen Text' },
  },
  working: 'Einen Augenblick …',
  saved: (name) => `${name} gespeichert`,
  copied: (rows) => `Kopiert: ${counted(rows, 'Zeile', 'Zeilen')}. Fügen Sie sie ein, wo Sie sie brauchen.`,
  tooMany: 'So viele Zeilen lassen sich nicht kopieren. Speichern Sie sie als Datei.',
  again:
    'Die Tabelle ist bereit: Drücken Sie noch einmal, um sie zu kopieren. Hilft das nicht, verbietet es dieser Browser; speichern Sie eine Datei.',
  failed: 'Die Zahlen konnten nicht gespeichert werden',
  stopped: 'Angehalten, weil andere Zahlen verlangt wurden',
  about:
    'Eine CSV enthält die Tabelle und sonst nichts, damit jedes Programm sie lesen kann. Wovon sie ist, sagen dieser Befehl, der dieselbe Datei schreibt, und die Adresse:',
  copyLink: 'Adresse kopieren',
}
