import { useEffect, useState } from 'react'
import type { View } from '../../../positions/view.ts'
import type { DatasetRef } from '../../accounts/accounts.ts'
import { keep } from '../../accounts/keep.ts'
import type { PairAnswer, StancesAnswer } from '../../api/answers.ts'
import { RequestProblem, request } from '../worker/problem.ts'
import { pageFetch } from './page-fetch.ts'
import { pageProblem } from './page-problem.ts'
import { scopeSearch } from './view-url.ts'

/** An answer of the server that is under way (neither), there, or failed. */
export interface Fetched<T> {
  readonly answer: T | undefined
  readonly problem: RequestProblem | undefined
}

/** Answers are kept by address and version of the dataset, so that opening a panel again asks nothing. */
const kept = new Map<string, Promise<unknown>>()
const KEPT = 60
const NOTHING: Fetched<never> = { answer: undefined, problem: undefined }

/** The words of stances: those of some actors on some issues (none: all), with evidence and documents. Null asks nothing. */
export function useStances(
  question: { dataset: DatasetRef; actors: readonly string[]; issues: readonly string[] } | null,
  attempt: number,
): Fetched<StancesAnswer> {
  const params = new URLSearchParams()
  for (const actor of question?.actors ?? []) params.append('actor', actor)
  for (const issue of question?.issues ?? []) params.append('issue', issue)
  return useFetched(question && `${baseOf(question.dataset)}/stances?${params}`, question?.dataset.sha256, attempt)
}

/** The account of a pair with the words that it rests on. Null asks nothing. */
export function usePairWords(
  question: { dataset: DatasetRef; view: View; a: string; b: string } | null,
  attempt: number,
): Fetched<PairAnswer> {
  const url =
    question &&
    `${baseOf(question.dataset)}/pairs/${encodeURIComponent(question.a)}/${encodeURIComponent(question.b)}${scopeSearch(question.view)}`
  return useFetched(url, question?.dataset.sha256, attempt)
}

function baseOf(dataset: DatasetRef): string {
  return `/api/datasets/${encodeURIComponent(dataset.id)}`
}

function useFetched<T>(url: string | null, version: string | undefined, attempt: number): Fetched<T> {
  const key = url && `${url} ${version}`
  const [state, setState] = useState<{ key: string | null; fetched: Fetched<T> }>({ key: null, fetched: NOTHING })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks once more
  useEffect(() => {
    if (url === null || key === null) return
    let current = true
    fetchKept<T>(key, url).then(
      (answer) => current && setState({ key, fetched: { answer, problem: undefined } }),
      (error: unknown) => {
        if (current) setState({ key, fetched: { answer: undefined, problem: pageProblem(error) } })
      },
    )
    return () => {
      current = false
    }
  }, [url, key, attempt])

  return state.key === key ? state.fetched : NOTHING
}

function fetchKept<T>(key: string, url: string): Promise<T> {
  const found = kept.get(key) as Promise<T> | undefined
  if (found) return found
  const answer = request(pageFetch, url).then(
    (response) =>
      response.json().catch((cause: unknown) => {
        throw new RequestProblem({ code: 'store-away', title: 'The answer was broken off' }, { cause })
      }) as Promise<T>,
  )
  // An answer with a notice lacks something that is away: it is asked for again.
  answer.then(
    (value) => (value as { notice?: string | null }).notice && kept.delete(key),
    () => kept.delete(key),
  )
  return keep(kept, key, answer, KEPT) as Promise<T>
}
