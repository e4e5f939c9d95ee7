import { forms } from '../../../../diagram/words/de/forms.ts'
import type { Catalogue } from '../catalogue.ts'
import { duration } from '../duration.ts'
import type { desk as english } from '../en/desk.ts'
import { zahl } from './plural.ts'

const { numberWords } = forms

/** Die Texte neben und unter den Ansichten: Optionen, Zeit, Auskunft über Akteure und Paare. */
export const desk: Pick<Catalogue, keyof typeof english> = {
  chips: {
    label: 'Was diese Ansicht einschränkt',
    off: (label) => `Aufheben: ${label}`,
    allOff: 'Alles aufheben',
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
    isFaulty: 'Die Datenbank gibt diesen Datensatz nicht mehr so her, wie er geladen wurde.',
    verified: (day) => `Am ${day} mit dem Geladenen verglichen und für richtig befunden.`,
    notVerified: (day) => `Geladen am ${day}; seither nicht mit dem Geladenen verglichen.`,
    phase: {
      waiting: 'wartet',
      reading: 'liest',
      checking: 'prüft',
      comparing: 'vergleicht',
      keeping: 'bewahrt die frühere Fassung auf',
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
    in: (store) =>
      `${store.kind === 'memory' ? 'Arbeitsspeicher' : store.name}${store.version === null ? '' : ` ${store.version}`}`,
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

  drop: {
    open: 'Eigene Datei öffnen',
    hint: 'oder irgendwo auf der Seite ablegen, oder Zellen einer Tabelle einfügen',
    pasted: 'eingefügte Tabelle',
    over: 'Ablegen, um sie zu erkunden',
    kinds:
      'Eine Tabelle, etwa CSV oder Excel; ein Graph aus Akteuren und Streitfragen, etwa GEXF oder das JSON von Kumu; ein Datenpaket als Ordner oder ZIP; oder ein Bild, das Parley gezeichnet hat.',
    stays:
      'Gelesen wird in diesem Browser; dort bleibt die Datei, bis Sie sie vergessen. Nichts verlässt Ihren Rechner.',
    file: 'Datei wählen …',
    folder: 'Ordner wählen …',
    scale:
      'Hier ist keine Skala angegeben. Welche Werte kann eine Position haben? Was Sie eingeben, wird angenommen und als Annahme gezeigt.',
    min: 'Von',
    max: 'Bis',
    read: 'Öffnen',
    again: 'Erneut prüfen',
    phase: { unpacking: 'Datei wird geöffnet', reading: 'Wird gelesen', checking: 'Wird geprüft' },
    stances: (n) => zahl(n, 'Äußerung', 'Äußerungen'),
    stop: 'Abbrechen',
    failed: 'Die Dateien konnten nicht gelesen werden',
    invalid: (n) =>
      `${zahl(n, 'Fehler', 'Fehler')} in diesen Dateien. Nichts wurde geöffnet; beheben Sie ${n === 1 ? 'ihn' : 'sie'} und geben Sie die Dateien noch einmal.`,
    problems: 'Was falsch ist, nach Datei, Zeile und Spalte',
    more: (n) => `… und ${numberWords(n)} weitere`,
    passedOver: (names) =>
      `Der Datensatz ist offen. Diese Dateien wurden nicht gelesen: ${names}. Neben einer stances.csv oder einem Datenpaket werden nur deren eigene Tabellen gelesen.`,
    copy: 'Als Text kopieren',
    copied: 'Kopiert',
    notCopied: 'Dieser Browser lässt die Seite nicht kopieren; markieren Sie stattdessen die Zeilen.',
    onlyHere: 'nur in diesem Browser',
    addTo: 'Datei hinzufügen …',
    takeOut: (name) => `${name} herausnehmen`,
    gone: (name) => `„${name}“ ist nicht in diesem Browser`,
    goneHelp:
      'Diese Ansicht zeigt eine Datei, die in einem anderen Browser geöffnet wurde, oder in diesem und seither vergessen. Eine solche Datei bleibt in dem Browser, der sie geöffnet hat, und wird nirgendwohin gesendet: Öffnen Sie sie hier, und die Ansicht ist wieder da.',
    noRecord:
      'Dieses Bild trägt keine Ansicht. Nur PNG und SVG, die Parley gezeichnet hat, tragen sie, und Bildprogramme nehmen sie mitunter heraus.',
    missing: (id, version) =>
      `Der Datensatz dieses Bildes ist nicht da: ${id}${version === undefined ? '' : `, Fassung ${version}`}. Laden Sie ihn oder öffnen Sie seine Datei, und geben Sie das Bild noch einmal.`,
    differs: (id, version) =>
      `Die Ansicht ist offen, aber der Datensatz hat sich geändert, seit das Bild aus ${id}${version === undefined ? '' : `, Fassung ${version}`} gezeichnet wurde: Zahlen können abweichen.`,
    assumed: (scale) => `Angenommene Skala: ${scale}`,
  },

  link: {
    damaged: 'Teile dieses Links konnten nicht gelesen werden und blieben weg:',
    nobody: (name) => `kein Akteur dieses Datensatzes, oder mehr als einer, heißt „${name}“`,
  },

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
      some: (n) => (n === 1 ? 'die stärkste' : `die ${n} stärksten`),
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
    play: {
      label: 'Zeit abspielen',
      play: 'Abspielen (Leertaste auf dem Regler)',
      pause: 'Anhalten',
      back: 'Einen Schritt zurück',
      forward: 'Einen Schritt vor',
      step: 'Schritt',
      steps: { '1d': 'ein Tag', '1w': 'eine Woche', '1m': 'ein Monat', '3m': '3 Monate', '1y': 'ein Jahr' },
      speed: 'Tempo',
      perSecond: (n) => (n < 1 ? 'ein Schritt in 2 s' : n === 1 ? '1 Schritt je Sekunde' : `${n} Schritte je Sekunde`),
      window: 'Fenster',
      windows: {
        none: 'alles bis dahin',
        '30d': '30 Tage',
        '3m': '3 Monate',
        '1y': 'ein Jahr',
        '2y': '2 Jahre',
        '5y': '5 Jahre',
        '10y': '10 Jahre',
        other: 'wie gesetzt',
      },
    },
  },

  map: {
    label: 'Karte der Übereinstimmung',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fit: 'Alles zeigen',
    legend: 'Legende',
    badge: (agreement, shared, all) => `${agreement} · ${shared} von ${all}`,
    rings: (n) => (n === 1 ? 'Wer in dem Ring steht' : `Wer in den ${n} Ringen steht`),
    hint: 'Ein Akteur zeigt seine Positionen, eine Linie, worauf sie ruht.',
  },

  hidden: {
    show: 'Auflisten',
    hide: 'Liste schließen',
    allLines: 'Alle Linien zeichnen',
    more: 'Ganze Anmerkung',
    less: 'Kürzer',
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
      'Wählen Sie einen Akteur, um seine Positionen zu sehen, oder zwei, um zu sehen, worauf ihre Übereinstimmung ruht, Streitfrage für Streitfrage bis zum Wortlaut. Im Netz ist eine Linie zwei Akteure; Umschalt-Klick wählt einen zweiten Kreis.',
    compare: 'Vergleichen mit',
    compareChoose: 'Akteur wählen',
    about: 'Über diesen Datensatz',
    source: 'Quelle',
    licence: 'Lizenz',
  },

  actor: {
    also: (names: string) => `Auch ${names} genannt.`,
    positions: (n, all, without) =>
      `${zahl(n, 'Position', 'Positionen')} zu ${zahl(all, 'Streitfrage', 'Streitfragen')} der Ansicht${
        without === 0 ? '' : `, ${zahl(without, 'Äußerung', 'Äußerungen')} ohne Wert`
      }`,
    none: 'Keine Position in dieser Ansicht.',
    noStance: (issue) => `Keine Äußerung zu ${issue}, die hier zählt.`,
    notUnit: (names) => `Steht auf dieser Ebene nicht für sich: zählt für ${names}.`,
    unknown: 'Im Datensatz gibt es keinen Akteur mit dieser Kennung.',
    notUnitAlone: 'Wird in dieser Ansicht nicht verglichen.',
    holders: (names) => `Es zählen die Worte von ${names}.`,
    nearest: 'Steht am nächsten bei',
    farthest: 'Steht am fernsten von',
    tied: (n) => `und ${zahl(n, 'weiterer', 'weitere')} mit demselben Wert`,
    on: (shared, all) => `zu ${numberWords(shared)} von ${numberWords(all)}`,
    saidBy: 'gesagt von',
    joint: (signatory, others) =>
      `gemeinsamer Text${signatory === null ? '' : `, unterzeichnet von ${signatory}`}${others === 0 ? '' : `${signatory === null ? ' mit' : ' und'} ${signatory === null ? zahl(others, 'anderen', 'anderen') : zahl(others, 'weiteren', 'weiteren')}`}`,
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
    split: 'Mitglieder oder Sprecher uneins',
    no_position: 'keine Position bezogen',
    undisclosed: 'nicht offengelegt',
    unknown: 'nicht bekannt',
  },
  joint: 'gemeinsamer Text',
  hypothetical: 'gedacht: ruht auf keinen Worten',

  pair: {
    and: 'und',
    agreement: (name, value, [low, high]) =>
      low === 0 && high === 1 ? `Übereinstimmung (${name} ${value})` : `${name} ${value}, auf 0 bis 100 % umgerechnet,`,
    equal: (equal, shared) =>
      `Gleiche Positionen zu ${numberWords(equal)} von ${zahl(shared, 'gemeinsamen Streitfrage', 'gemeinsamen Streitfragen')} (${Math.round((100 * equal) / shared)} %).`,
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
    weightless: 'mit Gewicht 0: zählt nicht',
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
    signatory: (name) => `unterzeichnet von ${name}`,
    undated: 'ohne Datum',
    older: (n) => `${zahl(n, 'weitere Äußerung', 'weitere Äußerungen')} zu dieser Streitfrage`,
    newTab: '(öffnet in einem neuen Tab)',
    coder: (name) => `erfasst von ${name}`,
    readFrom: (file, row) => (row === undefined ? `aus ${file}` : `aus ${file}, Zeile ${row}`),
    written: (cell) => `dort steht: „${cell}“`,
  },
  cypherFor: {
    label: 'Das Cypher dazu',
    help: 'Öffnet die Konsole mit der Abfrage, die diese Zahlen ergibt',
    refused: {
      measure: 'Cypher ergibt S, sein Quadrat und gleiche Positionen; dieses Maß berechnet nur Parley.',
      blocs: 'Für die Ebene der Blöcke gibt es kein Cypher; wählen Sie Delegationen oder Personen.',
      inherit: 'Für geerbte Positionen gibt es kein Cypher; lassen Sie sie erst weg.',
      scenario: 'Der Graph weiß nichts von gedachten Äußerungen; nehmen Sie sie erst zurück.',
      groups: 'Für Gruppen aus mehreren Akteuren gibt es kein Cypher; vergleichen Sie zwei Akteure.',
      view: 'Diese Ansicht hat im Graphen keine eigenen Zahlen.',
    },
  },
}
