/** The texts beside and below the ways to look: options, time, accounts of actors and pairs. */
import { forms } from '../../../../diagram/words/en/forms.ts'
import type { DatasetAnswer, Health } from '../../../api/answers.ts'
import { duration } from '../duration.ts'

const { counted, numberWords } = forms

export const desk = {
  chips: {
    label: 'Filters',
    off: (label: string) => `Remove filter: ${label}`,
    allOff: 'Remove all',
  },

  weights: {
    title: 'What matters to you',
    help: 'An issue with weight 2 counts twice, one with 0 not at all.',
    of: (name: string) => `Weight of ${name}`,
    reset: 'Reset all to 1',
  },

  search: {
    label: 'Find an actor',
    placeholder: 'Find an actor',
    none: 'No actor with this name',
    countsFor: (names: string) => `counts for ${names}`,
    notCompared: 'not compared in this view',
  },

  dataset: {
    label: 'Dataset',
    choose: 'Choose a dataset',
    counts: (d: Pick<DatasetAnswer, 'actors' | 'issues' | 'stances'>) =>
      `${counted(d.actors, 'actor')}, ${counted(d.issues, 'issue')}, ${counted(d.stances, 'stance')}`,
    status: { ready: '', loading: 'loading', failed: 'failed' },
    servesFormer: 'This dataset is being loaded. You see its last complete version.',
    isFaulty: 'The database no longer holds this dataset as it was loaded.',
    verified: (day: string) => `Verified on ${day}: the database holds exactly what was loaded.`,
    notVerified: (day: string) => `Loaded on ${day}; not verified since.`,
    phase: {
      waiting: 'waiting',
      reading: 'reading',
      checking: 'checking',
      comparing: 'comparing',
      keeping: 'keeping the former version',
      removing: 'removing what is no longer there',
      writing: 'writing',
      fetching: 'fetching',
    },
    progress: (p: NonNullable<DatasetAnswer['progress']>) => {
      const amount = p.total > 0 ? `${numberWords(p.done)} of ${numberWords(p.total)}` : ''
      const rate = p.rate === null ? '' : `${numberWords(Math.round(p.rate))} a second`
      const left = p.secondsLeft === null ? '' : `${duration(p.secondsLeft)} left`
      return [amount, rate, left].filter((part) => part !== '').join(', ')
    },
  },

  store: {
    in: (store: Health['store']) => `${store.name}${store.version === null ? '' : ` ${store.version}`}`,
    inUse: 'Store in use',
    away: 'The database is not available. You see the last complete version; quotations return when the database does.',
    starting: 'The database is starting.',
    server: 'The server is not responding. What you see stays, and the page continues when the server is back.',
  },

  waiting: {
    starting: 'Starting',
    server: 'The server is not responding yet. This page continues as soon as it does.',
    noDatasets: 'No dataset yet',
    noDatasetsHelp: 'Load one with “npm run -s parley -- load FOLDER”; it then appears here.',
    unknown: (id: string) => `There is no dataset “${id}”`,
    unknownHelp: 'Choose one of these:',
    loading: (title: string) => `Loading ${title}`,
    failed: (title: string) => `${title} could not be loaded`,
    fetching: 'Fetching the dataset',
    drawing: 'Comparing positions',
    viewFailed: 'This view could not be shown',
  },

  drop: {
    open: 'Open your own file',
    hint: 'or drop it, or paste cells of a spreadsheet, anywhere on the page',
    pasted: 'pasted table',
    over: 'Drop it to explore it',
    kinds:
      'A table, such as CSV or Excel; a graph of actors and issues, such as GEXF or Kumu’s JSON; a data package as a folder or ZIP; or a picture drawn by Parley.',
    stays: 'It is read in this browser and kept here until you forget it. Nothing leaves your machine.',
    file: 'Choose a file …',
    folder: 'Choose a folder …',
    scale: 'No scale is declared here. Which values can a position have? Your answer is shown as an assumption.',
    min: 'From',
    max: 'To',
    read: 'Open',
    again: 'Check again',
    phase: { unpacking: 'Opening the file', reading: 'Reading', checking: 'Checking' },
    stances: (n: number) => counted(n, 'stance'),
    stop: 'Stop',
    failed: 'The files could not be read',
    invalid: (n: number) =>
      `${counted(n, 'problem')} in these files. Nothing was opened. Fix ${n === 1 ? 'it' : 'them'} and choose the files again.`,
    problems: 'Problems by file, row and column',
    more: (n: number) => `… and ${numberWords(n)} more`,
    passedOver: (names: string) =>
      `The dataset is open. These files were not read: ${names}. Beside a stances.csv or a data package, its own tables alone are read.`,
    copy: 'Copy as text',
    copied: 'Copied',
    notCopied: 'This browser does not allow copying. Select the lines instead.',
    onlyHere: 'only in this browser',
    addTo: 'Add a file …',
    takeOut: (name: string) => `Take out ${name}`,
    gone: (name: string) => `“${name}” is not in this browser`,
    goneHelp:
      'This view belongs to a file that was opened in another browser, or in this one and forgotten since. Such a file stays in the browser that opened it and is never sent anywhere. Open it again to see the view.',
    noRecord:
      'This picture carries no view. Only PNG and SVG files drawn by Parley do, and image editors may remove it.',
    missing: (id: string, version: string | undefined) =>
      `The dataset of this picture is not here: ${id}${version === undefined ? '' : `, version ${version}`}. Load it, or open its file, then choose the picture again.`,
    differs: (id: string, version: string | undefined) =>
      `The view is open, but the dataset has changed since the picture was drawn from ${id}${version === undefined ? '' : `, version ${version}`}: numbers may differ.`,
    assumed: (scale: string) => `Assumed scale: ${scale}`,
  },

  link: {
    damaged: 'Parts of this link could not be read and were left out:',
    nobody: (name: string) => `“${name}” is the name of no actor in this dataset, or of several`,
  },

  controls: {
    label: 'What is compared',
    open: 'Options',
    level: 'Who',
    levels: { persons: 'Persons', delegations: 'Delegations', blocs: 'Blocs' },
    levelHelp: {
      persons: 'Every actor speaks for itself.',
      delegations: 'People count for the nation or organisation they speak for.',
      blocs: 'Members count for their bloc.',
    },
    kinds: 'Kinds of actor',
    kind: { nation: 'Nations', person: 'Persons', organization: 'Organisations', bloc: 'Blocs' },
    issues: 'Issues that count',
    issuesOf: (on: number, all: number) =>
      on === all ? `all ${numberWords(all)}` : `${numberWords(on)} of ${numberWords(all)}`,
    all: 'All',
    only: 'Only',
    onlyThis: (name: string) => `Only ${name}`,
    findIssue: 'Find an issue',
    unfold: (name: string) => `Show issues of ${name}`,
    more: (n: number) => `${numberWords(n)} more: use the search above`,
    lastIssue: 'At least one issue must count.',
    tooManyNames: 'This choice would name too many issues one by one for a link. Choose a heading with “Only”.',
    measure: 'Measure',
    measureLabel: 'Measure of agreement',
    minShared: 'Minimum shared issues',
    minSharedHelp: 'Pairs that share fewer issues have no value.',
    lines: 'Lines',
    agree: 'Agree from',
    differ: 'Differ up to',
    strongest: 'Lines per actor',
    strongestOptions: {
      auto: 'all, or the strongest when there are many',
      all: 'all',
      some: (n: number) => (n === 1 ? 'the strongest' : `the ${n} strongest`),
    },
    marks: 'Circles',
    color: 'Colour',
    colorNames: { none: 'none', kind: 'kind of actor', bloc: 'bloc' },
    colorIssues: 'Position on',
    size: 'Size',
    sizes: { positions: 'number of positions', links: 'number of lines', influence: 'influence', same: 'all the same' },
    rules: 'Rules',
    joint: 'Count joint texts',
    jointHelp: 'Off: an issue does not count for a pair that signed the same text on it.',
    unanimous: 'Leave out unanimous issues',
    inherit: 'Inherit positions',
    inheritHelp: 'An actor without a position of its own takes that of who represents it, else that of its bloc.',
    partial: 'Count partly known issues',
    reset: 'Reset to the dataset’s defaults',
  },

  time: {
    label: 'Time',
    asOf: 'As of',
    from: 'Stated from',
    to: 'to',
    slider: 'Day of the positions',
    histogram: (n: number) => `Statements over time, ${numberWords(n)} in all`,
    window: 'The window moves with the day.',
    knownAt: 'As known on',
    knownAtHelp: 'Counts only what had been recorded by then.',
    none: 'This dataset has no dates.',
    oneDay: (day: string) => `All statements date from ${day}.`,
    play: {
      label: 'Play time',
      play: 'Play (space bar on the slider)',
      pause: 'Pause',
      back: 'One step back',
      forward: 'One step forward',
      step: 'Step',
      steps: { '1d': 'a day', '1w': 'a week', '1m': 'a month', '3m': '3 months', '1y': 'a year' },
      speed: 'Speed',
      perSecond: (n: number) => (n < 1 ? 'a step in 2 s' : n === 1 ? '1 step a second' : `${n} steps a second`),
      window: 'Window',
      windows: {
        none: 'all said by then',
        '30d': '30 days',
        '3m': '3 months',
        '1y': 'a year',
        '2y': '2 years',
        '5y': '5 years',
        '10y': '10 years',
        other: 'as set',
      },
    },
  },

  map: {
    label: 'Map of alignments',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    legend: 'Legend',
    badge: (agreement: string, shared: number, all: number) => `${agreement} · ${shared} of ${all}`,
    rings: (n: number) => (n === 1 ? 'Who is in the ring' : `Who is in the ${n} rings`),
    hint: 'Choose an actor to see its positions, or a line to see what it rests on.',
  },

  hidden: {
    show: 'List them',
    hide: 'Close the list',
    allLines: 'Draw all lines',
    more: 'Whole note',
    less: 'Shorter',
    method: 'Method and sources',
    lower: 'Compare from 1 shared issue',
    positions: (n: number) => counted(n, 'position'),
    empty: 'Nobody can be compared in this view',
    emptyHelp: 'Try a later day, more issues, or fewer shared issues.',
  },

  panel: {
    label: 'Details',
    emptyTitle: 'Nothing selected',
    empty:
      'Choose an actor to see its positions, or two to see what their alignment rests on, issue by issue, down to the words. In the network, a line selects both; Shift-click selects a second circle.',
    compare: 'Compare with',
    compareChoose: 'choose an actor',
    about: 'About this dataset',
    source: 'Source',
    licence: 'Licence',
  },

  actor: {
    also: (names: string) => `Also called ${names}.`,
    positions: (n: number, all: number, without: number) =>
      `${counted(n, 'position')} on ${counted(all, 'issue')} in view${
        without === 0 ? '' : `, ${counted(without, 'stance')} without a value`
      }`,
    none: 'No position in this view.',
    noStance: (issue: string) => `No stance on ${issue} is known in this view.`,
    notUnit: (names: string) => `Not an actor of its own at this level: counts for ${names}.`,
    unknown: 'This dataset has no actor with this id.',
    notUnitAlone: 'Not compared in this view.',
    holders: (names: string) => `Statements by ${names} count.`,
    nearest: 'Stands nearest to',
    farthest: 'Stands farthest from',
    tied: (n: number) => `and ${numberWords(n)} more with the same value`,
    on: (shared: number, all: number) => `on ${numberWords(shared)} of ${numberWords(all)}`,
    saidBy: 'said by',
    joint: (signatory: string | null, others: number) =>
      `joint text${signatory === null ? '' : ` signed by ${signatory}`}${others === 0 ? '' : `${signatory === null ? ' with' : ' and'} ${counted(others, 'other')}`}`,
    inherited: 'inherited from',
    ofBloc: 'position of',
    spread: (low: string, high: string) => `its members range from ${low} to ${high}`,
    more: (n: number) => `Show ${numberWords(n)} more`,
    filter: 'Find an issue',
  },

  status: {
    position: 'position',
    neutral: 'neutral, declines to choose',
    ambiguous: 'ambiguous',
    split: 'members or speakers split',
    no_position: 'no position taken',
    undisclosed: 'not disclosed',
    unknown: 'not known',
  },
  joint: 'joint text',
  hypothetical: 'hypothetical: not based on any statement',

  pair: {
    and: 'and',
    agreement: (name: string, value: string, [low, high]: readonly [number, number]) =>
      low === 0 && high === 1 ? `agreement (${name} ${value})` : `${name} ${value}, put on a scale of 0 to 100 %,`,
    equal: (equal: number, shared: number) =>
      `Equal positions on ${numberWords(equal)} of ${counted(shared, 'shared issue')} (${Math.round((100 * equal) / shared)} %).`,
    over: (shared: number, all: number, coverage: string) =>
      `over ${shared} shared ${shared === 1 ? 'issue' : 'issues'} of ${numberWords(all)} in view (${coverage})`,
    without: (low: string, high: string) =>
      `${low === high ? low : `${low} to ${high}`} when any one issue is left out`,
    noValue: 'No value',
    reasons: {
      'below-min-shared': (shared: number, min: number) =>
        `They share ${counted(shared, 'issue')}; the view asks for at least ${min}.`,
      'no-weight': () => 'All issues that they share have weight 0.',
      'no-variation': () => 'The measure needs positions that differ.',
      'mixed-scales': () => 'The measure needs one scale for all issues.',
    },
    notUnits: 'These two are not both compared in this view. Try another level.',
    oneSide: 'one side not known',
    noValueSide: 'not comparable',
    sameText: 'both from one joint text: does not count',
    weightless: 'of weight 0: does not count',
    contribution: 'adds',
    sum: 'Sum',
    issue: 'Issue',
    scale: 'Positions',
    rest: 'What it rests on',
    words: 'Words',
    allTold: 'adds up to',
    sides: { a: 'circle', b: 'square' },
    fold: (name: string) => `Evidence on ${name}`,
  },

  evidence: {
    loading: 'Fetching the text …',
    failed: 'The text could not be fetched',
    away: 'The database is not available; the text returns when it is.',
    none: 'No text is recorded for this stance.',
    paraphrase: 'Paraphrase:',
    record: 'Record:',
    origin: {
      stated: 'own words',
      reported: 'reported',
      vote: 'vote',
      joint: 'joint text',
      inferred: 'inferred from an act',
    },
    confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
    condition: 'Condition:',
    coder: (name: string) => `coded by ${name}`,
    readFrom: (file: string, row?: number) => (row === undefined ? `from ${file}` : `from ${file}, row ${row}`),
    written: (cell: string) => `written there: “${cell}”`,
    relation: { supports: '', contradicts: 'contradicts', context: 'context' },
    speaker: (name: string) => `said by ${name}`,
    signatory: (name: string) => `signed by ${name}`,
    undated: 'no date',
    older: (n: number) => `${counted(n, 'other statement')} on this issue`,
    newTab: '(opens in a new tab)',
  },
  cypherFor: {
    label: 'The Cypher for this',
    help: 'Opens the console with the query that gives these numbers',
    refused: {
      measure: 'Cypher gives S, its square and identical positions; only Parley computes this measure.',
      blocs: 'There is no Cypher for the level of blocs; choose delegations or persons.',
      inherit: 'There is no Cypher for inherited positions; leave them out first.',
      scenario: 'The graph holds no hypothetical stances; undo them first.',
      groups: 'There is no Cypher for groups of several actors; compare two actors.',
      view: 'This view has no numbers of its own in the graph.',
    },
  },
} as const
