import { lazy, Suspense, useEffect } from 'react'
import { panels } from '../kit/panels.ts'
import { useStore } from '../state/store.ts'
import { followKeys } from './commands.ts'

const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }))
const SavedViews = lazy(async () => ({ default: (await import('./SavedViews.tsx')).SavedViews }))
const TakeOut = lazy(async () => ({ default: (await import('../out/TakeOut.tsx')).TakeOut }))

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
      <Suspense fallback={<div aria-busy="true" />}>
        {open === 'views' && <SavedViews />}
        {open === 'help' && <HelpDialog />}
        {(open === 'out' || open === 'numbers') && <TakeOut first={open} />}
      </Suspense>
    </>
  )
}
