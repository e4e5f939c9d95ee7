/** The whole page of a view as static markup: what its components write, of what the worker's own code and the API answer. */
import { createElement } from 'react'
import { prerender } from 'react-dom/static'
import type { Lang, View } from '../../positions/view.ts'
import type { MemoryApp } from '../support/memory-app.ts'
import type { Sentence } from './recorder.ts'

/** What the mocks of the page's modules share with the test. */
export interface Stage {
  lang: Lang
  heard: Sentence[]
  /** Whether everything that opens is open: lists, folds and accounts that a click shows. */
  open: boolean
  ask(kind: string, question: object): Promise<unknown>
  get(url: string): Promise<Response>
}

/** What the page has of a browser before anything is drawn. */
export function stubBrowser(): void {
  const nothing = () => undefined
  const listening = { addEventListener: nothing, removeEventListener: nothing }
  const here = {
    location: new URL('http://127.0.0.1:7700/'),
    matchMedia: () => ({ matches: false, ...listening }),
    localStorage: { getItem: () => null, setItem: nothing },
    sessionStorage: { getItem: () => null, setItem: nothing },
    document: {
      baseURI: 'http://127.0.0.1:7700/',
      documentElement: { dataset: {}, lang: 'en' },
      querySelector: () => null,
      ...listening,
    },
    window: globalThis,
    ...listening,
  }
  for (const [name, value] of Object.entries(here)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}

/** Answers the page's questions with the worker's own code over the API's columns. */
export async function workerOf(app: MemoryApp): Promise<Stage['ask']> {
  const { createAnswers } = await import('../../app/web/worker/answers.ts')
  const { inPageLanguage } = await import('../../app/web/language.ts')
  const answers = createAnswers((url) => app.get(url))
  let id = 0
  return (kind, question) => answers({ id: ++id, kind, ...inPageLanguage(question) } as never)
}

/** The page of a view, drawn to the end. */
export async function pageOf(stage: Stage, app: MemoryApp, dataset: string, view: View): Promise<string> {
  const { ExplorerProvider } = await import('../../app/web/state/explorer.ts')
  const { Workspace } = await import('../../app/web/shell/Workspace.tsx')
  const { service } = await import('../../app/web/state/service-store.ts')
  const { place } = await import('../../app/web/state/view-store.ts')
  const datasets = (await (await app.get('/api/datasets')).json()) as { id: string; sha256: string }[]
  const ref = { id: dataset, sha256: datasets.find((one) => one.id === dataset)?.sha256 ?? '' }
  service.set({ ...service.get(), datasets: datasets.filter(({ id }) => id === dataset) as never })
  place.set({ view, problems: [] })
  const [a, b] = view.select ?? []
  const [facts, summary] = await Promise.all(
    ['facts', 'summary'].map((kind) => stage.ask(kind, { dataset: ref, view })),
  )
  const question = { dataset: ref, view, a, b }
  const pair =
    a === undefined || b === undefined
      ? { value: undefined, of: undefined, pending: false, problem: undefined }
      : { value: await stage.ask('pair', question), of: question, pending: false, problem: undefined }
  const explorer = { view: { ...view, dataset }, dataset: ref, facts, summary, pending: false, pair, attempt: 0 }
  const failures: unknown[] = []
  const page = createElement(
    ExplorerProvider,
    { value: explorer as never },
    createElement(Workspace, { problem: undefined }),
  )
  const { prelude } = await prerender(page, { onError: (error) => void failures.push(error) })
  const markup = await new Response(prelude).text()
  if (failures.length > 0) throw failures[0]
  return markup
}
