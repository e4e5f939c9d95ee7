import type { Document } from '../../positions/dataset/model.ts'
import { owned } from '../growing.ts'
import { TABLES } from './columns.ts'
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
  const whole = await readTable(file, TABLES.documents, reading, (row) => {
    const code = ids.declare(row)
    const document: Document = {
      id: ids.ids[code] ?? '',
      title: owned(row.required('title') ?? ''),
    }
    const publisher = row.text('publisher')
    if (publisher !== undefined) document.publisher = owned(publisher)
    const url = row.url('url')
    if (url !== undefined) document.url = owned(url)
    const publishedOn = row.date('published_on')
    if (publishedOn !== undefined) document.publishedOn = publishedOn
    const retrievedOn = row.date('retrieved_on')
    if (retrievedOn !== undefined) document.retrievedOn = retrievedOn
    const sha256 = row.matching('sha256', /^[0-9a-fA-F]{64}$/, 'SHA-256', '64 hexadecimal digits')
    if (sha256 !== undefined) document.sha256 = owned(sha256.toLowerCase())
    const language = row.matching(
      'language',
      /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/,
      'language',
      'a language tag such as en, de-CH or zh-Hant',
    )
    if (language !== undefined) document.language = language
    const licence = row.text('licence')
    if (licence !== undefined) document.licence = owned(licence)
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
