import { forms } from '../../../../diagram/words/de/forms.ts'
import type { Catalogue } from '../catalogue.ts'
import type { page as english } from '../en/page.ts'
import { zahl } from './plural.ts'

const { counted, listWords } = forms

/** Die Texte der Seite um die Ansichten herum. */
export const page: Pick<Catalogue, keyof typeof english> = {
  name: 'Parley',
  skip: 'Zur Ansicht springen',
  viewBar: { label: 'Ansichten' },
  embed: { whole: 'Dieses Bild in Parley erkunden' },

  save: {
    label: 'Speichern, senden',
    working: 'Wird gezeichnet …',
    done: (name) => `${name} gespeichert`,
    failed: 'Das Bild konnte nicht gezeichnet werden',
  },
  picture: {
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
  },
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
