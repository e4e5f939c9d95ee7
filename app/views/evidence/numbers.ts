import type { Document, Stance } from '../../../positions/dataset/index.ts'
import { namesIn, tableOf } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'
import { evidenceAnswer } from './evidence-answer.ts'
import { byKey, stanceKey } from './evidence-page.ts'

const COLUMNS = [
  'actor',
  'issue',
  'value',
  'status',
  'statedOn',
  'validFrom',
  'validTo',
  'recordedAt',
  'joint',
  'origin',
  'confidence',
  'counts',
  'conflict',
  'actorName',
  'issueName',
] as const
const WORDS = [
  'stance',
  'summary',
  'quotation',
  'relation',
  'place',
  'speaker',
  'document',
  'documentTitle',
  'documentDate',
  'url',
] as const
/** Between the parts of a stance that rests on several. */
const BETWEEN = ' | '

/** The stances of the view in its order; with their words where they are there. `counts` says whether a position rests on it, `conflict` numbers the codings that conflict. */
export const evidenceNumbers: NumbersOf = (drawn, { view, found, words }) => {
  const { rows } = evidenceAnswer(drawn, { view, found, offset: 0, limit: Number.POSITIVE_INFINITY })
  const { actor, issue } = namesIn(drawn)
  const stances = byKey(words?.stances ?? [])
  const documents = new Map((words?.documents ?? []).map((document) => [document.id, document]))
  return tableOf(
    words === null ? COLUMNS : [...COLUMNS, ...WORDS],
    rows.map((row) => ({
      ...row,
      actorName: actor(row.actor),
      issueName: issue(row.issue),
      ...wordsOf(stances.get(stanceKey(row)), documents),
    })),
  )
}

function wordsOf(stance: Stance | undefined, documents: ReadonlyMap<string, Document>) {
  if (stance === undefined) return {}
  const { evidence } = stance
  const each = (of: (one: (typeof evidence)[number]) => string | undefined) =>
    evidence.every((one) => of(one) === undefined) ? null : evidence.map((one) => of(one) ?? '').join(BETWEEN)
  const named = (of: (document: Document) => string | undefined) =>
    each(({ document }) => {
      const found = documents.get(document)
      return found && of(found)
    })
  return {
    stance: stance.id,
    summary: stance.summary,
    quotation: each(({ exact }) => exact),
    relation: each(({ relation }) => relation),
    place: each(({ locator }) => locator),
    speaker: each(({ speaker }) => speaker),
    document: each(({ document }) => document),
    documentTitle: named(({ title }) => title),
    documentDate: named(({ publishedOn }) => publishedOn),
    url: named(({ url }) => url),
  }
}
