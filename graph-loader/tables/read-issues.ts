import { type Issue, issueCycle } from '../../positions/dataset/index.ts'
import { cut } from '../suggest.ts'
import { say } from '../words/index.ts'
import { KnownIds } from './known-ids.ts'
import type { Documents } from './read-documents.ts'
import type { Scales, ScaleValues } from './scales.ts'
import { type Reading, readTable, type TableFile } from './table.ts'

/** How many circles of the issue tree are told. */
const MOST_CYCLES = 20

/** The issues by the code of their ids. */
export interface Issues {
  readonly ids: KnownIds
  readonly list: Issue[]
  /** By code, what checks the values of the issue's stances; absent where it has no scale, null where its scale is at fault. */
  readonly scales: (ScaleValues | null | undefined)[]
}

/** Reads issues.csv; without it, every issue that stances name becomes one of that name. */
export async function readIssues(
  file: TableFile | undefined,
  scales: Scales,
  documents: Documents,
  reading: Reading,
): Promise<Issues> {
  const ids = new KnownIds('issue', file?.name ?? null)
  const issues: Issues = { ids, list: [], scales: [] }
  if (!file) return issues
  const parents: [line: number, issue: Issue][] = []
  const whole = await readTable(file, 'issues', reading, (row) => {
    const code = ids.declare(row)
    const issue = { id: ids.ids[code] ?? '', ...row.item('issues') } as Issue
    if (row.cell('scale') !== '') {
      const values = scales.named(row, 'scale')
      if (values?.scale) issue.scale = values.scale.id
      if (code >= 0) issues.scales[code] = values?.scale ? values : null
    } else if (row.lacking && code >= 0 && !row.hasColumn('scale')) {
      // Its scale may stand in a column that nobody knows: its values are not those of the assumed one.
      issues.scales[code] = null
    }
    const document = documents.ids.refer(row, 'document')
    if (document >= 0) issue.document = documents.ids.ids[document] as string
    if (code < 0) return
    issues.list[code] = issue
    if (issue.parents.length > 0) parents.push([row.line, issue])
  })
  if (!whole) ids.complete = false
  checkTree(parents, issues, file.name, reading)
  return issues
}

/** The issues in the list, and for ids without an entry one of that name; those with stances and no scale of their own have the assumed one. */
export function allIssues({ ids, list, scales }: Issues): Issue[] {
  return ids.ids.map((id, code) => {
    const issue = list[code] ?? { id, name: id, parents: [], partial: false }
    const scale = scales[code]?.scale?.id
    return scale === undefined || issue.scale !== undefined ? issue : { ...issue, scale }
  })
}

function checkTree(
  withParents: readonly (readonly [line: number, issue: Issue])[],
  { ids, list }: Issues,
  file: string,
  { problems }: Reading,
): void {
  const known = new Set(ids.ids)
  const lines = new Map<string, number>()
  const tree = new Map(list.filter(Boolean).map(({ id }) => [id, { id, parents: [] as string[] }]))
  for (const [line, issue] of withParents) {
    lines.set(issue.id, line)
    for (const parent of issue.parents) {
      if (parent === issue.id) {
        problems.add(file, line, 'parent', say('ownParent', parent), say('anotherIssue'))
      } else if (known.has(parent)) {
        tree.get(issue.id)?.parents.push(parent)
      } else if (parent !== '' && ids.complete) {
        problems.add(file, line, 'parent', say('unknownId', 'issue', parent), () => ids.expected(parent))
      }
    }
  }
  for (let told = 0; told < MOST_CYCLES; told++) {
    const cycle = issueCycle([...tree.values()])
    if (cycle === null) return
    const [issue, parent] = cycle as [string, string]
    problems.add(
      file,
      lines.get(issue) ?? null,
      'parent',
      say(
        'issuesInCircle',
        (cycle.length > 12 ? [...cycle.slice(0, 11), '…', cycle.at(-1) as string] : cycle).map((id) => cut(id)),
      ),
      say('aTree'),
    )
    const entry = tree.get(issue) as { parents: string[] }
    entry.parents = entry.parents.filter((other) => other !== parent)
  }
}
