import type { Catalogue } from '../catalogue.ts'
import type { page as english } from '../en/page.ts'
import { zahl } from './plural.ts'

/** Die Texte der Seite um die Ansichten herum. */
export const page: Pick<Catalogue, keyof typeof english> = {
  name: 'Parley',
  skip: 'Zur Ansicht springen',
  viewBar: { label: 'Ansichten' },
  embed: { whole: 'Dieses Bild in Parley erkunden' },

  save: { label: 'Speichern, senden' },
  theme: { light: 'Helle Farben', dark: 'Dunkle Farben' },
  close: 'Schließen',
  retry: 'Noch einmal versuchen',
  bug: 'In Parley ist etwas schiefgegangen. Laden Sie die Seite neu; kommt es wieder, melden Sie es bitte mit der Adresse dieser Seite.',
  reload: 'Seite neu laden',
  language: 'Sprache der Seite',

  find: {
    label: 'Akteure, Streitfragen, Ansichten, Befehle finden',
    placeholder: 'Finden … ( / )',
    none: 'Nichts dieses Namens',
    groups: {
      views: 'Ansichten',
      actors: 'Akteure',
      issues: 'Streitfragen',
      commands: 'Befehle',
      saved: 'Gespeichert',
      datasets: 'Datensätze',
      documents: 'Dokumente',
    },
  },

  commands: {
    find: 'Alles finden',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    control: (key) => `Strg ${key}`,
    numbers: 'Zahlen speichern',
    copy: 'Link dieser Ansicht kopieren',
    copied: 'Der Link ist kopiert',
    notCopied: 'Der Link konnte nicht kopiert werden; er steht in der Adresszeile',
    views: 'Gespeicherte Ansichten',
    tour: 'Rundgang',
    help: 'Hilfe',
    theme: 'Hell oder dunkel',
    show: (name) => `${name} zeigen`,
  },

  saved: {
    title: 'Gespeicherte Ansichten',
    name: 'Name dieser Ansicht',
    save: 'Diese Ansicht speichern',
    saved: (name) => `Als „${name}“ gespeichert`,
    none: 'Noch keine. Gespeicherte Ansichten bleiben in diesem Browser; eine Datei nimmt sie mit.',
    forget: (name) => `„${name}“ vergessen`,
    copy: 'Link kopieren',
    export: 'Als Datei speichern',
    import: 'Datei öffnen',
    added: (n) => `${zahl(n, 'Ansicht', 'Ansichten')} hinzugefügt`,
    noFile: 'Das ist keine Datei gespeicherter Ansichten. Wählen Sie eine, die „Als Datei speichern“ geschrieben hat.',
  },

  help: {
    title: 'Hilfe',
    first:
      'Parley zeigt, wer wo steht, mit wem, und wer es sagt. Links steht, was verglichen wird, unten der Tag, oben die Ansicht. Was gezeichnet ist, öffnet sich bis zu den Worten, auf denen es ruht. Die Adresszeile enthält die Ansicht: Wer den Link bekommt, sieht dasselbe.',
    views: 'Ansichten',
    keys: 'Tasten',
    words: 'Wörter',
    glossary: [
      ['Akteur', 'ein Staat, eine Person, eine Organisation oder ein Block mit einer Position'],
      ['Streitfrage', 'eine Frage mit einer Skala; Streitfragen bilden einen Baum'],
      ['Äußerung', 'was ein Akteur zu einer Streitfrage an einem Tag nach einem Beleg sagt'],
      ['Position', 'was ein Akteur zu einer Zeit vertritt, aus seinen Äußerungen ermittelt'],
      ['Übereinstimmung', 'der Wert eines Maßes für zwei Akteure, mit gemeinsamen Streitfragen und Abdeckung'],
      ['Koalition', 'eine Gruppe von Akteuren, aus der Übereinstimmung gefunden'],
    ],
  },

  tour: {
    label: 'Rundgang',
    offer: 'Neu hier? Sechs Ansichten der Gespräche von Chevening zeigen, was man fragen kann.',
    start: 'Rundgang beginnen',
    skip: 'Nein, danke',
    back: 'Zurück',
    next: 'Weiter',
    end: 'Rundgang beenden',
    at: (step, of) => `${step} von ${of}`,
    steps: {
      network: {
        title: 'Wer steht mit wem?',
        text: 'Nah heißt ähnlich. Durchgezogene Linien stimmen überein, gestrichelte widersprechen; unter dem Titel steht, was gezeichnet ist und was nicht.',
      },
      pair: {
        title: 'Worauf ruht eine Linie?',
        text: 'Rechts stehen die Streitfragen einzeln: beide Positionen, und was jede beiträgt. Geöffnet zeigt sie die Worte und ihre Quelle.',
      },
      positions: {
        title: 'Wer steht wo, und wozu?',
        text: 'Jeder Akteur zu jeder Streitfrage. Schweigen, Ablehnen einer Antwort, Mehrdeutigkeit und Neutralität haben eigene Zeichen.',
      },
      spectrum: {
        title: 'Wie weit auseinander?',
        text: 'Die Skala mit ihren festgelegten Punkten, und alle, deren Position bekannt ist.',
      },
      compare: {
        title: 'Warum diese Zahl?',
        text: 'Zwei Akteure Frage für Frage, mit ausgefüllter Formel, und wie sehr das Ergebnis an einer einzelnen hängt.',
      },
      evidence: {
        title: 'Wer sagt das?',
        text: 'Äußerungen mit Dokument und Wortlaut. Zitat, Umschreibung und Schweigen sehen verschieden aus. Das war der Rundgang; die Suche kennt alles beim Namen.',
      },
    },
  },
}
