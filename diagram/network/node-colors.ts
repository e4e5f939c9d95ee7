import { NO_CODE } from '../../positions/columns/stance-columns.ts'
import { ACTOR_KINDS, type ActorKind, STATUSES, type Status } from '../../positions/dataset/model.ts'
import { blocsOf } from '../../positions/resolve/holders.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import type { View } from '../../positions/view.ts'
import type { NodeMark } from '../drawing/disc.ts'
import type { ColorToken } from '../palette.ts'
import { cleanText } from '../text/clean-text.ts'
import { valueLabel } from '../text/value-label.ts'
import type { SceneWords } from '../words/catalogue.ts'

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

const BLOC_COLORS = ['bloc-1', 'bloc-2', 'bloc-3', 'bloc-4', 'bloc-5', 'bloc-6'] as const
const ISSUE_COLORS = ['issue-1', 'issue-2', 'issue-3', 'issue-4', 'issue-5'] as const

/** The colours that a view asks for: none, by kind, by bloc, or by the position on an issue (`issue:ID`). `drawn` are the units in the picture. */
export function nodeColors(
  positions: Positions,
  color: View['color'],
  drawn: readonly number[],
  words: SceneWords,
): NodeColors {
  if (color === undefined || color === 'none') return { of: () => PLAIN, title: '' }
  if (color === 'kind') return colorsByKind(positions, words)
  if (color === 'bloc') return colorsByBloc(positions, drawn, words)
  return colorsByIssue(positions, color.slice('issue:'.length), words)
}

function colorsByKind({ dataset, units }: Positions, { network: { colors } }: SceneWords): NodeColors {
  const of = (u: number): NodeColor => {
    const kind = dataset.actors[units[u] as number]?.kind as ActorKind
    return { color: kind, mark: 'disc', label: colors.kinds[kind], rank: ACTOR_KINDS.indexOf(kind) }
  }
  return { of, title: colors.kind }
}

function colorsByBloc(
  { dataset, units, scope }: Positions,
  drawn: readonly number[],
  { network: { colors } }: SceneWords,
): NodeColors {
  const blocs = blocsOf(dataset.actors, dataset.affiliations, scope.asOf)
  const members = new Map<number, number>()
  const blocsOfUnit = (u: number): readonly number[] => {
    const actor = units[u] as number
    return dataset.actors[actor]?.kind === 'bloc' ? [actor] : (blocs[actor] as readonly number[])
  }
  for (const u of drawn) for (const bloc of blocsOfUnit(u)) members.set(bloc, (members.get(bloc) ?? 0) + 1)
  // Whoever is in several counts in the largest, so that the few colours say most.
  const order = [...members.keys()].sort((a, b) => (members.get(b) as number) - (members.get(a) as number) || a - b)
  const of = (u: number): NodeColor => {
    const rank = Math.min(...blocsOfUnit(u).map((bloc) => order.indexOf(bloc)))
    if (rank === Number.POSITIVE_INFINITY) return { color: 'unknown', mark: 'ring', label: colors.noBloc, rank: 1000 }
    const color = BLOC_COLORS[rank]
    if (color === undefined) return { color: 'other', mark: 'disc', label: colors.otherBloc, rank: 999 }
    const bloc = dataset.actors[order[rank] as number]
    return { color, mark: 'disc', label: cleanText(bloc?.name ?? ''), rank }
  }
  return { of, title: colors.bloc }
}

function colorsByIssue(positions: Positions, id: string, { network, holding, forms }: SceneWords): NodeColors {
  const { dataset, issues, value, status } = positions
  const index = dataset.issues.findIndex((issue) => issue.id === id)
  const column = issues.indexOf(index)
  const issue = dataset.issues[index]
  const scale = dataset.scales.find((one) => one.id === issue?.scale)
  if (issue === undefined || scale === undefined || column < 0) {
    const problem = network.colors.problem(cleanText(issue?.name ?? id))
    return { of: () => PLAIN, title: '', problem }
  }
  const of = (u: number): NodeColor => {
    const cell = u * issues.length + column
    const code = status[cell] as number
    const held = code === NO_CODE ? 'none' : (STATUSES[code] as Status)
    const one = value[cell] as number
    if (Number.isNaN(one)) {
      return { color: 'unknown', mark: 'broken', label: holding.circle[held], rank: 1000 + code }
    }
    const share = (one - scale.min) / (scale.max - scale.min)
    const color = ISSUE_COLORS[Math.max(0, Math.min(4, Math.round(share * 4)))] as ColorToken
    const neutral = held === 'neutral'
    return { color, mark: 'disc', label: neutral ? holding.declaredNeutral : valueLabel(scale, one, forms), rank: one }
  }
  return { of, title: cleanText(issue.name) }
}
