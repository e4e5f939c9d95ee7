import { UserError } from '../../../positions/errors.ts'
import type { DatasetAnswer, Health } from '../../api/answers.ts'
import { pageSource } from '../source/source.ts'
import { heldName } from '../worker/given/held-id.ts'
import { pageFetch } from './page-fetch.ts'
import { createStore } from './store.ts'

/** What is known of the server: null until it has answered once; `reachable` false when the last question found nobody. */
export interface Service {
  readonly health: Health | null
  readonly datasets: readonly DatasetAnswer[] | null
  readonly reachable: boolean
  /** Counts the times that the server or its store came back: what had failed before is asked again. */
  readonly recoveries: number
}

/** The server's state, as it last told. */
export const service = createStore<Service>({ health: null, datasets: null, reachable: true, recoveries: 0 })

const SOON = 2_000
const LATER = 15_000
let timer: ReturnType<typeof setTimeout> | undefined

/** Whether something is under way or wrong, so that the server is asked more often. */
export function isUnsettled({ health, datasets, reachable }: Service): boolean {
  return (
    !reachable ||
    health?.status !== 'ok' ||
    health.store.state !== 'up' ||
    datasets === null ||
    datasets.some(({ status }) => status === 'loading')
  )
}

/**
 * The service after an answer (null: nobody answered). It counts a recovery when the server was away or its store not up and now both are
 * well, and when a dataset has become ready: what failed meanwhile may now be had. What the page holds itself stays.
 */
export function serviceAfter(
  before: Service,
  answer: { health: Health; datasets: readonly DatasetAnswer[] } | null,
): Service {
  if (answer === null) return { ...before, reachable: false }
  const wasWell = before.reachable && (before.health === null || before.health.store.state === 'up')
  const isWell = answer.health.store.state === 'up'
  const readied = answer.datasets.some(
    ({ id, status }) =>
      status === 'ready' && before.datasets?.some((former) => former.id === id && former.status === 'loading'),
  )
  const held = (before.datasets ?? []).filter(({ id }) => heldName(id) !== null)
  return {
    health: answer.health,
    datasets: [...answer.datasets, ...held],
    reachable: true,
    recoveries: before.recoveries + ((isWell && !wasWell) || readied ? 1 : 0),
  }
}

/** Asks the server how it is, now and from time to time: soon again while something is under way, later when all is well. */
export function followService(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void poll()
  })
  void poll()
}

async function poll(): Promise<void> {
  clearTimeout(timer)
  const next = serviceAfter(service.get(), await answers())
  if (JSON.stringify(next) !== JSON.stringify(service.get())) service.set(next)
  clearTimeout(timer)
  // Files do not change while they are looked at.
  const isSettled = pageSource().kind === 'files' && next.reachable
  if (!document.hidden && !isSettled) timer = setTimeout(poll, isUnsettled(next) ? SOON : LATER)
}

async function answers(): Promise<{ health: Health; datasets: readonly DatasetAnswer[] } | null> {
  try {
    const [health, datasets] = await Promise.all([json<Health>('/api/health'), json<DatasetAnswer[]>('/api/datasets')])
    return { health, datasets }
  } catch {
    // Nobody answers, or an answer is broken off: told by `reachable`, and asked again soon.
    return null
  }
}

async function json<T>(url: string): Promise<T> {
  const response = await pageFetch(url, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new UserError('store-away', null, `${url}: ${response.status}`)
  return (await response.json()) as T
}
