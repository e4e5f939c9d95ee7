import { forgetDataset } from '../state/held-list.ts'
import { filesOf } from '../state/kept-files.ts'
import { service } from '../state/service-store.ts'
import { useStore } from '../state/store.ts'
import { openDataset } from '../state/view-store.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'
import { heldName } from '../worker/given/held-id.ts'
import { dropping } from './drop-state.ts'
import { text } from './words/words.ts'

interface InsteadOfProps {
  readonly given: GivenFiles
  /** The dataset that was open when the files were given. */
  readonly before: string | undefined
  /** The dataset of the files, where it is open by now. */
  readonly opened: string | undefined
}

/** Offers to add files to the dataset of one's own that was open, instead of opening them as one by themselves. */
export function InsteadOf({ given, before, opened }: InsteadOfProps) {
  const { health, datasets } = useStore(service)
  if (before === undefined || before === opened) return null
  const onServer = heldName(before) === null && health?.saving ? datasets?.find(({ id }) => id === before) : undefined
  const title = (filesOf(before)?.dataset ?? onServer)?.title
  if (title === undefined) return null
  const add = () => {
    openDataset(before)
    if (opened !== undefined) void forgetDataset(opened)
    dropping.set({ given, to: { id: before, title } })
  }
  return (
    <p className="drop-instead">
      <button type="button" className="link" onClick={add} data-testid="drop-instead">
        {text.join.instead(title)}
      </button>
    </p>
  )
}
