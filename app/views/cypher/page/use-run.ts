import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../web/messages.ts'
import type { PlanNode, Problem, Result } from './answer-types.ts'
import { askPlan, askRows, CypherProblem } from './ask-cypher.ts'
import { rememberRun } from './history.ts'
import { text } from './words.ts'

/** A query that runs, has run, or failed. */
export interface Run {
  readonly running: boolean
  readonly result: Result | null
  readonly plan: PlanNode | null
  readonly problem: Problem | null
  start(question: { query: string; params: { readonly [name: string]: unknown }; plan: boolean }): Promise<void>
  cancel(): void
}

type Outcome = Pick<Run, 'running' | 'result' | 'plan' | 'problem'>
const NOTHING: Outcome = { running: false, result: null, plan: null, problem: null }

/** Runs queries on a dataset, one at a time; leaving the page ends the one that runs. */
export function useRun(dataset: string): Run {
  const [outcome, setOutcome] = useState(NOTHING)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  return {
    ...outcome,
    cancel: () => abort.current?.abort(),
    async start({ query, params, plan }) {
      abort.current?.abort()
      abort.current = new AbortController()
      const { signal } = abort.current
      setOutcome((before) => ({ ...before, running: true, problem: null }))
      try {
        // A person may ask about another dataset by giving the parameter; else it is the open one.
        const asked = params.dataset === undefined ? { query, params, dataset } : { query, params }
        if (plan) {
          const answer = await askPlan(asked, signal)
          setOutcome({ ...NOTHING, plan: answer.plan })
        } else {
          const result = await askRows(asked, signal)
          rememberRun({ name: '', query, params: JSON.stringify(params) })
          setOutcome({ ...NOTHING, result })
        }
      } catch (error) {
        if (abort.current?.signal !== signal) return
        setOutcome({ ...NOTHING, problem: problemOf(error) })
      }
    },
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof CypherProblem) return error.problem
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { title: text.cancelled, status: 0 }
  }
  return { title: messages.store.server, status: 0 }
}
