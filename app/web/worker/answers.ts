import { viewFromParams } from '../../../positions/view.ts'
import type { DatasetRef } from '../../accounts/accounts.ts'
import { Drawn } from '../../accounts/drawn.ts'
import { keep } from '../../accounts/keep.ts'
import { pairReport } from '../../accounts/pair-report.ts'
import { VIEW_ANSWERS, type ViewQuestions } from '../../views/answers.ts'
import { actorAccount } from './actor-account.ts'
import { openDataset } from './open-dataset.ts'
import { pairPage } from './pair-page.ts'
import type { Ask, Kind, Questions } from './protocol.ts'
import { summaryOf } from './summary.ts'
import { whoAnswer } from './who-answer.ts'

/** So many datasets stay in memory. */
const KEPT = 3

/**
 * Answers the page's questions, fetching datasets when they are first asked for. A failed fetch is tried again by the next question. `held` gives those
 * that need not be fetched.
 */
export function createAnswers(
  fetcher: (url: string) => Promise<Response>,
  held: (id: string) => Drawn | undefined = () => undefined,
): (ask: Ask) => Promise<Questions[Kind]['answer']> {
  const opened = new Map<string, Drawn>()

  const open = async ({ id, sha256 }: DatasetRef): Promise<Drawn> => {
    const here = held(id)
    if (here) return here
    const found = opened.get(id)
    const drawn =
      found && (found.facts.sha256 === sha256 || sha256 === '') ? found : new Drawn(await openDataset(fetcher, id))
    return keep(opened, id, drawn, KEPT)
  }

  const registry: Registry = {
    read: ({ search, hash }) => viewFromParams(new URLSearchParams(search), hash),
    facts: async ({ dataset }) => (await open(dataset)).facts,
    summary: async ({ dataset, view }) => summaryOf(await open(dataset), view),
    actor: async ({ dataset, view, actor }) => actorAccount(await open(dataset), view, actor),
    pair: async ({ dataset, view, a, b }) => pairReport(await open(dataset), view, a, b),
    who: async ({ dataset, view }) => whoAnswer(await open(dataset), view),
    pairs: async ({ dataset, view, query }) => pairPage(await open(dataset), view, query),
    svg: async ({ dataset, view, picture }) => {
      const [drawn, { svgOf }] = await Promise.all([open(dataset), import('./picture.ts')])
      return svgOf(drawn, view, picture)
    },
    png: async ({ dataset, view, picture }) => {
      const [drawn, { pngOf }] = await Promise.all([open(dataset), import('./picture.ts')])
      return pngOf(drawn, view, picture, fetcher)
    },
    pdf: async ({ dataset, view, picture }) => {
      const [drawn, { pdfOf }] = await Promise.all([open(dataset), import('./picture.ts')])
      return pdfOf(drawn, view, picture, fetcher)
    },
    batch: async ({ dataset, view, each }) => {
      const [drawn, { eachView }] = await Promise.all([open(dataset), import('../../api/each-view.ts')])
      return eachView(drawn.dataset, view, each)
    },
  }

  return async (ask) => {
    const own = registry[ask.kind as keyof Registry] as ((ask: Ask) => Promise<Questions[Kind]['answer']>) | undefined
    if (own) return own(ask)
    const asked = ask as Ask & { dataset: DatasetRef; kind: keyof ViewQuestions }
    const [drawn, answer] = await Promise.all([open(asked.dataset), VIEW_ANSWERS[asked.kind]()])
    return (answer as (drawn: Drawn, ask: Ask) => Questions[Kind]['answer'])(drawn, asked)
  }
}

/** The page's own questions, those that belong to no single way to look. */
type Registry = {
  [K in Exclude<Kind, keyof ViewQuestions>]: (
    ask: Questions[K]['ask'],
  ) => Promise<Questions[K]['answer']> | Questions[K]['answer']
}
