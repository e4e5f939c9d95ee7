import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Dataset } from '../../positions/index.ts'
import { datasetOf } from './dataset-builder.ts'

interface SampleRow {
  readonly statement: string
  readonly document: string
  readonly date: string
  readonly organization: string
  readonly concept: string
  readonly agreement: string
}

/** The 40 sample statements as a dataset, organisations by concepts, 0 no and 1 yes; `documentOf` tells a row's document. */
export function sampleStatements(): { dataset: Dataset; documentOf: (row: number) => string | undefined } {
  const text = readFileSync(join(import.meta.dirname, '../../positions/statements/sample-statements.csv'), 'utf8')
  const rows = parse(text, { columns: true }) as SampleRow[]
  const dataset = datasetOf({
    scales: [
      {
        id: 'agreement',
        min: 0,
        max: 1,
        continuous: false,
        assumed: false,
        points: [
          { value: 0, label: 'no' },
          { value: 1, label: 'yes' },
        ],
      },
    ],
    actors: [...new Set(rows.map(({ organization }) => organization))],
    issues: [...new Set(rows.map(({ concept }) => concept))].map((id) => ({ id, scale: 'agreement' })),
    stances: rows.map(({ organization, concept, agreement, date }) => ({
      actor: organization,
      issue: concept,
      value: Number(agreement),
      statedOn: date,
    })),
  })
  return { dataset, documentOf: (row) => rows[row]?.document }
}
