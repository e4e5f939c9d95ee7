import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of the table of positions. */
export const en = {
  grid: (rows: number, columns: number) => `Positions of ${counted(rows, 'actor')} on ${counted(columns, 'issue')}`,
  actor: 'Actor',
  actors: (n: number) => counted(n, 'actor'),
  sortBy: 'Sort by name',
  controls: 'Rows',
  order: 'Order',
  orders: {
    '-positions': 'most positions first',
    positions: 'fewest positions first',
    name: 'name, A to Z',
    '-name': 'name, Z to A',
  },
  byIssue: (name: string, descending: boolean) => `${name}, ${descending ? 'high to low' : 'low to high'}`,
  orderHelp: 'Choose the heading of an issue to order by the positions on it.',
  group: 'Group by',
  groups: { none: 'nothing', coalition: 'coalition', bloc: 'bloc', kind: 'kind of actor' },
  show: 'Show',
  held: {
    all: 'all actors',
    any: 'those with a position in view',
    issue: (name: string) => `those with a position on ${name}`,
  },
  find: 'Find an actor or issue in the table',
  findPlaceholder: 'Find in the table',
  found: (at: number, all: number) => (all === 0 ? 'not in the table' : `${at} of ${numberWords(all)}`),
  next: 'Next',
  distribution: 'Distribution',
  agreement: 'Agreement A',
  count: 'Positions',
  sums: 'Sums per issue',
  noAgreement: {
    'no-positions': 'nobody holds a position',
    'no-points': 'the scale has no points to be ordered by',
    'no-sides': 'nobody is on a side',
  },
  countAt: (n: number, point: string) => `${n} at ${point}`,
  sumWords: (parts: { issue: string; bars: readonly string[]; agreement: string; positions: number }) =>
    `${parts.issue}: ${parts.bars.length === 0 ? 'no positions' : parts.bars.join(', ')}; agreement A ${parts.agreement}; ${counted(parts.positions, 'position')}`,
  cell: (actor: string, issue: string, words: string) => `${actor} on ${issue}: ${words}`,
  row: (actor: string, held: number, all: number) => `${actor}, ${numberWords(held)} of ${counted(all, 'position')}`,
  column: (issue: string, sorted: 'ascending' | 'descending' | 'none') =>
    sorted === 'none' ? `Order by ${issue}` : `${issue}, ordered ${sorted}`,
  hint: 'Arrow keys move in the table, Enter opens the evidence of a cell.',
  hidden: (n: number) => `${counted(n, 'actor')} hidden.`,
  showHidden: 'Show them',
  filtered: (n: number) => `${counted(n, 'actor')} without a position left out.`,
  showAll: 'Show all',
  method: 'Method and sources',
  empty: 'Nobody has a stance in this view',
  emptyHelp: 'Try a later day, more issues, or another level.',
  noRows: 'No actors left',
  noRowsHelp: 'All are hidden or left out by the filter.',
} as const
