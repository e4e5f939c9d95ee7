import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { fittingMarks } from './histogram.ts'

/** The most marks of an axis, however wide. */
const WANTED = 8

/** The months and years below the axis: as many as have room for their labels. `from` and `to` are its first and last day. */
export function TimeMarks({ from, to }: { from: number; to: number }) {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, font: '' })
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => setRoom({ width: measured.clientWidth, font: fontOf(measured) })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  const marks = useMemo(
    () => (room.width === 0 ? [] : fittingMarks(from, to, WANTED, room.width, ruler(room.font))),
    [from, to, room],
  )
  return (
    <div className="marks" aria-hidden="true" ref={element}>
      {marks.map((mark) => (
        <span key={mark.at} className="mark" style={{ left: `${(100 * mark.at).toFixed(2)}%` }}>
          {mark.label}
        </span>
      ))}
    </div>
  )
}

function fontOf(element: HTMLElement): string {
  const { fontSize, fontFamily } = getComputedStyle(element)
  return `${fontSize} ${fontFamily}`
}

/** The widths of labels in a font; rounded up, so that a part of a pixel cuts nothing off. */
function ruler(font: string): (label: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = font
  return (label) => Math.ceil(context?.measureText(label).width ?? 0)
}
