import { nodeColors } from '../../../diagram/node-colors.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import { actorName } from '../../../diagram/text/actor-name.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { markedName } from '../../../diagram/text/marked-words.ts'
import { datasetTitle } from '../../../diagram/text/scope-words.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { type Alignment, pairIndex, whoIsCompared } from '../../../positions/alignment/index.ts'
import type { Actor } from '../../../positions/dataset/index.ts'
import { identicalUnits } from '../../../positions/map/index.ts'
import { type Positions, valueCounts } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import { defaultThresholds } from '../../api/thresholds.ts'
import { arrangementOf, isFurther } from './arrangement/registry.ts'
import { descriptionOf, sceneTitle, subtitleOf } from './caption.ts'
import type { FurtherWays } from './further-ways.ts'
import { legendOf } from './legend.ts'
import { type Link, linksOf } from './links.ts'
import { notesOf } from './notes.ts'
import { nodesOf } from './scene-nodes.ts'
import type { NetworkInput, NetworkScene, SceneEdge } from './scene-types.ts'
import { seenUnits } from './seen-units.ts'
import { type Words, wordsOf } from './words.ts'

/** Whether a network outlines coalitions. */
function outlined({ hulls, layout }: View): boolean {
  return hulls ?? layout === 'coalitions'
}

/** Whether a view cannot be drawn without what few networks need. */
export function needsFurther(view: View): boolean {
  return outlined(view) || isFurther(view.layout)
}

/** The network of a view; `further` may be absent where the view needs none of it (`needsFurther`). */
export function sceneWith(
  { positions, alignment, map, view, counts, condensed = '' }: NetworkInput,
  further: FurtherWays | null,
): NetworkScene {
  const { measure } = alignment
  const words = wordsOf(view.lang)
  const fallback = defaultThresholds(measure.range)
  const thresholds = { agree: view.agree ?? fallback.agree, differ: view.differ ?? fallback.differ }
  const found = linksOf(alignment, thresholds, view.strongest)
  const { arrangement, problem: notArranged } = arrangementOf({ positions, alignment, map, view }, further)
  const actorOf = (u: number) => positions.dataset.actors[positions.units[u] as number] as Actor
  const named = (u: number) => ({ id: actorOf(u).id, name: cleanText(actorOf(u).name) || actorOf(u).id })
  const all = [...positions.units.keys()]
  const seen = seenUnits(
    all.filter((u) => !Number.isNaN(arrangement.x[u])),
    found.links,
    view,
    named,
  )
  const held = valueCounts(positions)
  const left = all.filter((u) => Number.isNaN(arrangement.x[u]))
  const unplaced = left.filter((u) => (held[u] as number) > 0)
  const placeOf = new Int32Array(all.length).fill(-1)
  seen.units.forEach((u, i) => {
    placeOf[u] = i
  })
  const drawn = (u: number) => placeOf[u] !== -1
  const links = found.links.filter(({ u, v }) => drawn(u) && drawn(v))
  const colors = nodeColors(positions, view.color, seen.units, words)
  const { nodes, sizes } = nodesOf({
    positions,
    view,
    arrangement,
    units: seen.units,
    held,
    colors,
    // Of all, also of those that are left out among many: what is not drawn is more than what is thinned.
    lines: { drawn: links, beyond: found.all.filter(({ u, v }) => !drawn(u) || !drawn(v)) },
  })
  const edges = edgesOf(links, placeOf)
  const hulls = outlined(view) && further !== null ? further.hulls(alignment, view, nodes, placeOf) : []
  const identical =
    arrangement.map === null
      ? []
      : identicalUnits(alignment)
          .map((group) => group.filter(drawn).map((u) => placeOf[u] as number))
          .filter((group) => group.length > 1)
  const byHand = seen.byHand.map(named)
  const unit = unitKind(positions)
  const hidden = {
    unplaced: unplaced.length,
    silent: left.length - unplaced.length,
    thinned: found.all.filter(({ u, v }) => drawn(u) && drawn(v)).length - links.length,
    beyond: seen.beyond,
    byHand,
  }
  const wanted = arrangement.map === null ? new Float32Array(0) : wantedDistances(alignment, seen.units)
  return {
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: sceneTitle(positions, seen.around, words),
    subtitle: subtitleOf(
      { alignment, arrangement, thresholds, edges, who: whoIsCompared(positions, alignment), unit, drawn: seen.units },
      words,
    ),
    description: descriptionOf({ alignment, arrangement, nodes, edges, hulls }, words),
    nodes,
    edges,
    legend: legendOf(
      {
        edges,
        nodes,
        marked: markedName(positions, view, words, seen.units),
        colors: view.node === 'pie' ? [] : seen.units.map((u) => colors.of(u)),
        colorTitle: colors.title,
        sizes,
        // Who was put by hand stands alone.
        rings: identical.some((group) => group.filter((place) => nodes[place]?.pin === null).length > 1),
        measure,
        thresholds,
      },
      words,
    ),
    notes: notesOf(
      {
        positions,
        alignment,
        arrangement,
        unit,
        unplaced: unplaced.map((u) => ({ place: u, name: named(u).name })),
        hidden,
        around: seen.around,
        pairs: { all: wanted.length, valueless: wanted.filter(Number.isNaN).length },
        pinned: nodes.flatMap((node) => (node.pin === null ? [] : [node.name])),
        outlined: hulls.length,
        grouped: hulls.length > 0 || view.layout === 'coalitions',
        strongest: found.strongest,
        problems: [
          condensed,
          notArranged,
          seen.problem,
          notSelected(positions, view, nodes, words),
          colors.problem ?? '',
        ],
        ...(counts === undefined ? {} : { counts }),
      },
      words,
    ),
    hidden,
    thresholds,
    arrangement: {
      fit: arrangement.fit,
      turns: arrangement.turns,
      measures: arrangement.map !== null,
      axis: arrangement.axis && { ...arrangement.axis, unknown: arrangement.axis.unknown(seen.units) },
    },
    identical,
    wanted,
    hulls,
    around: seen.around,
  }
}

