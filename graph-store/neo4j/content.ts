import neo4j from 'neo4j-driver'
import type { FullDataset, Issue } from '../../positions/dataset/index.ts'
import { CONTENT_PROPERTIES, type HeldLabel, PART_PROPERTIES } from './content-queries.ts'
import { keyPrefix } from './keys.ts'
import { actorNodes, documentNodes, issueNodes, type NodeOf, pointProperties, scaleNodes } from './nodes.ts'
import type { StanceRows } from './stance-rows.ts'

/**
 * The content of a node as one text: its properties, and what goes out from it. What a load would write and what the graph holds are compared by it, so
 * that nothing the graph says of itself has to be believed.
 */
export type Content = string

/** A node that a load writes, with its content. */
export interface Expected {
  readonly id: string
  readonly content: Content
}

/** What a load writes of a label, by id. */
export function expectedNodes(label: HeldLabel, dataset: FullDataset): Map<string, Content> {
  const { id } = dataset.info
  const prefix = keyPrefix(id)
  const contents = <Node extends NodeOf<unknown>>(
    nodes: readonly Node[],
    beside: (node: Node) => unknown[],
    parts: (node: Node) => unknown[][],
  ) =>
    new Map(
      nodes.map((node) => {
        const properties = node.properties()
        const own = CONTENT_PROPERTIES[label].map((property) => properties[property])
        return [node.id, contentOf(own, beside(node), parts(node))]
      }),
    )
  const nothing = () => []
  const inDataset = () => [id]
  if (label === 'Actor') {
    return contents(
      actorNodes(dataset),
      ({ item }) => [{ nation: 'Nation', person: 'Person', organization: 'Organization', bloc: 'Bloc' }[item.kind], id],
      (node) =>
        node
          .ties()
          .map(({ kind, group, properties: tie }) => [
            kind === 'represents' ? 'REPRESENTS' : 'MEMBER_OF',
            prefix + group,
            ...PART_PROPERTIES.tie.map((property) => tie[property]),
          ]),
    )
  }
  if (label === 'Issue')
    return contents(issueNodes(dataset), inDataset, ({ item }) => issueLinks(prefix, item as Issue))
  if (label === 'Document') return contents(documentNodes(dataset), inDataset, nothing)
  return contents(scaleNodes(dataset), nothing, ({ item }) =>
    pointProperties(id, item).map((point) => PART_PROPERTIES.point.map((property) => point[property])),
  )
}

/** The content of a node as the graph holds it, from a row of `HELD` without its key. */
export function foundContent([own, beside, parts]: unknown[]): Content {
  return contentOf(own as unknown[], beside as unknown[], parts as unknown[][])
}

/** What a load writes of a stance. */
export function expectedStance(dataset: FullDataset, rows: StanceRows, row: number): Content {
  const { info, issues, stances } = dataset
  const prefix = keyPrefix(info.id)
  const id = rows.id(row)
  const evidence = rows
    .evidence(row)
    .map(({ document, speaker, relation, properties }) => [
      ...['key', 'dataset', 'order'].map((property) => properties[property]),
      relation,
      ...PART_PROPERTIES.evidence.map((property) => properties[property]),
      [prefix + document],
      speaker === undefined ? [] : [prefix + speaker],
      1,
    ])
  const issue = prefix + (issues[stances.issue[row] as number]?.id as string)
  return contentOf([prefix + id, id, info.id, ...rows.values(row)], [1, issue], evidence)
}

/** The content of a stance as the graph holds it: its properties, how many hold it, its issues, its evidence. */
export function foundStance([own, holders, issues, evidence]: unknown[]): Content {
  return contentOf(own as unknown[], [holders, ...(issues as unknown[])], evidence as unknown[][])
}

/** The key of a stance as `foundStance` takes it. */
export function foundKey([own]: unknown[]): unknown {
  return (own as unknown[])[0]
}

function issueLinks(prefix: string, issue: Issue): unknown[][] {
  return [
    ...issue.parents.map((parent, place) => ['PART_OF', prefix + parent, place]),
    ...(issue.scale === undefined ? [] : [['MEASURED_ON', prefix + issue.scale, null]]),
    ...(issue.document === undefined ? [] : [['RECORDED_IN', prefix + issue.document, null]]),
  ]
}

function contentOf(own: readonly unknown[], beside: readonly unknown[], parts: readonly unknown[][]): Content {
  const texts = parts.map((part) => JSON.stringify(part, plain)).sort()
  return JSON.stringify([own, beside, texts], plain)
}

// Numbers and days of the database's own types are told apart from texts by their form.
function plain(_: string, value: unknown): unknown {
  if (value === undefined) return null
  return neo4j.isInt(value) ? (value as { toNumber(): number }).toNumber() : value
}
