import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import type { PositionGroup, PositionLine } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'

const text = messages.actor

interface Source {
  /** Id of the unit whose position it is. */
  readonly of: string
  readonly scale: Scale | undefined
  readonly actorName: (id: string) => string
}

/** Whose words a position rests on, of when, in which joint text, and how far those who count differ; empty when nothing is known. */
export function sourceWords(line: PositionLine, { of, scale, actorName }: Source): string {
  const inherited = line.via === 'inherited-bloc' || line.via === 'inherited-representative'
  const speaker = line.from === null || line.from === of ? null : actorName(line.from)
  const joint = line.joint === undefined ? null : text.joint(inherited ? null : speaker, Math.max(0, line.signed - 1))
  const made = madeWords(line)
  const said =
    speaker === null || (joint !== null && !inherited) ? null : `${inherited ? text.inherited : text.saidBy} ${speaker}`
  const range =
    line.low !== null && line.high !== null && line.low !== line.high && scale
      ? text.spread(valueLabel(scale, line.low, forms), valueLabel(scale, line.high, forms))
      : null
  const spread = made !== null && line.group ? tallyWords(line.group, { scale, actorName }) : range
  const parts = [line.statedOn && forms.shortDate(line.statedOn), made ?? said, joint, spread]
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
}

/** How a position is made of several; null when one alone decides. */
function madeWords({ group, value }: PositionLine): string | null {
  const rule = group?.rule ?? null
  const made = group?.voices.filter(({ decides }) => decides).length ?? 0
  if (rule === null || made < 2 || group === null) return null
  const tied = rule === 'majority' && value === null && group.points.length > 1
  return tied ? messages.groups.tie(made) : messages.groups.madeOf(messages.groups.made[rule], made)
}

/**
 * How many members of a group hold which point, are unclear or silent, and how united they are, in words; or, where the group's own position counts, that
 * theirs does not.
 */
export function tallyWords(group: PositionGroup, { scale, actorName }: Pick<Source, 'scale' | 'actorName'>): string {
  const words = messages.groups
  if (group.own) return words.own(group.members)
  const { points, unclear, silent, cohesion } = group
  const label = (value: number) => (scale === undefined ? String(value) : valueLabel(scale, value, forms))
  return [
    ...points.map(({ value, count }) => words.point(label(value), count)),
    ...(unclear > 0 ? [words.unclear(unclear)] : []),
    words.silent(silent.length, silent.map(actorName)),
    ...(cohesion === null ? [] : [words.cohesion(cohesion)]),
  ].join(' · ')
}
