import { ACTOR_KINDS, type ActorKind } from '../positions/dataset/index.ts'
import { heldStatus, membershipsOf, type Positions } from '../positions/resolve/index.ts'
import type { View } from '../positions/view.ts'
import type { NodeMark } from './drawing/disc.ts'
import { GROUP_COLORS } from './group-colors.ts'
import type { ColorToken } from './palette.ts'
import { cleanText } from './text/clean-text.ts'
import { valueLabel } from './text/value-label.ts'
import type { SharedWords } from './words/catalogue.ts'

/** A colour with what it means; `key` tells apart what the legend lists once each. */
export interface NodeColor {
  readonly color: ColorToken
  readonly mark: NodeMark
  /** Empty: nothing to tell in the legend. */
  readonly label: string
  /** Order in the legend. */
  readonly rank: number
}

/** The colours of units, by place; `title` says what they show, and `problem` why the view's wish could not be met. */
export interface NodeColors {
  readonly of: (u: number) => NodeColor
  readonly title: string
  readonly problem?: string
}

const PLAIN: NodeColor = { color: 'actor', mark: 'ring', label: '', rank: 0 }

const ISSUE_COLORS = ['issue-1', 'issue-2', 'issue-3', 'issue-4', 'issue-5'] as const

/** The colours that a view asks for: none, by kind, by blocs or organisations, by membership in one (`member:ID`), or by the position on an issue (`issue:ID`). `drawn` are the units in the picture. */
export function nodeColors(
  positions: Positions,
  color: View['color'],
  drawn: readonly number[],
  words: SharedWords,
): NodeColors {
  if (color === undefined || color === 'none') return { of: () => PLAIN, title: '' }
  if (color === 'kind') return colorsByKind(positions, words)
  if (color === 'bloc' || color === 'organization') return colorsByMembership(positions, color, drawn, words)
  if (color.startsWith('member:')) return colorsByMember(positions, color.slice('member:'.length), words)
  return colorsByIssue(positions, color.slice('issue:'.length), words)
}

function colorsByKind({ dataset, units }: Positions, { colors }: SharedWords): NodeColors {
  const of = (u: number): NodeColor => {
    const kind = dataset.actors[units[u] as number]?.kind as ActorKind
    return { color: kind, mark: 'disc', label: colors.kinds[kind], rank: ACTOR_KINDS.indexOf(kind) }
  }
  return { of, title: colors.kind }
}

/** By the groups of a kind that each belongs to on the day; who is in several has the colour of just these several. */
function colorsByMembership(
  { dataset, units, scope }: Positions,
  kind: 'bloc' | 'organization',
  drawn: readonly number[],
  { colors, forms }: SharedWords,
): NodeColors {
  const groups = membershipsOf(dataset.actors, dataset.affiliations, kind, scope.asOf)
  const name = (group: number) => cleanText(dataset.actors[group]?.name ?? '')
  const setOf = (u: number): readonly number[] => {
    const actor = units[u] as number
    return dataset.actors[actor]?.kind === kind ? [actor] : (groups[actor] as readonly number[])
  }
  const sets = new Map<string, { readonly of: readonly number[]; count: number }>()
  for (const u of drawn) {
    const of = setOf(u)
    const set = sets.get(of.join()) ?? { of, count: 0 }
    sets.set(of.join(), set)
    if (of.length > 0) set.count++
  }
  sets.delete('')
  const order = [...sets]
    .sort(([, a], [, b]) => b.count - a.count || a.of.length - b.of.length || (a.of[0] as number) - (b.of[0] as number))
    .map(([key]) => key)
  const of = (u: number): NodeColor => {
    const set = setOf(u)
    if (set.length === 0) return { color: 'unknown', mark: 'ring', label: colors.none[kind], rank: 1000 }
    const rank = order.indexOf(set.join())
    const color = GROUP_COLORS[rank]
    if (color === undefined) return { color: 'other', mark: 'disc', label: colors.other[kind], rank: 999 }
    return { color, mark: 'disc', label: forms.listWords(set.map(name)), rank }
  }
  return { of, title: colors[kind] }
}

/** By whether each belongs to one group on the day. */
function colorsByMember({ dataset, units, scope }: Positions, id: string, { colors }: SharedWords): NodeColors {
  const group = dataset.actors.findIndex((actor) => actor.id === id)
  const actor = dataset.actors[group]
  if (actor === undefined) return { of: () => PLAIN, title: '', problem: colors.noGroup(cleanText(id)) }
  const groups = membershipsOf(dataset.actors, dataset.affiliations, actor.kind, scope.asOf)
  const name = cleanText(actor.name)
  const of = (u: number): NodeColor => {
    const index = units[u] as number
    return index === group || groups[index]?.includes(group)
      ? { color: GROUP_COLORS[0], mark: 'disc', label: colors.in(name), rank: 0 }
      : { color: 'unknown', mark: 'ring', label: colors.notIn(name), rank: 1 }
  }
  return { of, title: colors.membership }
}

function colorsByIssue(positions: Positions, id: string, { colors, holding, forms }: SharedWords): NodeColors {
  const { dataset, issues, value, status } = positions
  const index = dataset.issues.findIndex((issue) => issue.id === id)
  const column = issues.indexOf(index)
  const issue = dataset.issues[index]
  const scale = dataset.scales.find((one) => one.id === issue?.scale)
  if (issue === undefined || scale === undefined || column < 0) {
    const problem = colors.problem(cleanText(issue?.name ?? id))
    return { of: () => PLAIN, title: '', problem }
  }
  const of = (u: number): NodeColor => {
    const cell = u * issues.length + column
    const code = status[cell] as number
    const held = heldStatus(positions, cell) ?? 'none'
    const one = value[cell] as number
    if (Number.isNaN(one)) {
      const rank = held === 'split' ? 999 : 1000 + code
      return { color: 'unknown', mark: 'broken', label: holding.circle[held], rank }
    }
    const share = (one - scale.min) / (scale.max - scale.min)
    const color = ISSUE_COLORS[Math.max(0, Math.min(4, Math.round(share * 4)))] as ColorToken
    const neutral = held === 'neutral'
    return { color, mark: 'disc', label: neutral ? holding.declaredNeutral : valueLabel(scale, one, forms), rank: one }
  }
  return { of, title: cleanText(issue.name) }
}
