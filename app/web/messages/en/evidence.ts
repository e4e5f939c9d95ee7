import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords, numberWords } = forms

/** The texts of the evidence. */
export const evidence = {
  label: 'Evidence',
  help: 'Who said what, where it was read, and where codings conflict.',
  find: 'Find in names and words',
  grouped: 'Grouped by',
  order: { issue: 'Issue', actor: 'Actor', conflicts: 'Conflicts' },
  conflictCount: (n: number) => `Conflicts (${numberWords(n)})`,
  of: 'Of',
  everyone: 'everyone',
  add: 'Only of an actor',
  without: (name: string) => `No longer only of ${name}`,
  page: (from: number, to: number, total: number) =>
    total === 0 ? 'none' : `${numberWords(from)}–${numberWords(to)} of ${counted(total, 'stance')}`,
  previous: 'Previous',
  next: 'Next',
  region: 'Stances',
  empty: 'No stance fits. Turn off a filter above, choose a later day, or look for other words.',
  noConflicts: 'No conflicting codings: nobody is coded to say two different things of one issue at one time.',
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
  conflictHelp: 'Different things said, or coded, of one time. The position in view rests on the marked one.',
  silent: 'No position to compare:',
  searching: 'Looking through the words …',
  searchFailed: 'The words could not be searched; names were.',
  searchCut: 'Very many words fit; only the first hundred of each kind were looked at. Look for more of the text.',
  tooShort: 'Words are searched from three letters on.',
  hypothetical: 'The hypothetical positions of this view are nobody’s words, and are not shown here.',
  controls: 'Evidence',
  origin: 'How it is known',
  confidence: 'How sure the coder was',
} as const
