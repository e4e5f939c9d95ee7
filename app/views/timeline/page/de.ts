import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, dateWords, numberWords } = forms

const statements = (n: number) => counted(n, 'Äußerung', 'Äußerungen')
const documents = (n: number) => counted(n, 'Dokument', 'Dokumente')

/** Die Texte des Zeitverlaufs. */
export const de: Worded<typeof en> = {
  label: 'Verlauf',
  controls: 'Zeit',
  width: 'Positionen',
  widths: {
    held: 'wie vertreten, von Anfang an',
    '30d': 'geäußert in 30 Tagen',
    '3m': 'geäußert in 3 Monaten',
    '1y': 'geäußert in einem Jahr',
    '2y': 'geäußert in 2 Jahren',
    '5y': 'geäußert in 5 Jahren',
    '10y': 'geäußert in 10 Jahren',
  },
  auto: (words) => `wie der Datensatz: ${words}`,
  step: 'Ein Wert je',
  steps: { '1d': 'Tag', '1w': 'Woche', '1m': 'Monat', '3m': '3 Monate', '1y': 'Jahr' },
  who: 'Wem zu folgen ist',
  everyone:
    'Alle. Wählen Sie einen Akteur für seine Positionen, zwei für ihre Übereinstimmung, mehr für ihre Einigkeit.',
  add: 'Einem Akteur folgen',
  remove: (name) => `${name} nicht mehr folgen`,
  plot: (title) => `${title}: mit den Pfeiltasten einen Punkt wählen; die Eingabetaste geht zu seinem Tag`,
  read: 'Zeigen Sie auf eine Linie, oder wählen Sie ein Feld und die Pfeiltasten, um Werte zu lesen.',
  goTo: (day) => `Zum ${day}`,
  empty: 'Hier ist nichts bekannt, das sich zeichnen ließe. Wählen Sie mehr Streitfragen oder jemand anderen.',
  shifts: {
    title: (n) => counted(n, 'Positionswechsel', 'Positionswechsel'),
    none: 'Niemand hat hier die Position gewechselt.',
    once: 'Positionswechsel',
    putOnce:
      'Zu jeder Streitfrage sind hier alle Positionen von einem Tag (eine Abstimmung ist eine Streitfrage für sich), keine kann also wechseln. Wie sich Akteure von Abstimmung zu Abstimmung bewegen, zeigen die Linien oben.',
    one: (name, issue, before, after) => `${name}, ${issue}: von ${before} zu ${after}`,
  },
  documents: {
    title: documents,
    untold: 'Dokumente',
    ask: 'Dokumente zeigen',
    many: (n) =>
      `${statements(n)}: zu viele, um ihre Dokumente zu holen. Wählen Sie weniger Akteure oder Streitfragen.`,
    none: 'Kein Dokument mit Datum.',
    stated: (day, n) => `${dateWords(day)}: ${statements(n)}`,
    strip: (n, days) =>
      `Äußerungen und Dokumente: ${statements(n)} an ${counted(days, 'Tag', 'Tagen')}; die Pfeiltasten gehen von Tag zu Tag`,
    untitled: 'Herausgeber nicht genannt',
  },
  computing: 'Wird berechnet: was hier steht, gehört zur vorigen Ansicht.',
  values: 'Die Werte als Liste',
  more: (n) => `${numberWords(n)} weitere zeigen`,
}
