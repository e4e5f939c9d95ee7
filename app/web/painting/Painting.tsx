import './painting.css'
import {
  createElement,
  type KeyboardEvent,
  memo,
  type ReactElement,
  type ReactNode,
  useId,
  useMemo,
  useState,
} from 'react'
import type { BareDrawing } from '../../../diagram/drawing/drawing.ts'
import { pageElements } from '../../../diagram/drawing/svg.ts'
import type { SvgElement } from '../../../diagram/drawing/svg-element.ts'
import { THEMES } from '../../../diagram/palette.ts'
import { useStore } from '../state/store.ts'
import { theme as themeStore } from '../state/theme.ts'

interface PaintingProps {
  readonly drawing: BareDrawing
  /** What it shows and how to go about in it, for screen readers. */
  readonly label: string
  /** Id of the target whose account is open; null where none is, absent where choosing opens nothing. */
  readonly opened?: string | null
  /** Ids of the targets that are chosen, where choosing opens nothing. */
  readonly pressed?: readonly string[]
  /** A target was chosen; with Shift, Control or Command, `besides` another. */
  readonly onChoose?: (id: string, besides: boolean) => void
  /** Escape was pressed on a target. */
  readonly onLeave?: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * A drawing on the page, of the marks that its picture has, in the theme of the page. The targets of its groups are buttons: the Tab key reaches one of
 * them, arrow keys, Home and End go to the others in the order of painting. It is painted again only when its properties change.
 */
export const Painting = memo(function Painting({ drawing, label, opened, pressed, onChoose, onLeave }: PaintingProps) {
  const prefix = useId().replace(/\W/g, '')
  const theme = THEMES[useStore(themeStore)]
  const elements = useMemo(() => pageElements(drawing.marks, theme, prefix), [drawing, theme, prefix])
  const [reached, setReached] = useState<string | null>(null)
  const targets = useMemo(() => targetsOf(elements), [elements])
  const current = reached !== null && targets.includes(reached) ? reached : targets[0]

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const id = targetAt(event.target)
    if (id === undefined) return
    if (event.key === 'Escape') return onLeave?.()
    const choosing = event.key === 'Enter' || event.key === ' '
    const next = nextTarget(targets, id, event.key)
    if (!choosing && next === undefined) return
    event.preventDefault()
    if (choosing) return onChoose?.(id, besides(event))
    const all = event.currentTarget.querySelectorAll<SVGGElement>('[data-target]')
    all[targets.indexOf(next as string)]?.focus()
  }

  const stateOf = (id: string) => ({
    tabIndex: id === current ? 0 : -1,
    ...(opened !== undefined && { 'aria-expanded': id === opened }),
    ...(pressed && { 'aria-pressed': pressed.includes(id) }),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      className="painting"
      width={drawing.width}
      height={drawing.height}
      role="group"
      aria-label={label}
      fill={theme.ink}
      onClick={(event) => {
        const id = targetAt(event.target)
        if (id !== undefined) onChoose?.(id, besides(event))
      }}
      onFocus={(event) => setReached(targetAt(event.target) ?? null)}
      onKeyDown={onKeyDown}
    >
      {elements.map((element, i) => asReact(element, i, stateOf))}
    </svg>
  )
})

/** Marks that only illustrate what words beside them say; screen readers pass over them. They are painted again only when they change. */
export const Marks = memo(function Marks({ marks, width, height }: BareDrawing) {
  const prefix = useId().replace(/\W/g, '')
  const theme = THEMES[useStore(themeStore)]
  return (
    <svg className="painting" width={width} height={height} aria-hidden="true" fill={theme.ink}>
      {pageElements(marks, theme, prefix).map((element, i) => asReact(element, i, () => ({})))}
    </svg>
  )
})

function besides(event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey
}

function asReact(element: SvgElement, key: number, stateOf: (id: string) => object): ReactElement {
  const { name, attributes, children, text } = element
  const target = attributes['data-target']
  const properties: Record<string, unknown> = { key }
  for (const attribute in attributes) properties[propertyOf(attribute)] = attributes[attribute]
  if (target !== undefined) Object.assign(properties, stateOf(target))
  const content: ReactNode = text ?? children.map((child, i) => asReact(child, i, stateOf))
  return createElement(name, properties, content)
}

/** Names of attributes that occurred: a drawing has thousands of a dozen, and as time plays they were most of a frame's work. */
const PROPERTIES = new Map<string, string>()

/** The name that React has for an attribute. */
function propertyOf(attribute: string): string {
  const known = PROPERTIES.get(attribute)
  if (known !== undefined) return known
  const property = /^(aria|data)-/.test(attribute)
    ? attribute
    : attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  PROPERTIES.set(attribute, property)
  return property
}

function targetsOf(elements: readonly SvgElement[]): string[] {
  return elements.flatMap(({ attributes, children }) => {
    const id = attributes['data-target']
    return id === undefined ? targetsOf(children) : [id]
  })
}

function targetAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-target]')?.dataset.target : undefined
}

function nextTarget(targets: readonly string[], from: string, key: string): string | undefined {
  if (key === 'Home') return targets[0]
  if (key === 'End') return targets.at(-1)
  const step = STEPS[key]
  if (step === undefined) return undefined
  return targets[Math.min(targets.length - 1, Math.max(0, targets.indexOf(from) + step))]
}
