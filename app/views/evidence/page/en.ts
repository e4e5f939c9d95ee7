import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords, numberWords } = forms

/** The texts of the evidence. */
export const en = {
  find: 'Find in names and words',
  grouped: 'Grouped by',
  order: { issue: 'Issue', actor: 'Actor', conflicts: 'Conflicts' },
  conflictCount: (n: number) => `Conflicts (${numberWords(n)})`,
  of: 'Of',
  everyone: 'everyone',
  add: 'Only of an actor',
  without: (name: string) => `Not only of ${name}`,
  page: (from: number, to: number, total: number) =>
    total === 0 ? 'none' : `${numberWords(from)}–${numberWords(to)} of ${counted(total, 'stance')}`,
  previous: 'Previous',
  next: 'Next',
  region: 'Stances',
  empty: 'No stance matches. Remove a filter above, choose a later day, or search for other words.',
  noConflicts: 'No conflicting codings: nobody is coded with two different positions on one issue at one time.',
  later: (n: number, day: string) =>
    `${counted(n, 'stance')} stated after ${dateWords(day)} ${n === 1 ? 'is' : 'are'} not shown.`,
  showLater: 'Go to the last day',
  inGroup: (n: number) => counted(n, 'stance'),
  counts: 'a position rests on it',
  countsNot: 'no position in view rests on it',
  valid: (from: string | undefined, to: string | undefined) =>
    [from && `held from ${dateWords(from)}`, to && `until ${dateWords(to)}`].filter(Boolean).join(' '),
  stated: (date: string) => dateWords(date),
  undated: 'no date',
  conflict: 'conflicts with another coding',
  seeConflicts: 'See conflicts',
  conflictOf: (actor: string, issue: string) => `${actor} on ${issue}`,
  conflictHelp: 'Different statements, or codings, of one time. The position in view rests on the marked one.',
  silent: 'No position to compare:',
  searching: 'Searching the text …',
  searchFailed: 'The text could not be searched; names were.',
  searchCut: 'There are very many matches; only the first hundred of each kind were searched. Type more of the text.',
  tooShort: 'Text is searched from three letters on.',
  hypothetical: 'The hypothetical positions of this view are not based on statements, and are not shown here.',
  controls: 'Evidence',
  origin: 'How it is known',
  confidence: 'Confidence of the coder',
} as const
