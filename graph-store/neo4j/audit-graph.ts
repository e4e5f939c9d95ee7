import type { FullDataset } from '../../positions/dataset/index.ts'
import { type Audit, Findings } from '../audit.ts'
import type { WriteProgress } from '../graph-store.ts'
import type { Connection } from './connection.ts'
import { REMOVE_STRANGERS, REMOVE_TIES, STRANGE_TIES, strangersQuery } from './content-queries.ts'
import { datasetDifferences, type FoundDataset } from './dataset-node.ts'
import { nodeDifference, stanceDifference, strayParts } from './difference.ts'
import { KEYED_LABELS, keyPrefix } from './keys.ts'
import { actorNodes, documentNodes, issueNodes, scaleNodes } from './nodes.ts'
import { StanceRows } from './stance-rows.ts'

const BATCH = 5_000

/** Compares the graph with what a load of the dataset would write, node by node, with what goes out from each. */
export async function auditGraph(
  connection: Connection,
  dataset: FullDataset,
  {
    signal,
    onProgress,
    found,
  }: {
    signal?: AbortSignal | undefined
    onProgress?: ((progress: WriteProgress) => void) | undefined
    /** The dataset's own node, to compare it too. */
    found?: FoundDataset | undefined
  },
): Promise<Audit> {
  const findings = new Findings()
  const add = findings.add.bind(findings)
  if (found) {
    findings.checked(1)
    const differs = datasetDifferences(found, dataset)
    if (differs.length > 0) add('differs', 'Dataset', dataset.info.id, differs.join('; '))
  }
  const labels = [
    ['Document', documentNodes(dataset)],
    ['Scale', scaleNodes(dataset)],
    ['Actor', actorNodes(dataset)],
    ['Issue', issueNodes(dataset)],
  ] as const
  for (const [label, nodes] of labels) {
    await nodeDifference(connection, dataset, label, nodes as Parameters<typeof nodeDifference>[3], add)
    findings.checked(nodes.length)
  }
  await stanceDifference(connection, dataset, new StanceRows(dataset), {
    signal,
    onCompared: (done, total) => onProgress?.({ phase: 'comparing', done, total }),
    onDifference: add,
  })
  findings.checked(dataset.stances.length)
  for (const [label, ids] of Object.entries(await strayParts(connection, dataset.info.id))) {
    for (const id of ids) findings.add('foreign', label, id, 'hangs on nothing of the dataset')
  }
  const { nodes, ties } = await strangers(connection, dataset.info.id)
  for (const { label, id } of nodes)
    findings.add('foreign', label, id ?? '(without id)', 'says that it is the dataset’s, and has no key of it')
  for (const { type, of } of ties)
    findings.add('foreign', type, of ?? '', 'leads to a stance that is not the dataset’s')
  return findings.audit()
}

/** Removes nodes that say that they are a dataset's and have no key of it, and relationships to stances of nobody; gives how many. */
export async function removeStrangers(connection: Connection, dataset: string): Promise<number> {
  const { nodes, ties } = await strangers(connection, dataset)
  const [node, tie] = [nodes.map(({ element }) => element), ties.map(({ element }) => element)]
  for (let at = 0; at < tie.length; at += BATCH) {
    await connection.write((transaction) => transaction.change(REMOVE_TIES, { ids: tie.slice(at, at + BATCH) }))
  }
  for (let at = 0; at < node.length; at += BATCH) {
    await connection.write((transaction) => transaction.change(REMOVE_STRANGERS, { ids: node.slice(at, at + BATCH) }))
  }
  return node.length + tie.length
}

async function strangers(connection: Connection, dataset: string) {
  const parameters = { dataset, prefix: keyPrefix(dataset) }
  const nodes: { element: string; label: string; id: string | null }[] = []
  for (const label of KEYED_LABELS) {
    const rows = await connection.read((transaction) => transaction.rows(strangersQuery(label), parameters))
    for (const [element, id] of rows) nodes.push({ element: element as string, label, id: id as string | null })
  }
  const rows = await connection.read((transaction) => transaction.rows(STRANGE_TIES, parameters))
  const ties = rows.map(([element, type, of]) => ({
    element: element as string,
    type: type as string,
    of: of as string | null,
  }))
  return { nodes, ties }
}
