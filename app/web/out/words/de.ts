import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted } = forms

/** Die Worte dessen, was aus der Seite mitgenommen wird. */
export const de: Worded<typeof en> = {
  title: 'Speichern oder senden',
  label: 'Was gespeichert oder gesendet wird',
  ways: { picture: 'Bild', file: 'Alles als Datei' },
  failed: 'Das ging nicht',
  file: {
    intro: (title) =>
      `Eine HTML-Datei mit ${title} und dieser Seite darin. Sie öffnet sich mit einem Doppelklick in dieser Ansicht, ohne Netz und ohne Server. Senden Sie sie wie jede andere Datei.`,
    inside: 'Wer die Datei bekommt, kann alles darin lesen, nicht nur, was diese Ansicht zeigt:',
    stances: (n) => `${counted(n, 'Aussage', 'Aussagen')}, jede mit Wortlaut, Quelle, Zitat und wer sie kodiert hat`,
    actors: (n, issues) =>
      `${counted(n, 'Akteur', 'Akteure')} und ${counted(issues, 'Streitfrage', 'Streitfragen')}, mit allem, was von ihnen gesagt ist`,
    documents: (n) => `${counted(n, 'Dokument', 'Dokumente')} mit Titel und Adresse`,
    nobody: 'Die Datei fragt niemanden: keinen Server, keine Website, keine Schriften von anderswo.',
    making: 'Die Datei wird gemacht …',
    size: (megabytes) => `${megabytes} MB`,
    save: 'Datei speichern',
    saved: (name) => `${name} gespeichert`,
    missing: 'Dieser Seite fehlen die Teile einer solchen Datei. „npm run build“ baut sie neu.',
  },
}
