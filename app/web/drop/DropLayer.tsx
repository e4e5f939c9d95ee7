import { lazy, Suspense, useEffect, useState } from 'react'
import { isEmbedded } from '../embed/embedded.ts'
import { messages } from '../messages.ts'
import { elsewhere, forgotten } from '../state/kept-files.ts'
import { useStore } from '../state/store.ts'
import { dropping } from './drop-state.ts'
import { droppedFiles, pastedFiles } from './given-files.ts'

const DropDialog = lazy(async () => ({ default: (await import('./DropDialog.tsx')).DropDialog }))
const Elsewhere = lazy(async () => ({ default: (await import('./Elsewhere.tsx')).Elsewhere }))
const Forgotten = lazy(async () => ({ default: (await import('./Forgotten.tsx')).Forgotten }))

/** Takes files that are dropped, and files and cells of a spreadsheet that are pasted, anywhere on the page, and shows while they are dragged that it will. */
export function DropLayer() {
  const open = useStore(dropping)
  const left = useStore(forgotten)
  const other = useStore(elsewhere)
  const [over, setOver] = useState(false)
  useEffect(() => (isEmbedded() ? undefined : followDrags(setOver)), [])
  return (
    <>
      {over && (
        <div className="drop-over" aria-hidden="true" data-testid="drop-over">
          <p>
            <strong>{messages.drop.over}</strong>
            <span>{messages.drop.kinds}</span>
            <span>{messages.drop.stays}</span>
          </p>
        </div>
      )}
      {left && (
        <Suspense>
          <Forgotten files={left} />
        </Suspense>
      )}
      {other && !open && (
        <Suspense>
          <Elsewhere {...other} />
        </Suspense>
      )}
      {open && (
        <Suspense>
          <DropDialog {...open} />
        </Suspense>
      )}
    </>
  )
}

function followDrags(setOver: (over: boolean) => void): () => void {
  const abort = new AbortController()
  const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
    addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && hear(event), {
      signal: abort.signal,
    })
  on('dragenter', () => setOver(true))
  on('dragover', (event) => event.preventDefault())
  on('dragleave', (event) => event.relatedTarget === null && setOver(false))
  on('drop', async (event) => {
    event.preventDefault()
    setOver(false)
    const given = await droppedFiles(event.dataTransfer as DataTransfer)
    // Whoever has opened the window to add to a dataset may drop the file there too.
    if (given) dropping.set({ given, to: dropping.get()?.given === null ? dropping.get()?.to : undefined })
  })
  addEventListener(
    'paste',
    (event) => {
      if ((event.target as Element | null)?.closest?.('input, textarea, [contenteditable]')) return
      const given = event.clipboardData && pastedFiles(event.clipboardData)
      if (!given) return
      event.preventDefault()
      dropping.set({ given })
    },
    { signal: abort.signal },
  )
  return () => abort.abort()
}
