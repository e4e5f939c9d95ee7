import { isEmbedded } from '../../embed/embedded.ts'
import { arrival } from '../../state/arrival.ts'
import { readDropped } from '../../state/drop-client.ts'
import { holdDataset } from '../../state/held-list.ts'
import { type LinkFault, readLink } from '../../state/link-codec.ts'
import { errorWords } from '../../state/page-problem.ts'
import { service } from '../../state/service-store.ts'
import { openSearch } from '../../state/view-store.ts'
import type { GivenFiles } from '../../worker/given/drop-protocol.ts'
import { heldId } from '../../worker/given/held-id.ts'
import { text } from '../words/words.ts'

const words = text.link

/** Opens the data that the address carries behind its `#`, checked as any foreign file is, and takes them out of the address. What is wrong with them is told in the page. */
export async function openLink(): Promise<void> {
  // A picture in another page is of what its server has, and has no room to say that it is not.
  if (isEmbedded()) return
  const { hash, pathname, search } = location
  history.replaceState(history.state, '', `${pathname}${search}`)
  try {
    const wrong = await opened(hash)
    if (wrong !== null) arrival.set({ wrong })
  } catch (error) {
    arrival.set({ wrong: `${words.wrong.other} ${errorWords(error)}` })
  }
}

/** Opens what a link carries, and gives what keeps it from being opened. */
async function opened(hash: string): Promise<string | null> {
  const carried = await readLink(hash)
  if (typeof carried === 'string') return words.wrong[carried satisfies LinkFault]
  const files = Object.entries(carried.files).map(([name, content]) => [name, new File([content], name)] as const)
  const given: GivenFiles = { name: words.name, files }
  await listKnown()
  const outcome = await readDropped(given, undefined, () => undefined, { as: freeId(carried.files) }).outcome
  if (outcome.kind === 'invalid') return `${words.wrong.other} ${outcome.problems[0] ?? ''}`
  if (outcome.kind !== 'held') return words.wrong.other
  const { dataset } = outcome
  holdDataset(dataset)
  const view = new URLSearchParams(carried.view)
  view.set('dataset', dataset.id)
  arrival.set({ dataset, given })
  await openSearch(`?${view}`)
  return null
}

/** An id that nothing here has yet: a link takes the place of nothing. */
function freeId(files: Readonly<Record<string, string>>): string {
  const taken = new Set(service.get().datasets?.map(({ id }) => id))
  const name = nameIn(files['datapackage.json'] ?? '')
  let id = heldId(name)
  for (let n = 2; taken.has(id); n++) id = heldId(`${name} (${n})`)
  return id
}

/** What a package calls itself, as far as that can be read; its reader says what is wrong with it. */
function nameIn(descriptor: string): string {
  try {
    const { name } = JSON.parse(descriptor) as { name?: unknown }
    return typeof name === 'string' && name !== '' ? name.slice(0, 200) : words.name
  } catch {
    return words.name
  }
}

/** Resolves when it is known which datasets there are, those of the browser too, which are listed with those of the server. */
function listKnown(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (service.get().datasets === null) return
      stop()
      // Who listened before adds what the browser keeps.
      setTimeout(resolve)
    }
    const stop = service.subscribe(look)
    look()
  })
}
