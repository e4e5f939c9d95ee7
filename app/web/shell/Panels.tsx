import { lazy, Suspense, useEffect } from 'react'
import { panels } from '../kit/panels.ts'
import { useStore } from '../state/store.ts'
import { followKeys } from './commands.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { SavedViews } from './SavedViews.tsx'

const PictureDialog = lazy(async () => ({ default: (await import('./PictureDialog.tsx')).PictureDialog }))

/** How long a word on what was done stays, in milliseconds. */
const TOLD = 4_000

/** What opens over an open dataset, and the keys that open it. */
export function Panels() {
  const open = useStore(panels)
  const told = open !== null && typeof open === 'object' ? open.told : ''
  useEffect(followKeys, [])
  useEffect(() => {
    if (told === '') return
    const timer = setTimeout(() => panels.set(null), TOLD)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <>
      <p className={told === '' ? 'visually-hidden' : 'told'} role="status">
        {told}
      </p>
      {open === 'views' && <SavedViews />}
      {open === 'help' && <HelpDialog />}
      {open === 'picture' && (
        <Suspense>
          <PictureDialog />
        </Suspense>
      )}
    </>
  )
}
