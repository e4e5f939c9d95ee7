import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import { zahl } from '../../../web/messages/de/plural.ts'
import type { en } from './en.ts'

const { dateWords, numberWords } = forms

/** Die Texte der Tabelle der Paare. */
export const de: Worded<typeof en> = {
  title: (day, only) =>
    `Alle Paare${only === undefined ? '' : ` mit ${only}`}${day === undefined ? '' : `, ${dateWords(day)}`}`,
  subtitle: (units, issues, only) =>
    `${only === undefined ? 'Je zwei' : `${only} mit jedem anderen`} von ${zahl(units, 'Akteur', 'Akteuren')}, zu ${zahl(issues, 'Streitfrage', 'Streitfragen')}`,
  caption: 'Alle Paare',
  a: 'Akteur',
  b: 'und',
  agreement: 'Überein\u00adstimmung',
  value: 'Wert',
  shared: 'Gemein\u00adsame Streit\u00adfragen',
  none: 'kein Wert',
  ofIssues: (n) => `von ${n}`,
  open: (a, b) => `${a} und ${b} im Einzelnen`,
  only: 'Nur Paare mit',
  everyone: 'allen',
  page: (from, to, total, valued) =>
    `${numberWords(from)}–${numberWords(to)} von ${zahl(total, 'Paar', 'Paaren')}, ${numberWords(valued)} mit Wert`,
  previous: 'Zurück',
  next: 'Weiter',
  empty: 'In dieser Ansicht gibt es kein Paar.',
}
