import type { FullDataset } from '../../../positions/dataset/index.ts'
import { viewFromParams } from '../../../positions/view.ts'
import type { DatasetRef } from '../../accounts/accounts.ts'
import { Drawn } from '../../accounts/drawn.ts'
import { keep } from '../../accounts/keep.ts'
import { VIEW_ANSWERS, type ViewQuestions } from '../../views/answers.ts'
import { openDataset } from './open-dataset.ts'
import type { Ask, Kind, Questions } from './protocol.ts'
import { summaryOf } from './summary.ts'

/** So many datasets stay in memory. */
const KEPT = 3

/** Datasets that need not be fetched, for the page was given them: as its questions take them, and whole. */
interface Held {
  drawn(id: string, sha256?: string): Drawn | undefined
  whole(id: string): FullDataset | undefined
}

/**
 * Answers the page's questions, fetching datasets when they are first asked for. A failed fetch is tried again by the next question. `held` are those
 * that need not be fetched.
 */
export function createAnswers(
  fetcher: (url: string) => Promise<Response>,
  held?: Held,
): (ask: Ask) => Promise<Questions[Kind]['answer']> {
  const opened = new Map<string, Drawn>()

  const open = async ({ id, sha256 }: DatasetRef): Promise<Drawn> => {
    const here = held?.drawn(id, sha256)
    if (here) return here
    const found = opened.get(id)
    const drawn =
      found && (found.facts.sha256 === sha256 || sha256 === '') ? found : new Drawn(await openDataset(fetcher, id))
    return keep(opened, id, drawn, KEPT)
  }

  const numbers = () => import('./numbers.ts')
  const registry: Registry = {
    read: ({ search, hash }) => viewFromParams(new URLSearchParams(search), hash),
    facts: async ({ dataset }) => (await open(dataset)).facts,
    summary: async ({ dataset, view }) => summaryOf(await open(dataset), view),
    actor: async ({ dataset, view, actor }) => {
      const [drawn, { actorAccount }] = await Promise.all([open(dataset), import('./actor-account.ts')])
      return actorAccount(drawn, view, actor)
    },
    pair: async ({ dataset, view, a, b }) => {
      const [drawn, { pairReport }] = await Promise.all([open(dataset), import('../../accounts/pair-report.ts')])
      return pairReport(drawn, view, a, b)
    },
    who: async ({ dataset, view }) => {
      const [drawn, { whoAnswer }] = await Promise.all([open(dataset), import('./who-answer.ts')])
      return whoAnswer(drawn, view)
    },
    pairs: async ({ dataset, view, query }) => {
      const [drawn, { pairPage }] = await Promise.all([open(dataset), import('./pair-page.ts')])
      return pairPage(drawn, view, query)
    },
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
    sent: async ({ dataset, listed }) => {
      const [drawn, { sentFiles }] = await Promise.all([open(dataset), import('./sent-files.ts')])
      return sentFiles(drawn.dataset, listed, fetcher, held?.whole(dataset.id))
    },
    numbers: async (ask) => (await numbers()).numbersShown(await open(ask.dataset), ask),
    numbersFile: async (ask) => (await numbers()).numbersFile(await open(ask.dataset), ask),
    numbersCopied: async (ask) => (await numbers()).numbersCopied(await open(ask.dataset), ask),
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
