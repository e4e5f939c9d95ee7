import '../styles/held.css'
import { useEffect } from 'react'
import { putBack } from '../state/keeping.ts'
import { forgotten, type Kept } from '../state/kept-files.ts'
import { text } from './words/words.ts'

/** For so long what was forgotten can be put back, in milliseconds. */
const REGRET = 20_000

/** Says what was just forgotten, as long as it can be put back. */
export function Forgotten({ files }: { files: Kept }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins with what was forgotten
  useEffect(() => {
    const timer = setTimeout(() => forgotten.set(null), REGRET)
    return () => clearTimeout(timer)
  }, [files])
  return (
    <p className="drop-forgotten" role="status" data-testid="forgotten">
      {text.forgotten(files.dataset.title)}
      <button
        type="button"
        className="link"
        onClick={() => {
          forgotten.set(null)
          void putBack(files)
        }}
        data-testid="put-back"
      >
        {text.putBack}
      </button>
    </p>
  )
}
