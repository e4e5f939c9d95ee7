import { useEffect, useRef } from 'react'

interface MenuProps {
  /** What it is a menu of, for who hears it. */
  readonly label: string
  readonly title: string
  readonly note?: string
  readonly items: readonly { readonly id: string; readonly label: string; run(): void }[]
  readonly at: { readonly x: number; readonly y: number }
  /** The map's width, so that the menu stays within it. */
  readonly width: number
  readonly testId: string
  onClose(): void
}

/** So wide a menu may be, in pixels. */
const WIDE = 210

/** A menu on the map, where it was asked for: arrow keys move in it, Escape leaves it. */
export function MapMenu({ label, title, note, items, at, width, testId, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const buttons = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])]

  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    menu.current?.querySelector<HTMLButtonElement>('[role="menuitem"]')?.focus()
    return () => before?.focus?.()
  }, [])

  useEffect(() => {
    const away = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) onClose()
    }
    addEventListener('pointerdown', away)
    return () => removeEventListener('pointerdown', away)
  }, [onClose])

  return (
    <div
      ref={menu}
      className="actor-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      style={{ left: Math.max(0, Math.min(at.x, width - WIDE)), top: at.y }}
      onKeyDown={(event) => {
        const all = buttons()
        const now = all.indexOf(document.activeElement as HTMLButtonElement)
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (event.key === 'Escape' || event.key === 'Tab') onClose()
        else if (event.key === 'Home') all[0]?.focus()
        else if (event.key === 'End') all.at(-1)?.focus()
        else if (step !== undefined) all[(now + step + all.length) % all.length]?.focus()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      data-testid={testId}
    >
      <p className="actor-menu-name">{title}</p>
      {note && <p className="small actor-menu-note">{note}</p>}
      {items.map(({ id, label: name, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose()
            run()
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
