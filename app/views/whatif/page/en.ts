import { forms } from '../../../../diagram/words/en/forms.ts'

const { numberWords } = forms

/** The texts of What if. */
export const en = {
  label: 'What if',
  note: 'Nothing here is written to the data. The scenario is part of the link and applies to the other views too, each of which says so; Evidence shows only what was said.',
  who: 'Who moves',
  choose: 'Choose who moves',
  chooseHelp: 'Choose an actor to move. Until you move it, its positions are those in the data.',
  notUnit: (name: string) =>
    `${name} is not compared by itself at this level, so it cannot be moved. Choose another level or another actor.`,
  someone: 'Or one of these',
  issues: (name: string) => `${name}, issue by issue`,
  drag: 'Drag the diamond, or move it with the arrow keys. Delete undoes a move.',
  find: 'Find an issue',
  noIssue: 'No issue with that name.',
  noIssues: 'No issue in view has a scale to move on.',
  handle: (issue: string) => `Hypothetical position on ${issue}`,
  asHeld: 'as it is',
  moved: (from: string, to: string) => `${from} → ${to}`,
  hypothetical: 'hypothetical',
  undo: 'Undo',
  undoLabel: (issue: string) => `Undo the move on ${issue}`,
  more: (n: number) => `Show ${numberWords(n)} more`,
  cannot: 'No move is possible on this issue: its id contains “=”.',
  moves: 'The scenario',
  noMoves: 'Nothing is moved yet.',
  clear: 'Clear all',
  undoMove: (actor: string, issue: string) => `Undo the move of ${actor} on ${issue}`,
  changes: 'What changes most',
  changesCaption: 'Pairs whose alignment changes',
  nothing: 'No alignment changes.',
  best: 'The best single move',
  bestHelp: (name: string) => `Choose whom ${name} should come nearer to; every move on every issue is tried.`,
  towards: 'Towards',
  remove: (name: string) => `Remove ${name}`,
  seek: 'Find the best move',
  seeking: 'Trying every move …',
  noBest: 'No single move brings them nearer.',
  found: (issue: string, to: string) => `${issue} to ${to}`,
  gain: (before: string, after: string, known: number) =>
    `mean agreement with ${known === 1 ? 'it' : `${known} of them`} from ${before} to ${after}`,
  noBefore: 'no value',
  make: 'Make this move',
} as const
