import type { Document } from '../../positions/dataset/index.ts'
import { KnownIds } from './known-ids.ts'
import { type Reading, readTable, type TableFile } from './table.ts'

/** The documents by the code of their ids. */
export interface Documents {
  readonly ids: KnownIds
  readonly list: Document[]
}

/** Reads documents.csv; without it, every document that is named later becomes one whose title is its id. */
export async function readDocuments(file: TableFile | undefined, reading: Reading): Promise<Documents> {
  const ids = new KnownIds('document', file?.name ?? null)
  const list: Document[] = []
  if (!file) return { ids, list }
  const whole = await readTable(file, 'documents', reading, (row) => {
    const code = ids.declare(row)
    const document = { id: ids.ids[code] ?? '', ...row.item('documents') } as Document
    if (document.sha256 !== undefined) document.sha256 = document.sha256.toLowerCase()
    if (code >= 0) list[code] = document
  })
  if (!whole) ids.complete = false
  return { ids, list }
}

/** The documents in the list, and for ids without an entry one whose title, and address if it is one, is the id. */
export function allDocuments({ ids, list }: Documents): Document[] {
  return ids.ids.map(
    (id, code) => list[code] ?? (/^https?:\/\//.test(id) ? { id, title: id, url: id } : { id, title: id }),
  )
}
