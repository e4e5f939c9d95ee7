import { kept } from '../state/kept-files.ts'
import { useStore } from '../state/store.ts'
import { dropping } from './drop-state.ts'
import { text } from './words/words.ts'

/** Opens the window in which a dataset's tables were understood again; nothing for a data package, which says itself how it is read. */
export function HowRead({ dataset, onOpen }: { dataset: string; onOpen?: () => void }) {
  const files = useStore(kept)[dataset]
  if (files === undefined || (files.tables === 0 && files.told.scale === undefined)) return null
  const { given, told } = files
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        onOpen?.()
        dropping.set({ given, again: { dataset, told } })
      }}
      data-testid="how-read"
    >
      {text.change}
    </button>
  )
}
