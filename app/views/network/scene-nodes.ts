import type { NodeColors } from '../../../diagram/node-colors.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { twoLetterCode } from '../../../diagram/text/nation-codes.ts'
import { shortName } from '../../../diagram/text/short-name.ts'
import type { Actor } from '../../../positions/dataset/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import type { Link } from './links.ts'
import { type NodeRadii, nodeRadii } from './node-radii.ts'
import { pieOf } from './pies.ts'
import { pinsOf } from './pins.ts'
import type { SceneNode } from './scene-types.ts'
import { wordsOf } from './words.ts'

interface NodesParts {
  readonly positions: Positions
  readonly view: View
  readonly arrangement: Arrangement
  /** Places of the units that are drawn. */
  readonly units: readonly number[]
  /** The number of positions of each unit. */
  readonly held: Int32Array
  readonly colors: NodeColors
  /** The lines that are drawn, and all that lead to somebody who is not. */
  readonly lines: { readonly drawn: readonly Link[]; readonly beyond: readonly Link[] }
}

/** The circles of a network, and what their sizes show. */
export function nodesOf(parts: NodesParts): { nodes: SceneNode[]; sizes: NodeRadii } {
  const { positions, view, arrangement, units, held, colors, lines } = parts
  const [links, beyond] = [lines.drawn, lines.beyond].map((list) => linesPerUnit(list, positions.units.length)) as [
    Int32Array,
    Int32Array,
  ]
  const actorOf = (u: number) => positions.dataset.actors[positions.units[u] as number] as Actor
  const sizes = nodeRadii(
    units.map((u) => ({
      positions: held[u] as number,
      links: links[u] as number,
      influence: actorOf(u).influence,
    })),
    view.size,
    wordsOf(view.lang).network,
  )
  const selected = new Set(view.select)
  const pins = pinsOf(view)
  const nodes = units.map((u, i): SceneNode => {
    const actor = actorOf(u)
    const { color, mark } = colors.of(u)
    return {
      actor: positions.units[u] as number,
      id: actor.id,
      name: cleanText(actor.name) || actor.id,
      short: shortName(actor),
      coded: codeOf(actor) !== null,
      kind: actor.kind,
      x: arrangement.x[u] as number,
      y: arrangement.y[u] as number,
      radius: sizes.radius[i] as number,
      color,
      mark,
      positions: held[u] as number,
      links: links[u] as number,
      selected: selected.has(actor.id),
      pin: pins.get(actor.id) ?? null,
      more: beyond[u] as number,
      pie: view.node === 'pie' ? pieOf(positions, u) : null,
      flag: view.node === 'flag' ? codeOf(actor) : null,
    }
  })
  return { nodes, sizes }
}

function linesPerUnit(links: readonly Link[], n: number): Int32Array {
  const count = new Int32Array(n)
  for (const { u, v } of links) {
    count[u] = (count[u] as number) + 1
    count[v] = (count[v] as number) + 1
  }
  return count
}

function codeOf({ kind, nation }: Actor): string | null {
  return (kind === 'nation' && nation !== undefined && twoLetterCode(nation)) || null
}
