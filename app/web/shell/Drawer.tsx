import { type ReactNode, useEffect, useRef } from 'react'
import { messages } from '../messages.ts'

interface DrawerProps {
  readonly label: string
  readonly side: 'start' | 'end'
  readonly open: boolean
  readonly onClose: () => void
  readonly testId: string
  readonly children: ReactNode
}

/** A column at the side; where there is no room for it, a drawer that is open or closed. */
export function Drawer({ label, side, open, onClose, testId, children }: DrawerProps) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const drawer = element.current
    if (!open || !drawer) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drawer.contains(document.activeElement)) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open, onClose])
  return (
    <aside
      ref={element}
      className={`drawer drawer-${side}`}
      data-open={open}
      aria-label={label}
      data-testid={testId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard, also where it holds no control
      tabIndex={0}
    >
      <button type="button" className="icon drawer-close" aria-label={messages.close} onClick={onClose}>
        ×
      </button>
      {children}
    </aside>
  )
}
