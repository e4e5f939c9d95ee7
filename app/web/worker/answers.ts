import { pictureRecord } from '../../../diagram/picture-record/picture-record.ts'
import { viewFromParams } from '../../../positions/view.ts'
import { actorAccount } from './actor-account.ts'
import { Drawn } from './drawn.ts'
import { openDataset } from './open-dataset.ts'
import { pairPage } from './pair-page.ts'
import { pairReport } from './pair-report.ts'
import { pictureOf } from './picture.ts'
import type { Ask, DatasetRef, Kind, Questions } from './protocol.ts'

/** So many datasets stay in memory. */
const KEPT = 3

/** Answers the page's questions, fetching datasets when they are first asked for. A failed fetch is tried again by the next question. */
export function createAnswers(
  fetcher: (url: string) => Promise<Response>,
): (ask: Ask) => Promise<Questions[Kind]['answer']> {
  const opened = new Map<string, Drawn>()

  const open = async ({ id, sha256 }: DatasetRef): Promise<Drawn> => {
    const found = opened.get(id)
    // Moved to the end, so that the first in the map is the one not asked for longest.
    opened.delete(id)
    const drawn =
      found && (found.facts.sha256 === sha256 || sha256 === '') ? found : new Drawn(await openDataset(fetcher, id))
    opened.set(id, drawn)
    for (const old of opened.keys()) if (opened.size > KEPT) opened.delete(old)
    return drawn
  }

  return async (ask) => {
    switch (ask.kind) {
      case 'read':
        return viewFromParams(new URLSearchParams(ask.search))
      case 'facts':
        return (await open(ask.dataset)).facts
      case 'picture':
        return pictureOf(await open(ask.dataset), ask.view)
      case 'actor':
        return actorAccount(await open(ask.dataset), ask.view, ask.actor)
      case 'pair':
        return pairReport(await open(ask.dataset), ask.view, ask.a, ask.b)
      case 'pairs':
        return pairPage(await open(ask.dataset), ask.view, ask.query)
      case 'png': {
        const drawn = await open(ask.dataset)
        const { pngOf } = await import('./png.ts')
        return pngOf(
          drawn.scene(ask.view),
          ask.theme,
          pictureRecord(drawn.dataset.info, ask.view, { theme: ask.theme }),
        )
      }
    }
  }
}
