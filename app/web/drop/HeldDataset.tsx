import '../styles/held.css'
import type { DatasetAnswer } from '../../api/answers.ts'
import { forgetDataset } from '../state/held-list.ts'
import { forgotten, type Kept, kept } from '../state/kept-files.ts'
import { useStore } from '../state/store.ts'
import { forms } from '../words.ts'
import { HowRead } from './HowRead.tsx'
import { text } from './words/words.ts'

interface HeldDatasetProps {
  readonly dataset: DatasetAnswer
  /** Is told when the window of files opens. */
  readonly onOpen: () => void
}

/** What there is to know and to do of a dataset that this browser keeps: since when, how large, how it was read, and forgetting it. */
export function HeldDataset({ dataset, onOpen }: HeldDatasetProps) {
  const files = useStore(kept)[dataset.id]
  return (
    <p className="held small" data-testid="held-dataset">
      {files?.since !== undefined && (
        <span>{text.kept(forms.shortDate(dayOf(files.since)), sizeOf(files.given.files))}</span>
      )}
      <HowRead dataset={dataset.id} onOpen={onOpen} />
      <button
        type="button"
        className="link forget"
        onClick={async () => forgotten.set((await forgetDataset(dataset.id)) ?? null)}
      >
        {text.forget(dataset.title)}
      </button>
    </p>
  )
}

/** The day of an ISO time where the person is, as YYYY-MM-DD. */
function dayOf(time: string): string {
  return new Date(time).toLocaleDateString('sv')
}

/** The size of files together, in units of 1,000 bytes, at least 1. */
function sizeOf(files: Kept['given']['files']): number {
  return Math.max(1, Math.round(files.reduce((sum, [, { size }]) => sum + size, 0) / 1_000))
}
