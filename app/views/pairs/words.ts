import type { Worded } from '../../../diagram/words/catalogue.ts'
import { forms as german } from '../../../diagram/words/de/forms.ts'
import { forms as english } from '../../../diagram/words/en/forms.ts'

const en = {
  title: (day: string | undefined, only: string | undefined) =>
    `All pairs${only === undefined ? '' : ` with ${only}`}${day === undefined ? '' : `, ${english.dateWords(day)}`}`,
  subtitle: (units: number, issues: number, only: string | undefined) =>
    `${only === undefined ? 'Each two' : `${only} with each other`} of ${english.counted(units, 'actor')}, on ${english.counted(issues, 'issue')}`,
  caption: 'All pairs',
  a: 'Actor',
  b: 'And',
  agreement: 'Agreement',
  value: 'Value',
  shared: 'Shared issues',
  none: 'no value',
  ofIssues: (n: number) => `of ${n}`,
  open: (a: string, b: string) => `Account of ${a} and ${b}`,
  only: 'Only pairs with',
  everyone: 'everyone',
  page: (from: number, to: number, total: number, valued: number) =>
    `${english.numberWords(from)}–${english.numberWords(to)} of ${english.counted(total, 'pair')}, ${english.numberWords(valued)} with a value`,
  previous: 'Previous',
  next: 'Next',
  empty: 'This view has no pairs.',
}

const de: Worded<typeof en> = {
  title: (day, only) =>
    `Alle Paare${only === undefined ? '' : ` mit ${only}`}${day === undefined ? '' : `, ${german.dateWords(day)}`}`,
  subtitle: (units, issues, only) =>
    `${only === undefined ? 'Je zwei' : `${only} mit jedem anderen`} von ${german.counted(units, 'Akteur', 'Akteuren')}, zu ${german.counted(issues, 'Streitfrage', 'Streitfragen')}`,
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
    `${german.numberWords(from)}–${german.numberWords(to)} von ${german.counted(total, 'Paar', 'Paaren')}, ${german.numberWords(valued)} mit Wert`,
  previous: 'Zurück',
  next: 'Weiter',
  empty: 'In dieser Ansicht gibt es kein Paar.',
}

/** The texts of the table of pairs. */
export const page = { en, de }
