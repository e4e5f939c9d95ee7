/** The texts of the page around the ways to look. */
import { counted, numberWords } from '../../../../diagram/text/words.ts'
import type { DatasetAnswer, Health } from '../../../api/answers.ts'
import { duration } from '../../format/number.ts'

export const page = {
  name: 'Parley',
  skip: 'Skip to the map',
  viewBar: { label: 'Ways to look' },
  save: {
    label: 'Save picture',
    working: 'Drawing …',
    done: (name: string) => `Saved ${name}`,
    failed: 'The picture could not be drawn',
  },
  theme: { light: 'Light theme', dark: 'Dark theme' },
  close: 'Close',
  retry: 'Try again',

  find: {
    label: 'Find actors, issues, views, commands',
    placeholder: 'Find … ( / )',
    none: 'Nothing of this name',
    groups: {
      views: 'Views',
      actors: 'Actors',
      issues: 'Issues',
      commands: 'Commands',
      saved: 'Saved',
      datasets: 'Datasets',
      documents: 'Documents',
    },
  },

  commands: {
    find: 'Find anything',
    undo: 'Undo',
    redo: 'Redo',
    copy: 'Copy the link of this view',
    copied: 'The link is copied',
    notCopied: 'The link could not be copied; the address bar holds it',
    views: 'Saved views',
    tour: 'Take the tour',
    help: 'Help',
    theme: 'Light or dark',
    show: (name: string) => `Show ${name}`,
  },

  saved: {
    title: 'Saved views',
    name: 'Name of this view',
    save: 'Save this view',
    saved: (name: string) => `Saved as “${name}”`,
    none: 'None yet. Saved views stay in this browser; a file takes them elsewhere.',
    forget: (name: string) => `Forget “${name}”`,
    copy: 'Copy link',
    export: 'Save as a file',
    import: 'Open a file',
    added: (n: number) => `${counted(n, 'view')} added`,
    noFile: 'This is no file of saved views. Choose one that “Save as a file” wrote.',
  },

  help: {
    title: 'Help',
    first:
      'Parley maps who stands where on what, and who said so. Choose what is compared at the left, the day at the bottom, and a way to look above. Whatever is drawn opens to the words that it rests on. The address bar holds the view: send it, and others see the same.',
    views: 'Ways to look',
    keys: 'Keys',
    words: 'Words',
    glossary: [
      ['actor', 'a nation, person, organisation or bloc that can hold a position'],
      ['issue', 'a question with a scale; issues form a tree'],
      ['stance', 'one coded statement of one actor on one issue, at a date, from evidence'],
      ['position', 'what an actor is resolved to hold on an issue at a time, from its stances'],
      ['alignment', 'the value of a measure for two actors, with shared issues and coverage'],
      ['coalition', 'a group of actors found from alignment'],
    ],
  },

  tour: {
    label: 'Tour',
    offer: 'New here? Six views of the Chevening talks show what can be asked.',
    start: 'Take the tour',
    skip: 'No, thanks',
    back: 'Back',
    next: 'Next',
    end: 'End the tour',
    at: (step: number, of: number) => `${step} of ${of}`,
    steps: {
      network: {
        title: 'Who aligns with whom?',
        text: 'Near means alike. Solid lines agree, dashed lines differ; the words under the title say what is drawn, and what is not.',
      },
      pair: {
        title: 'What does a line rest on?',
        text: 'The account at the right goes through the issues: both positions, and what each adds. Open one for the words and their source.',
      },
      positions: {
        title: 'Who stands where on what?',
        text: 'Every actor on every issue. Silence, declining to say, ambiguity and neutrality each have a mark of their own.',
      },
      spectrum: {
        title: 'How far apart on one issue?',
        text: 'The scale with its defined points, and everyone whose position is known along it.',
      },
      compare: {
        title: 'Why this number?',
        text: 'Two actors issue by issue, with the formula filled in, and how much the result hangs on any one issue.',
      },
      evidence: {
        title: 'Says who?',
        text: 'Stances with their documents and words. A quotation, a paraphrase and silence look different. That is the tour; the search box has everything by name.',
      },
    },
  },

  chips: {
    label: 'What narrows this view',
    off: (label: string) => `Turn off: ${label}`,
    allOff: 'Turn all off',
    asOf: (day: string) => `as of ${day}`,
    window: (from: string | undefined, to: string | undefined) =>
      `stated${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}`,
    knownAt: (day: string) => `as known on ${day}`,
    issue: (name: string) => `only ${name}`,
    issues: (n: number) => counted(n, 'issue'),
    actors: (n: number) => counted(n, 'actor'),
    weight: (n: number) => `${counted(n, 'issue')} weighted`,
    kind: (names: string) => `only ${names.toLowerCase()}`,
    minShared: (n: number) => `from ${counted(n, 'shared issue')}`,
    joint: 'without joint texts',
    unanimous: 'without unanimous issues',
    inherit: 'with inherited positions',
    partial: 'with partly known issues',
    focus: (name: string, depth: number) => `around ${name}, ${counted(depth, 'line')} away`,
    hide: (names: string) => `without ${names}`,
    since: (day: string) => `compared with ${day}`,
    move: (n: number) => counted(n, 'hypothetical stance'),
  },

  weights: {
    title: 'What matters to you',
    help: 'An issue with weight 2 counts twice, one with 0 not at all.',
    of: (name: string) => `Weight of ${name}`,
    reset: 'All the same',
  },

  search: {
    label: 'Find an actor',
    placeholder: 'Find an actor',
    none: 'No actor of this name',
    countsFor: (names: string) => `counts for ${names}`,
    notCompared: 'not compared in this view',
  },

  dataset: {
    label: 'Dataset',
    choose: 'Choose a dataset',
    counts: (d: Pick<DatasetAnswer, 'actors' | 'issues' | 'stances'>) =>
      `${counted(d.actors, 'actor')}, ${counted(d.issues, 'issue')}, ${counted(d.stances, 'stance')}`,
    status: { ready: '', loading: 'loading', failed: 'failed' },
    servesFormer: 'This dataset is being loaded; what is shown is its last complete version.',
    phase: {
      waiting: 'waiting',
      reading: 'reading',
      checking: 'checking',
      comparing: 'comparing',
      removing: 'removing what is gone',
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
    away: 'The database is away. What is shown is the last complete version; quotations come back when it does.',
    starting: 'The database is being started.',
    server: 'The server does not answer. What is shown stays; it will go on by itself when the server is back.',
  },

  waiting: {
    starting: 'Starting',
    server: 'The server does not answer yet. This page goes on by itself when it does.',
    noDatasets: 'No dataset yet',
    noDatasetsHelp: 'Load one with “npm run -s parley -- load FOLDER”; it appears here by itself.',
    unknown: (id: string) => `There is no dataset “${id}”`,
    unknownHelp: 'Choose one of these:',
    loading: (title: string) => `Loading ${title}`,
    failed: (title: string) => `${title} could not be loaded`,
    fetching: 'Fetching the dataset',
    drawing: 'Comparing positions',
    viewFailed: 'This view could not be shown',
  },

  link: {
    damaged: 'Parts of this link could not be read and were left out:',
  },

  controls: {
    label: 'What is compared',
    open: 'Options',
    level: 'Who',
    levels: { persons: 'Persons', delegations: 'Delegations', blocs: 'Blocs' },
    levelHelp: {
      persons: 'Every actor speaks for itself.',
      delegations: 'Who speaks for a nation or organisation counts for it.',
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
    minShared: 'At least shared issues',
    minSharedHelp: 'Pairs that share fewer have no value.',
    lines: 'Lines',
    agree: 'Agree from',
    differ: 'Differ up to',
    strongest: 'Lines of each actor',
    strongestOptions: {
      auto: 'all, or the strongest when there are many',
      all: 'all',
      some: (n: number) => `the ${n} strongest`,
    },
    marks: 'Circles',
    color: 'Colour',
    colorNames: { none: 'none', kind: 'kind of actor', bloc: 'bloc' },
    colorIssues: 'Position on',
    size: 'Size',
    sizes: { positions: 'number of positions', links: 'number of lines', influence: 'influence', same: 'all the same' },
    rules: 'Rules',
    joint: 'Count joint texts',
    jointHelp: 'Off: an issue does not count for two who signed the same text on it.',
    unanimous: 'Leave out unanimous issues',
    inherit: 'Inherit positions',
    inheritHelp: 'Where an actor has none of its own: from who represents it, else from its bloc.',
    partial: 'Count partly known issues',
    reset: 'Back to the dataset’s defaults',
  },

  time: {
    label: 'Time',
    asOf: 'As of',
    from: 'Stated from',
    to: 'to',
    slider: 'Day of the positions',
    histogram: (n: number) => `Statements over time, ${numberWords(n)} in all`,
    window: 'The window moves along with the day.',
    knownAt: 'As known on',
    knownAtHelp: 'Only what had been recorded by then counts.',
    none: 'This dataset has no dates.',
    oneDay: (day: string) => `All statements are of ${day}.`,
  },

  map: {
    label: 'Map of alignments',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    legend: 'Legend',
    moved: (share: string) => `Circles that would overlap are set apart, by up to ${share} of agreement.`,
    hint: 'Choose an actor for its positions, or a line for what it rests on.',
  },

  hidden: {
    show: 'Show them',
    hide: 'Hide them',
    allLines: 'Draw all lines',
    method: 'Method and sources',
    lower: 'Compare from 1 shared issue on',
    positions: (n: number) => counted(n, 'position'),
    empty: 'Nobody can be compared in this view',
    emptyHelp: 'Try a later day, more issues, or fewer shared issues.',
  },

  panel: {
    label: 'Details',
    emptyTitle: 'Nothing chosen',
    empty:
      'Choose a circle to see an actor’s positions, or a line to see what it rests on, issue by issue, down to the words. Shift-click a second circle to compare the two.',
    compare: 'Compare with',
    compareChoose: 'choose an actor',
    about: 'About this dataset',
    source: 'Source',
    licence: 'Licence',
  },

  actor: {
    positions: (n: number, all: number) => `${counted(n, 'position')} on ${counted(all, 'issue')} in view`,
    none: 'No position in this view.',
    notUnit: (names: string) => `Does not stand for itself at this level: counts for ${names}.`,
    unknown: 'There is no actor with this id in the dataset.',
    notUnitAlone: 'Is not compared in this view.',
    holders: (names: string) => `Words of ${names} count.`,
    nearest: 'Stands nearest to',
    farthest: 'Stands farthest from',
    saidBy: 'said by',
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
    no_position: 'no position taken',
    undisclosed: 'not disclosed',
    unknown: 'not known',
  },
  joint: 'joint text',

  pair: {
    and: 'and',
    agreement: (name: string, value: string) => `agreement (${name} ${value})`,
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
    notUnits: 'These two are not both compared in this view. Another level may have them.',
    oneSide: 'one side not known',
    noValueSide: 'not comparable',
    sameText: 'both from one joint text: does not count',
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
    loading: 'Fetching the words …',
    failed: 'The words could not be fetched',
    away: 'The database is away; the words come back when it does.',
    none: 'No words recorded for this stance.',
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
    relation: { supports: '', contradicts: 'contradicts', context: 'context' },
    speaker: (name: string) => `said by ${name}`,
    undated: 'no date',
    older: (n: number) => `${counted(n, 'other statement')} on this issue`,
    newTab: '(opens in a new tab)',
  },
} as const