/** Who is selected and not drawn, as a sentence; empty when all are. */
function notSelected(
  { dataset }: Positions,
  { select = [] }: View,
  nodes: readonly { readonly id: string }[],
  { network }: Words,
): string {
  const drawn = new Set(nodes.map(({ id }) => id))
  const names = select
    .filter((id) => !drawn.has(id))
    .map((id) => {
      const actor = dataset.actors.find((one) => one.id === id)
      return actor === undefined ? id : actorName(actor)
    })
  return names.length === 0 ? '' : network.notSelected(names)
}

function wantedDistances({ value, units, measure }: Alignment, seen: readonly number[]): Float32Array {
  const [low, high] = measure.range
  const n = units.length
  const wanted = new Float32Array((seen.length * (seen.length - 1)) / 2)
  let at = 0
  seen.forEach((u, i) => {
    for (const v of seen.slice(i + 1)) {
      const one = value[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number
      wanted[at++] = 1 - (one - low) / (high - low)
    }
  })
  return wanted
}

function edgesOf(links: readonly Link[], placeOf: Int32Array): SceneEdge[] {
  const [thin, thick] = links.length <= 120 ? [0.9, 3.2] : links.length <= 300 ? [0.7, 2.4] : [0.4, 1.3]
  return links.map(({ u, v, layer, value, shared, strength }) => {
    const step = strength < 1 / 3 ? 1 : strength < 2 / 3 ? 2 : 3
    return {
      a: placeOf[u] as number,
      b: placeOf[v] as number,
      layer,
      value,
      shared,
      strength,
      width: Math.round((thin + (thick - thin) * strength) * 100) / 100,
      color: `${layer}-${step}` as ColorToken,
    }
  })
}
