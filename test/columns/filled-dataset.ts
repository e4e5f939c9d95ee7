import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDataset } from '../../graph-loader/index.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import type { TableName } from '../../positions/dataset/columns.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'

/** The dataset of the files of a package. */
export function readFilled(files: Readonly<Record<string, string>>): Promise<FullDataset> {
  const folder = mkdtempSync(join(tmpdir(), 'columns-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return readDataset(folder, { id: 'filled' })
}

/** Of each table the item that is filled, as a store gives it. */
export async function filledItems(store: GraphStore, id: string): Promise<Record<TableName, object>> {
  const { actors, affiliations, issues, scales } = await store.read(id)
  const documents = await store.documents(id)
  const stances = await store.stances(id, {})
  const points = scales.flatMap((scale) => scale.points)
  const last = (list: readonly object[]) => list.at(-1) as object
  return {
    documents: last(documents),
    actors: last(actors),
    affiliations: last(affiliations),
    scale_points: points.find(({ definition }) => definition !== undefined) as object,
    issues: last(issues),
    stances: last(stances),
    evidence: last(stances.flatMap(({ evidence }) => evidence.filter(({ exact }) => exact !== undefined))),
  }
}
