import type { Actor, Affiliation, Document, FullDataset, Issue, Scale } from '../../positions/dataset/index.ts'
import { whole } from './connection.ts'
import { keyPrefix, partId } from './keys.ts'
import { propertiesOf } from './properties.ts'

/** What a node of the graph is to hold. */
export interface NodeOf<Item> {
  readonly id: string
  readonly item: Item
  properties(): Record<string, unknown>
}

export interface Tie {
  readonly kind: Affiliation['kind']
  readonly group: string
  readonly properties: Record<string, unknown>
}

/** The documents of a dataset as nodes. */
export function documentNodes({ info, documents }: FullDataset): NodeOf<Document>[] {
  return documents.map((item) => node(info.id, item, () => propertiesOf('documents', item)))
}

/** The scales of a dataset as nodes. */
export function scaleNodes({ info, scales }: FullDataset): NodeOf<Scale>[] {
  return scales.map((item, order) =>
    node(info.id, item, () => {
      const { points: _, ...own } = item
      return { ...own, order: whole(order) }
    }),
  )
}

/** The issues of a dataset as nodes. */
export function issueNodes({ info, issues }: FullDataset): NodeOf<Issue>[] {
  return issues.map((item, order) =>
    node(info.id, item, () => ({
      ...propertiesOf('issues', item),
      order: whole(order),
    })),
  )
}

/** The actors of a dataset as nodes, each with its ties in the dataset's order. */
export function actorNodes({ info, actors, affiliations }: FullDataset): (NodeOf<Actor> & { ties: () => Tie[] })[] {
  const tiesOf = new Map<string, [number, Affiliation][]>()
  affiliations.forEach((affiliation, order) => {
    const ties = tiesOf.get(affiliation.actor)
    if (ties) ties.push([order, affiliation])
    else tiesOf.set(affiliation.actor, [[order, affiliation]])
  })
  return actors.map((item) => {
    const own = tiesOf.get(item.id) ?? []
    const properties = () => ({
      ...propertiesOf('actors', item),
      aliasText: item.aliases.length > 0 ? item.aliases.join(' | ') : undefined,
    })
    return { ...node(info.id, item, properties), ties: () => own.map(([order, tie]) => tieOf(order, tie)) }
  })
}

/** The properties of a scale's points, in order. */
export function pointProperties(dataset: string, scale: Scale): Record<string, unknown>[] {
  return scale.points.map((point, place) => {
    const id = partId(scale.id, place)
    return { ...propertiesOf('scale_points', point), order: whole(place), dataset, key: keyPrefix(dataset) + id }
  })
}

function tieOf(order: number, tie: Affiliation): Tie {
  const { kind, group } = tie
  return { kind, group, properties: { ...propertiesOf('affiliations', tie), order: whole(order) } }
}

function node<Item extends { id: string }>(
  dataset: string,
  item: Item,
  properties: () => Record<string, unknown>,
): NodeOf<Item> {
  const { id } = item
  return {
    id,
    item,
    properties: () => ({ ...properties(), id, dataset, key: keyPrefix(dataset) + id }),
  }
}
