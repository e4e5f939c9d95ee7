import { firstMoment, lastMoment } from '../positions/calendar.ts'
import { ORIGINS, type StanceColumns, type TextColumn, textAt } from '../positions/dataset/index.ts'

const VOTE = ORIGINS.indexOf('vote')

/**
 * The column recordedAt with its default filled in: the earliest day on which a document of the stance's evidence was published or, for a stance without evidence
 * that is no vote, its issue's document. A vote is public when it is cast. A day after the stance was retracted is no default.
 *
 * `published` gives the date of a document by code; `evidence` and `issueDocument` give codes of documents, of a row and of an issue.
 */
export function withDefaultRecordedAt(
  columns: StanceColumns,
  published: (document: number) => string | undefined,
  evidence: (row: number) => Iterable<number>,
  issueDocument: (issue: number) => number,
): TextColumn | null {
  const codes = new Int32Array(columns.length).fill(-1)
  const values: string[] = []
  const codeOf = new Map<string, number>()
  for (let row = 0; row < columns.length; row++) {
    const text = textAt(columns.recordedAt, row) ?? defaultAt(row)
    if (text === undefined) continue
    let code = codeOf.get(text)
    if (code === undefined) {
      code = values.push(text) - 1
      codeOf.set(text, code)
    }
    codes[row] = code
  }
  return values.length === 0 ? null : { codes, values }

  function defaultAt(row: number): string | undefined {
    let earliest: string | undefined
    let any = false
    for (const document of evidence(row)) {
      any = true
      const date = published(document)
      if (date !== undefined && (earliest === undefined || firstMoment(date) < firstMoment(earliest))) earliest = date
    }
    if (!any && columns.origin?.[row] !== VOTE) {
      const document = issueDocument(columns.issue[row] as number)
      if (document >= 0) earliest = published(document)
    }
    const retracted = textAt(columns.retractedAt, row)
    if (earliest !== undefined && retracted !== undefined && firstMoment(earliest) > lastMoment(retracted))
      return undefined
    return earliest
  }
}
