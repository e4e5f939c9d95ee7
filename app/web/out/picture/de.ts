import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, listWords } = forms

/** Die Texte zum Speichern von Bildern. */
export const de: Worded<typeof en> = {
  working: 'Wird gezeichnet …',
  done: (name) => `${name} gespeichert`,
  failed: 'Das Bild konnte nicht gezeichnet werden',
  preview: 'Vorschau des Bildes',
  paper: 'Für',
  papers: {
    slide: 'Folie, 16:9',
    a4: 'A4, quer',
    letter: 'US-Letter, quer',
    square: 'Quadrat',
    social: 'Beitrag im Netz',
  },
  theme: 'Farben',
  themes: { light: 'hell', dark: 'dunkel', print: 'Druck, ohne Farbe' },
  format: 'Datei',
  formats: { png: 'PNG', svg: 'SVG, zum Bearbeiten', pdf: 'PDF, zum Drucken' },
  scale: 'Pixel eines PNG',
  transparent: 'Ohne Papier dahinter',
  missingLetters: 'Ein Kästchen für jeden Buchstaben, den keine Schrift hat',
  who: 'Von wem',
  everyone: 'alle dieser Ansicht',
  some: {
    marked: (n) => `die ${n} auf der Karte markierten`,
    selected: (n) => `die ${n} ausgewählten, die sich zeichnen lassen`,
    sight: (n) => `die ${n} im Ausschnitt der Karte`,
  },
  each: 'Wie viele',
  one: 'diese Ansicht',
  eachOf: { issue: 'eines je Streitfrage', year: 'eines je Jahr', coalition: 'eines je Koalition' },
  save: 'Speichern',
  copy: 'Kopieren',
  copied: 'Kopiert; fügen Sie es ein, wo Sie wollen',
  noClipboard: 'Dieser Browser lässt Seiten keine Bilder kopieren. Speichern Sie es stattdessen.',
  batch: (saved, pictures, without) =>
    `${saved}, ${counted(pictures, 'Bild', 'Bilder')}${without.length === 0 ? '' : `; keines zu ${without.length > 5 ? counted(without.length, 'Streitfrage', 'Streitfragen') : listWords(without)}, wo zu wenige eine Position haben`}`,
  drawing: (n, of) => `Bild ${n} von ${of} …`,
  tooMany: (n, most) => `Das wären ${n} Bilder, mehr als ${most}. Der Befehl zeichnet sie: parley export … --each`,
  stopped: 'Angehalten, weil ein anderes Bild verlangt wurde',
}
