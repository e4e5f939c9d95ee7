import type { ComponentType } from 'react'
import type { Show } from '../../../positions/view.ts'

/** What the page of a way to look brings along. */
interface ViewPage {
  /** The middle of the page: headline and picture. */
  readonly Page: ComponentType
  /** Its own controls, beside those of what is compared. */
  readonly controls: readonly ComponentType[]
}

/** Pages are found by where they lie, so that naming a view in `app/views/views.ts` is enough; each is fetched when it is first shown. */
const FOUND = Object.entries(import.meta.glob<{ view: ViewPage }>('../../views/*/page/*Page.tsx')).map(
  ([path, load]) => [path.split('/').at(-3), load] as const,
)

/** The page of a way to look. Rejects where it cannot be fetched. */
export async function loadPage(id: Show): Promise<ViewPage> {
  const load = FOUND.find(([view]) => view === id)?.[1]
  if (load === undefined) throw new Error(`app/views/${id}/page holds no page`)
  return (await load()).view
}
