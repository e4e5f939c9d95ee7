import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords } = forms

/** The texts of the spectrum. */
export const en = {
  controls: 'Moves',
  since: 'Compare with the positions of',
  sinceHelp:
    'An arrow marks each change of position since then. It is dashed where nobody changed position: another speaks, other members count, a statement has ended, or the one before has no date. Both are listed.',
  along: (issue: string) => `Actors along the scale of ${issue}: the arrow keys go from one to the next`,
  moved: (n: number, both: number, day: string) =>
    both === 0
      ? `No position is known both now and on ${dateWords(day)}`
      : both === 1
        ? `The one actor known on both days ${n === 0 ? 'has not changed' : 'changed'} position since ${dateWords(day)}`
        : `${n === 0 ? 'None' : n} of ${counted(both, 'actor')} known on both days changed position since ${dateWords(day)}`,
  fresh: 'Newly known',
  gone: 'No longer known',
  move: (name: string, before: string, after: string) => `${name}: from ${before} to ${after}`,
  more: (n: number) => `Show ${n} more`,
  evidence: (name: string) => `Evidence of ${name}`,
  close: 'Close the evidence',
  empty: 'Nobody holds a position on any issue of this view. Try a later day, or more issues.',
  nobody: 'Nobody holds a position on this issue.',
} as const
