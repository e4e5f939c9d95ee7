import { useEffect, useRef } from 'react'
import { messages } from '../../messages.ts'
import { ACTOR_ACTIONS, type ActionInput } from './actor-actions.ts'

interface MenuProps {
  readonly input: ActionInput
  readonly name: string
  readonly at: { readonly x: number; readonly y: number }
  /** The map's width, so that the menu stays within it. */
  readonly width: number
  onClose(): void
}

/** So wide a menu may be, in pixels. */
const WIDE = 210

/** The menu of an actor, where it was asked for: arrow keys move in it, Escape leaves it. */
export function ActorMenu({ input, name, at, width, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const actions = ACTOR_ACTIONS.filter(({ fits }) => fits(input))
  const items = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])]

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
      aria-label={messages.views.network.menuOf(name)}
      style={{ left: Math.max(0, Math.min(at.x, width - WIDE)), top: at.y }}
      onKeyDown={(event) => {
        const all = items()
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
      data-testid="actor-menu"
    >
      <p className="actor-menu-name">{name}</p>
      {actions.map(({ id, label, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose()
            run(input)
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
