import { useMemo, useState } from 'react'
import type { Document } from '../../../../positions/dataset/index.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { useStances } from '../../../web/state/fetched.ts'
import type { RequestProblem } from '../../../web/worker/problem.ts'
import type { TimelineAnswer } from '../timeline-answer.ts'

/** The documents that the statements of a timeline were read in. */
export interface TimelineDocs {
  /** By day of publication, ascending; undefined while they are not there. */
  readonly byDay: readonly { readonly on: string; readonly documents: readonly Document[] }[] | undefined
  readonly problem: RequestProblem | undefined
  /** The number of statements. */
  readonly statements: number
  /** Too many statements to fetch at once. */
  readonly tooMany: boolean
  /** Fetches them; null when they are being fetched, or are there. */
  readonly ask: (() => void) | null
}

/** The documents of so many statements are fetched unasked, of so many when asked. */
const UNASKED = 400
const ASKED = 4000
/** An address longer than servers take names too many actors and issues. */
const NAMES = 120

/** Fetches the documents of those whom a timeline follows, on the issues of the view. */
export function useDocuments(answer: TimelineAnswer | undefined): TimelineDocs {
  const { view, dataset, facts, attempt } = useExplorer()
  const statements = answer?.scene.dates.reduce((sum, { count }) => sum + count, 0) ?? 0
  const key = `${dataset.id} ${answer?.speakers.join(' ')} ${view.issue?.join(' ')}`
  const [asked, setAsked] = useState('')
  const issues = (view.issue ?? []).filter((id) => facts.issues.some((issue) => issue.id === id && issue.scale))
  const named = (answer?.speakers.length ?? 0) + issues.length
  const tooMany = statements > ASKED || named > NAMES
  const wanted = !tooMany && statements > 0 && (statements <= UNASKED || asked === key)
  const everything = named === 0 && facts.counts.stances > UNASKED
  const fetched = useStances(
    wanted && answer && !everything ? { dataset, actors: answer.speakers, issues } : null,
    attempt,
  )
  const documents = fetched.answer?.documents
  const byDay = useMemo(() => documents && groupedByDay(documents), [documents])
  return {
    byDay,
    problem: fetched.problem,
    statements,
    tooMany: tooMany || everything,
    ask: wanted || tooMany || everything || statements === 0 ? null : () => setAsked(key),
  }
}

function groupedByDay(documents: readonly Document[]): { on: string; documents: Document[] }[] {
  const days = new Map<string, Document[]>()
  for (const document of documents) {
    if (document.publishedOn === undefined) continue
    days.set(document.publishedOn, [...(days.get(document.publishedOn) ?? []), document])
  }
  return [...days].map(([on, list]) => ({ on, documents: list })).sort((a, b) => (a.on < b.on ? -1 : 1))
}
