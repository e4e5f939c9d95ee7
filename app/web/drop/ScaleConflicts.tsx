import type { Joining } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

const words = text.join
type Bounds = Joining['scales'][number]['before']

const pair = ({ min, max }: Bounds) => [min, max] as const

/** Whether a scale of the files keeps them out of the dataset. */
export function isKeptOut({ scales }: Joining): boolean {
  return scales.some(({ isKept }) => !isKept)
}

/** The scales that the files have otherwise than the stances that are there, as items of a list. */
export function ScaleItems({ joining: { scales } }: { joining: Joining }) {
  return scales.map(({ scale, issue, more, before, after, isKept }) => (
    <li key={`${scale} ${issue}`} data-testid="join-scale">
      {isKept
        ? words.scaleKept(pair(after), pair(before))
        : words.scaleOther(scale, pair(after), pair(before), more > 0 ? `${issue} ${words.more(more)}` : issue)}
    </li>
  ))
}

/** What to do about the first scale that keeps the files out. */
export function ScaleAdvice({ joining: { scales } }: { joining: Joining }) {
  const first = scales.find(({ isKept }) => !isKept)
  if (!first) return null
  const { off, before, after } = first
  const wider = `${Math.min(before.min, after.min)}..${Math.max(before.max, after.max)}`
  return <p role="alert">{off ? words.scaleOff(off.value, pair(before), wider) : words.scaleTell(pair(before))}</p>
}
