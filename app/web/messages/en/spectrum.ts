import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, dateWords } = forms

/** The texts of the spectrum. */
export const spectrum = {
  label: 'Spectrum',
  help: 'The scale of an issue with its defined points, and who stands where along it.',
  controls: 'Moves',
  since: 'Compare with the positions of',
  sinceHelp: 'Who moved since then is drawn as an arrow and told in words.',
  along: (issue: string) => `Actors along the scale of ${issue}: the arrow keys go from one to the next`,
  actor: (name: string, position: string) => `${name}: ${position}`,
  moved: (n: number, day: string) => `${counted(n, 'actor')} moved since ${dateWords(day)}`,
  move: (name: string, before: string, after: string) => `${name}: from ${before} to ${after}`,
  more: (n: number) => `Show ${n} more`,
  evidence: (name: string) => `Evidence of ${name}`,
  close: 'Close the evidence',
  empty: 'Nobody holds a position on any issue of this view. Try a later day, or more issues.',
  nobody: 'Nobody holds a position on this issue.',
} as const
