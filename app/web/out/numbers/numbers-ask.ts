import { useEffect, useState } from 'react'
import type { View } from '../../../../positions/view.ts'
import type { DatasetRef } from '../../../accounts/accounts.ts'
import type { StancesAnswer } from '../../../api/answers.ts'
import { type Explorer, useExplorer } from '../../state/explorer.ts'
import { foundStances } from '../../state/found-stances.ts'
import { pageFetch } from '../../state/page-fetch.ts'
import { shownTable } from '../../state/shown-table.ts'
import { useStore } from '../../state/store.ts'
import { request } from '../../worker/problem.ts'
import type { NumbersAsked } from '../../worker/protocol.ts'
import { text } from './words.ts'

/** Of more stances than this the words are not fetched at once. */
const MOST_WORDED = 20_000

/** What to ask the worker for the numbers of the view, null while that is not known, and what they lack. */
interface NumbersQuestion {
  readonly ask: NumbersAsked | null
  readonly lacks: string
}

/** The question for the numbers of the open view; that of statements takes their words along, which the worker does not have. */
export function useNumbersAsk(): NumbersQuestion {
  const explorer = useExplorer()
  const given = useStore(shownTable)
  const { dataset, view } = explorer
  const [evidence, setEvidence] = useState<{ of: View; question: NumbersQuestion } | null>(null)
  const isEvidence = view.show === 'evidence'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the explorer follows the view
  useEffect(() => {
    if (!isEvidence) return
    let current = true
    void evidenceQuestion(explorer).then((question) => current && setEvidence({ of: view, question }))
    return () => {
      current = false
    }
  }, [isEvidence, view, dataset])
  if (view.show === 'cypher') {
    return { ask: given && { dataset, view, found: [], words: null, given }, lacks: given ? '' : text.noQuery }
  }
  if (!isEvidence) return { ask: { dataset, view, found: [], words: null, given: null }, lacks: '' }
  return evidence?.of === view ? evidence.question : { ask: null, lacks: '' }
}

async function evidenceQuestion({ dataset, view, facts, summary }: Explorer): Promise<NumbersQuestion> {
  const find = view.find?.trim() ?? ''
  const found =
    find.length < 3
      ? []
      : await foundStances(pageFetch, dataset.id, find).then(
          ({ keys }) => keys,
          () => [],
        )
  const ask = (words: StancesAnswer | null): NumbersAsked => ({ dataset, view, found, words, given: null })
  const select = new Set(view.select)
  const isNarrow = select.size > 0 || view.issue !== undefined
  const { stances } = facts.counts
  if (!isNarrow && stances > MOST_WORDED) return { ask: ask(null), lacks: text.noWords(stances, MOST_WORDED) }
  const params = new URLSearchParams()
  if (view.issue !== undefined) for (const issue of summary.issues) params.append('issue', issue)
  for (const [place, { id }] of facts.actors.entries()) {
    const counts = summary.countsFor[place] ?? []
    if (select.has(id) || counts.some((unit) => select.has(unit))) params.append('actor', id)
  }
  return wordsFrom(dataset, params).then(
    (words) => ({ ask: ask(words), lacks: '' }),
    () => ({ ask: ask(null), lacks: text.wordsAway }),
  )
}

async function wordsFrom({ id }: DatasetRef, params: URLSearchParams): Promise<StancesAnswer> {
  const query = params.size === 0 ? '' : `?${params}`
  return (await request(pageFetch, `/api/datasets/${encodeURIComponent(id)}/stances${query}`)).json()
}
