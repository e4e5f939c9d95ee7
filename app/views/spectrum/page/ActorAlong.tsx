import type { CSSProperties, KeyboardEvent } from 'react'
import { type Theme, textOn } from '../../../../diagram/palette.ts'
import { shortSize } from '../../../../diagram/text/short-size.ts'
import { textWidth } from '../../../../diagram/text/text-width.ts'
import type { SpectrumActor } from '../scene.ts'
import type { Placed } from '../stacks.ts'

/** The height of a row of names, in pixels. */
export const ROW = 19
/** What the circle's line takes of its height. */
const EDGES = 3

interface ActorAlongProps {
  readonly actor: SpectrumActor
  readonly placed: Placed
  /** Who it is and what it holds, in words. */
  readonly label: string
  readonly theme: Theme
  readonly opened: boolean
  /** Whether the Tab key reaches it. */
  readonly reached: boolean
  onFocus(): void
  onClick(): void
  onKeyDown(event: KeyboardEvent): void
}

/** An actor along a scale: its circle with its name beside it, or the circle alone where names find no room. */
export function ActorAlong(props: ActorAlongProps) {
  const { actor, placed, label, theme, opened, reached, onFocus, onClick, onKeyDown } = props
  const { circle, name } = placed
  const size = name ? Math.max(2 * circle.r, ROW - 1) : 2 * circle.r
  const broken = actor.style === 'broken' ? ' broken' : ''
  const dot: CSSProperties = {
    width: 2 * circle.r,
    height: 2 * circle.r,
    background: actor.style === 'disc' ? theme[actor.color] : theme.paper,
    borderColor: theme[actor.color],
  }
  // A name left of its circle grows away from it, whatever its letters take in this browser.
  const leftward = name !== null && name.x < circle.x
  const at: CSSProperties = {
    ...(leftward
      ? { right: `calc(100% - ${circle.x + circle.r}px)`, flexDirection: 'row-reverse' }
      : { left: circle.x - circle.r }),
    top: circle.y - size / 2,
    height: size,
  }
  const alone: CSSProperties = {
    ...dot,
    fontSize: shortSize(actor.short, circle.r),
    lineHeight: `${2 * circle.r - EDGES}px`,
    color: actor.style === 'disc' ? theme[textOn(theme, actor.color)] : theme[actor.color],
  }
  return (
    <button
      type="button"
      className={`spectrum-actor${actor.selected ? ' selected' : ''}${name ? '' : ` spectrum-dot${broken}`}`}
      style={name ? at : { ...alone, ...at }}
      aria-label={label}
      aria-expanded={opened}
      title={label}
      tabIndex={reached ? 0 : -1}
      onFocus={onFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {name ? (
        <>
          <span className={`spectrum-dot${broken}`} style={dot} />
          <span
            className="spectrum-name"
            style={name.text === actor.name ? undefined : { maxWidth: textWidth(name.text, name.size) }}
          >
            {actor.name}
          </span>
        </>
      ) : (
        actor.short
      )}
    </button>
  )
}
