import type { Worded } from '../../../../diagram/words/catalogue.ts'
import { forms } from '../../../../diagram/words/de/forms.ts'
import type { en } from './en.ts'

const { counted, numberWords } = forms

/** Die Worte dessen, was aus der Seite mitgenommen wird. */
export const de: Worded<typeof en> = {
  title: 'Speichern oder senden',
  label: 'Was gespeichert oder gesendet wird',
  ways: {
    picture: 'Bild',
    numbers: 'Zahlen',
    file: 'Alles als Datei',
    link: 'Link mit den Daten',
    server: 'Auf den Server',
  },
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
  link: {
    intro: (title) =>
      `Ein Link, in dem ${title} steckt. Wer ihn öffnet, sieht diese Ansicht dieser Daten, kann sie im Browser behalten oder lassen und braucht keine Datei.`,
    inside: (n) =>
      `Im Link steckt alles, ${counted(n, 'Aussage', 'Aussagen')} mit Wortlaut, Quellen und Zitaten, nicht nur, was diese Ansicht zeigt.`,
    whoReads:
      'Die Daten stehen hinter dem # der Adresse, das kein Browser an einen Server sendet. Aber der Link ist die Daten: Wer ihn sieht, auch ein Chat- oder Maildienst, kann alles darin lesen.',
    onlyHere: (host) =>
      `Diese Seite steht unter ${host}, was nur dieser Rechner erreicht; anderswo öffnet der Link nichts. Eine Datei mit allem öffnet sich überall.`,
    label: 'Der Link',
    making: 'Der Link wird gemacht …',
    length: (n) => `${numberWords(n)} Zeichen`,
    tooLong: (n, most) =>
      `Diese Daten ergeben einen Link von ${numberWords(n)} Zeichen. Mailprogramme und Chats brechen Links von mehr als ${numberWords(most)}, darum gibt es keinen. Senden Sie stattdessen alles als Datei.`,
    copy: 'Link kopieren',
    copied: 'Kopiert; fügen Sie ihn ein, wo Sie wollen',
    notCopied: 'Dieser Browser erlaubt kein Kopieren. Markieren Sie den Link.',
    name: 'Daten aus einem Link',
    arrived: (title) =>
      `„${title}“ kam in dem Link, den Sie geöffnet haben, nicht von einem Server: Was darin steht, hat gewählt, wer den Link gemacht hat. Es ist fort, wenn diese Seite geschlossen oder neu geladen wird, außer Sie behalten es.`,
    keep: 'In diesem Browser behalten',
    leave: 'Lassen',
    close: 'Schließen',
    wrong: {
      damaged:
        'Der Link, den Sie geöffnet haben, wurde unterwegs gekürzt oder verändert; seine Daten lassen sich nicht lesen. Bitten Sie noch einmal um den Link oder um eine Datei.',
      'too-large':
        'Der Link, den Sie geöffnet haben, entpackt sich zu mehr, als ein Link enthalten darf, und wurde nicht gelesen. Bitten Sie um eine Datei.',
      later: 'Den Link, den Sie geöffnet haben, hat eine spätere Version von Parley gemacht als diese.',
      other: 'Der Link, den Sie geöffnet haben, enthält keine Daten, die Parley lesen kann.',
    },
  },
  server: {
    intro: (title) =>
      `Legt ${title} in den Speicher des Servers, von dem diese Seite kommt, damit andere es dort öffnen und es nicht mehr an diesem Browser hängt.`,
    whoReads: (n) =>
      `Alle, die diesen Server erreichen, können dann alles lesen: ${counted(n, 'Aussage', 'Aussagen')} mit Wortlaut, Quellen und Zitaten.`,
    forgets:
      'Dieser Server hält seine Datensätze nur im Arbeitsspeicher: Gespeichertes ist da, bis der Server endet, und nach einem Neustart weg.',
    name: 'Unter welchem Namen',
    save: 'Auf dem Server speichern',
    saving: 'Wird geprüft und gespeichert …',
    saved: (title) => `${title} ist auf dem Server gespeichert`,
    savedSoon: 'Es ist gespeichert. Der Server führt es gleich auf.',
    taken: (title, id) =>
      `Auf dem Server gibt es einen anderen Datensatz namens ${id}, „${title}“. Nichts wurde gespeichert. Wählen Sie einen anderen Namen oder ersetzen Sie ihn; seine frühere Fassung bleibt, wo der Speicher Fassungen behält.`,
    replace: 'Ersetzen',
  },
}
