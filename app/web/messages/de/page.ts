import { numberWords } from '../../../../diagram/text/words.ts'
import { duration } from '../../format/number.ts'
import type { Catalogue } from '../catalogue.ts'
import { zahl } from './plural.ts'

/** Die Texte der Seite um die Ansichten herum. */
export const page: Omit<Catalogue, 'views'> = {
  name: 'Parley',
  skip: 'Zur Ansicht springen',
  viewBar: { label: 'Ansichten' },
  save: {
    label: 'Bild speichern',
    working: 'Wird gezeichnet …',
    done: (name) => `${name} gespeichert`,
    failed: 'Das Bild konnte nicht gezeichnet werden',
  },
  theme: { light: 'Helle Farben', dark: 'Dunkle Farben' },
  close: 'Schließen',
  retry: 'Noch einmal versuchen',
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

  chips: {
    label: 'Was diese Ansicht einschränkt',
    off: (label) => `Aufheben: ${label}`,
    allOff: 'Alles aufheben',
    asOf: (day) => `am ${day}`,
    window: (from, to) => `geäußert${from === undefined ? '' : ` ab ${from}`}${to === undefined ? '' : ` bis ${to}`}`,
    knownAt: (day) => `wie bekannt am ${day}`,
    issue: (name) => `nur ${name}`,
    issues: (n) => zahl(n, 'Streitfrage', 'Streitfragen'),
    actors: (n) => zahl(n, 'Akteur', 'Akteure'),
    weight: (n) => `${zahl(n, 'Streitfrage', 'Streitfragen')} gewichtet`,
    kind: (names) => `nur ${names}`,
    minShared: (n) => `ab ${zahl(n, 'gemeinsamen Streitfrage', 'gemeinsamen Streitfragen')}`,
    joint: 'ohne gemeinsame Texte',
    unanimous: 'ohne einstimmige Streitfragen',
    inherit: 'mit geerbten Positionen',
    partial: 'mit teilweise bekannten Streitfragen',
    focus: (name, depth) => `um ${name}, ${zahl(depth, 'Linie', 'Linien')} weit`,
    hide: (names) => `ohne ${names}`,
    since: (day) => `verglichen mit ${day}`,
    move: (n) => zahl(n, 'gedachte Äußerung', 'gedachte Äußerungen'),
  },

  weights: {
    title: 'Was Ihnen wichtig ist',
    help: 'Gewicht 2 zählt doppelt, 0 gar nicht.',
    of: (name) => `Gewicht von ${name}`,
    reset: 'Alle gleich',
  },

  search: {
    label: 'Akteur finden',
    placeholder: 'Akteur finden',
    none: 'Kein Akteur dieses Namens',
    countsFor: (names) => `zählt für ${names}`,
    notCompared: 'in dieser Ansicht nicht verglichen',
  },

  dataset: {
    label: 'Datensatz',
    choose: 'Datensatz wählen',
    counts: (d) =>
      `${zahl(d.actors, 'Akteur', 'Akteure')}, ${zahl(d.issues, 'Streitfrage', 'Streitfragen')}, ${zahl(d.stances, 'Äußerung', 'Äußerungen')}`,
    status: { ready: '', loading: 'wird geladen', failed: 'fehlgeschlagen' },
    servesFormer: 'Dieser Datensatz wird gerade geladen; gezeigt wird seine letzte vollständige Fassung.',
    phase: {
      waiting: 'wartet',
      reading: 'liest',
      checking: 'prüft',
      comparing: 'vergleicht',
      removing: 'entfernt, was weg ist',
      writing: 'schreibt',
      fetching: 'holt',
    },
    progress: (p) => {
      const amount = p.total > 0 ? `${numberWords(p.done)} von ${numberWords(p.total)}` : ''
      const rate = p.rate === null ? '' : `${numberWords(Math.round(p.rate))} je Sekunde`
      const left = p.secondsLeft === null ? '' : `noch ${duration(p.secondsLeft)}`
      return [amount, rate, left].filter((part) => part !== '').join(', ')
    },
  },

  store: {
    in: (store) => `${store.name}${store.version === null ? '' : ` ${store.version}`}`,
    inUse: 'Speicher',
    away: 'Die Datenbank ist weg. Gezeigt wird die letzte vollständige Fassung; Zitate kommen mit ihr zurück.',
    starting: 'Die Datenbank wird gestartet.',
    server: 'Der Server antwortet nicht. Was gezeigt ist, bleibt; es geht von selbst weiter, wenn er wieder da ist.',
  },

  waiting: {
    starting: 'Beginnt',
    server: 'Der Server antwortet noch nicht. Die Seite geht von selbst weiter, wenn er es tut.',
    noDatasets: 'Noch kein Datensatz',
    noDatasetsHelp: 'Laden Sie einen mit „npm run -s parley -- load ORDNER“; er erscheint hier von selbst.',
    unknown: (id) => `Es gibt keinen Datensatz „${id}“`,
    unknownHelp: 'Wählen Sie einen von diesen:',
    loading: (title) => `${title} wird geladen`,
    failed: (title) => `${title} konnte nicht geladen werden`,
    fetching: 'Der Datensatz wird geholt',
    drawing: 'Positionen werden verglichen',
    viewFailed: 'Diese Ansicht konnte nicht gezeigt werden',
  },

  link: { damaged: 'Teile dieses Links konnten nicht gelesen werden und blieben weg:' },

  controls: {
    label: 'Was verglichen wird',
    open: 'Optionen',
    level: 'Wer',
    levels: { persons: 'Personen', delegations: 'Delegationen', blocs: 'Blöcke' },
    levelHelp: {
      persons: 'Jeder Akteur spricht für sich.',
      delegations: 'Wer für einen Staat oder eine Organisation spricht, zählt für sie.',
      blocs: 'Mitglieder zählen für ihren Block.',
    },
    kinds: 'Arten von Akteuren',
    kind: { nation: 'Staaten', person: 'Personen', organization: 'Organisationen', bloc: 'Blöcke' },
    issues: 'Streitfragen, die zählen',
    issuesOf: (on, all) => (on === all ? `alle ${numberWords(all)}` : `${numberWords(on)} von ${numberWords(all)}`),
    all: 'Alle',
    only: 'Nur',
    onlyThis: (name) => `Nur ${name}`,
    findIssue: 'Streitfrage finden',
    unfold: (name) => `Streitfragen unter ${name} zeigen`,
    more: (n) => `${numberWords(n)} weitere: die Suche darüber findet sie`,
    lastIssue: 'Mindestens eine Streitfrage muss zählen.',
    tooManyNames:
      'Diese Auswahl nennt zu viele Streitfragen einzeln für einen Link. Wählen Sie eine Überschrift mit „Nur“.',
    measure: 'Maß',
    measureLabel: 'Maß der Übereinstimmung',
    minShared: 'Mindestens gemeinsame Streitfragen',
    minSharedHelp: 'Paare mit weniger haben keinen Wert.',
    lines: 'Linien',
    agree: 'Einig ab',
    differ: 'Uneins bis',
    strongest: 'Linien je Akteur',
    strongestOptions: {
      auto: 'alle, oder die stärksten, wenn es viele sind',
      all: 'alle',
      some: (n) => `die ${n} stärksten`,
    },
    marks: 'Kreise',
    color: 'Farbe',
    colorNames: { none: 'keine', kind: 'Art des Akteurs', bloc: 'Block' },
    colorIssues: 'Position zu',
    size: 'Größe',
    sizes: { positions: 'Zahl der Positionen', links: 'Zahl der Linien', influence: 'Einfluss', same: 'alle gleich' },
    rules: 'Regeln',
    joint: 'Gemeinsame Texte zählen',
    jointHelp: 'Aus: Eine Streitfrage zählt nicht für zwei, die denselben Text dazu unterzeichnet haben.',
    unanimous: 'Einstimmige Streitfragen weglassen',
    inherit: 'Positionen erben',
    inheritHelp: 'Wo ein Akteur keine eigene hat: von dem, der ihn vertritt, sonst von seinem Block.',
    partial: 'Teilweise bekannte Streitfragen zählen',
    reset: 'Zurück zu den Vorgaben des Datensatzes',
  },

  time: {
    label: 'Zeit',
    asOf: 'Stand',
    from: 'Geäußert ab',
    to: 'bis',
    slider: 'Tag der Positionen',
    histogram: (n) => `Äußerungen über die Zeit, ${numberWords(n)} insgesamt`,
    window: 'Das Fenster wandert mit dem Tag.',
    knownAt: 'Wie bekannt am',
    knownAtHelp: 'Nur was bis dahin erfasst war, zählt.',
    none: 'Dieser Datensatz hat keine Daten zur Zeit.',
    oneDay: (day) => `Alle Äußerungen sind vom ${day}.`,
  },

  map: {
    label: 'Karte der Übereinstimmung',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fit: 'Alles zeigen',
    noWebgl: 'Dieser Browser kann die Karte nicht zeichnen (WebGL fehlt). Die Tabelle zeigt dasselbe.',
    legend: 'Legende',
    moved: (share) =>
      `Kreise, die sich überdecken würden, sind auseinandergerückt, um bis zu ${share} Übereinstimmung.`,
    hint: 'Ein Akteur zeigt seine Positionen, eine Linie, worauf sie ruht.',
  },

  hidden: {
    show: 'Zeigen',
    hide: 'Verbergen',
    allLines: 'Alle Linien zeichnen',
    method: 'Verfahren und Quellen',
    lower: 'Ab 1 gemeinsamen Streitfrage vergleichen',
    positions: (n) => zahl(n, 'Position', 'Positionen'),
    empty: 'In dieser Ansicht ist niemand vergleichbar',
    emptyHelp: 'Versuchen Sie einen späteren Tag, mehr Streitfragen oder weniger gemeinsame Streitfragen.',
  },

  panel: {
    label: 'Einzelheiten',
    emptyTitle: 'Nichts gewählt',
    empty:
      'Ein Kreis zeigt die Positionen eines Akteurs, eine Linie, worauf sie ruht, Frage für Frage bis zum Wortlaut. Mit Umschalt-Klick auf einen zweiten Kreis vergleichen Sie beide.',
    compare: 'Vergleichen mit',
    compareChoose: 'Akteur wählen',
    about: 'Über diesen Datensatz',
    source: 'Quelle',
    licence: 'Lizenz',
  },

  actor: {
    positions: (n, all) =>
      `${zahl(n, 'Position', 'Positionen')} zu ${zahl(all, 'Streitfrage', 'Streitfragen')} der Ansicht`,
    none: 'Keine Position in dieser Ansicht.',
    notUnit: (names) => `Steht auf dieser Ebene nicht für sich: zählt für ${names}.`,
    unknown: 'Im Datensatz gibt es keinen Akteur mit dieser Kennung.',
    notUnitAlone: 'Wird in dieser Ansicht nicht verglichen.',
    holders: (names) => `Es zählen die Worte von ${names}.`,
    nearest: 'Steht am nächsten bei',
    farthest: 'Steht am fernsten von',
    saidBy: 'gesagt von',
    inherited: 'geerbt von',
    ofBloc: 'Position von',
    spread: (low, high) => `seine Mitglieder reichen von ${low} bis ${high}`,
    more: (n) => `${numberWords(n)} weitere zeigen`,
    filter: 'Streitfrage finden',
  },

  status: {
    position: 'Position',
    neutral: 'neutral, will nicht wählen',
    ambiguous: 'mehrdeutig',
    no_position: 'keine Position bezogen',
    undisclosed: 'nicht offengelegt',
    unknown: 'nicht bekannt',
  },
  joint: 'gemeinsamer Text',

  pair: {
    and: 'und',
    agreement: (name, value) => `Übereinstimmung (${name} ${value})`,
    over: (shared, all, coverage) =>
      `über ${shared} gemeinsame ${shared === 1 ? 'Streitfrage' : 'Streitfragen'} von ${numberWords(all)} der Ansicht (${coverage})`,
    without: (low, high) => `${low === high ? low : `${low} bis ${high}`}, wenn eine beliebige weggelassen wird`,
    noValue: 'Kein Wert',
    reasons: {
      'below-min-shared': (shared, min) =>
        `Sie teilen ${zahl(shared, 'Streitfrage', 'Streitfragen')}; die Ansicht verlangt mindestens ${min}.`,
      'no-weight': () => 'Alle gemeinsamen Streitfragen haben Gewicht 0.',
      'no-variation': () => 'Das Maß braucht Positionen, die sich unterscheiden.',
      'mixed-scales': () => 'Das Maß braucht eine Skala für alle Streitfragen.',
    },
    notUnits: 'Diese beiden werden in dieser Ansicht nicht beide verglichen. Eine andere Ebene kann sie haben.',
    oneSide: 'eine Seite nicht bekannt',
    noValueSide: 'nicht vergleichbar',
    sameText: 'beide aus einem gemeinsamen Text: zählt nicht',
    contribution: 'trägt bei',
    sum: 'Summe',
    issue: 'Streitfrage',
    scale: 'Positionen',
    rest: 'Worauf es ruht',
    words: 'Wortlaut',
    allTold: 'ergibt zusammen',
    sides: { a: 'Kreis', b: 'Quadrat' },
    fold: (name) => `Belege zu ${name}`,
  },

  evidence: {
    loading: 'Der Wortlaut wird geholt …',
    failed: 'Der Wortlaut konnte nicht geholt werden',
    away: 'Die Datenbank ist weg; der Wortlaut kommt mit ihr zurück.',
    none: 'Zu dieser Äußerung ist kein Wortlaut erfasst.',
    paraphrase: 'Umschreibung:',
    record: 'Protokoll:',
    origin: {
      stated: 'eigene Worte',
      reported: 'berichtet',
      vote: 'Abstimmung',
      joint: 'gemeinsamer Text',
      inferred: 'aus einer Handlung erschlossen',
    },
    confidence: { high: 'sicher', medium: 'recht sicher', low: 'unsicher' },
    condition: 'Bedingung:',
    relation: { supports: '', contradicts: 'widerspricht', context: 'Zusammenhang' },
    speaker: (name) => `gesagt von ${name}`,
    undated: 'ohne Datum',
    older: (n) => `${zahl(n, 'weitere Äußerung', 'weitere Äußerungen')} zu dieser Streitfrage`,
    newTab: '(öffnet in einem neuen Tab)',
  },
}
