import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { zahl } from '../../messages/de/plural.ts'
import type { en } from './en.ts'

/** Womit die Seite zeigt, wie sie eine Tabelle versteht. */
export const de: Worded<typeof en> = {
  intro: (name, rows) =>
    `${name} ist kein Datenpaket. So versteht Parley die Tabelle: ${zahl(rows, 'Zeile', 'Zeilen')}. Die Karte hinter diesem Fenster folgt dem, was Sie ändern.`,
  asked: (name) =>
    `${name} kann noch nicht gelesen werden. Beantworten Sie, was gefragt wird, oder ändern Sie, was eine Spalte bedeutet.`,
  layout: 'Aufbau',
  unknown: 'unbekannt',
  shapes: {
    long: 'eine Zeile je Äußerung',
    'actors-by-issues': 'eine Zeile je Akteur, eine Spalte je Streitfrage',
    'issues-by-actors': 'eine Zeile je Streitfrage, eine Spalte je Akteur',
    mactor: 'MACTOR 2MAO: das Vorzeichen ist die Seite, die Größe das Gewicht',
    votes: 'Abstimmungen',
    pairs: 'Paare',
  },
  roles: {
    actor: 'Akteur',
    issue: 'Streitfrage',
    value: 'Wert',
    stated_on: 'Datum',
    group: 'Gruppe oder Block',
    nation: 'Ländercode',
    title: 'Name der Streitfrage',
    name: 'Name des Akteurs',
    salience: 'Gewicht',
    source: 'Dokument',
    url: 'Adresse',
    quote: 'Zitat',
    speaker: 'wer spricht',
    locator: 'Seite oder Stelle',
    summary: 'Zusammenfassung',
    coder: 'wer erfasst hat',
    ignore: 'weggelassen',
  },
  role: (column) => `Was ${column} bedeutet`,
  preview: 'Die ersten Zeilen, wie sie verstanden wurden',
  how: 'Wie gelesen wurde',
  scale: 'Welche Werte kann eine Position haben?',
  min: 'Von',
  max: 'Bis',
  number: 'Was steht vor den Dezimalstellen?',
  comma: 'das Komma (1,5)',
  point: 'der Punkt (1.5)',
  dates: 'Was steht in einem Datum zuerst?',
  dayFirst: 'der Tag (31/12)',
  monthFirst: 'der Monat (12/31)',
  words: 'Was bedeuten diese Werte? Eine Zahl auf der Skala, oder nichts.',
  noPosition: 'ohne Position',
  nothing: 'kein Wert',
  number1: 'Zahl',
  meaning: (word) => `Was ${word} bedeutet`,
  read: 'Neu lesen',
  keep: 'So verwenden',
}
