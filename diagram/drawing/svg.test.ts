import { describe, expect, it } from 'vitest'
import { pngFromSvg } from '../png/png-node.ts'
import type { Drawing } from './drawing.ts'
import type { Mark } from './mark.ts'
import { drawingSvg } from './svg.ts'

function drawingOf(...marks: Mark[]): Drawing {
  return { width: 320, height: 320, title: 'Marks', desc: 'What marks look like.', marks }
}

/** The lines of the document between its head and its end. */
function body(drawing: Drawing, theme: 'light' | 'print' = 'light'): string[] {
  return drawingSvg(drawing, { theme, background: false }).split('\n').slice(3, -2)
}

describe('drawingSvg', () => {
  it('fills roles with the colours of the theme', () => {
    const rect: Mark = { mark: 'rect', x: 1, y: 2.005, width: 3, height: 4, fill: 'agree-3' }
    expect(body(drawingOf(rect))).toEqual(['<rect x="1" y="2.01" width="3" height="4" fill="#00665e"/>'])
    expect(body(drawingOf(rect), 'print')).toEqual(['<rect x="1" y="2.01" width="3" height="4" fill="#1c1c1c"/>'])
  })

  it('says once what all marks of a group say alike, and only that', () => {
    const text = (x: number, color: 'muted' | 'ink' = 'muted'): Mark => ({
      mark: 'text',
      text: `t${x}`,
      x,
      y: 9,
      size: 8,
      color,
    })
    expect(body(drawingOf({ mark: 'group', id: 'a', marks: [text(1), text(2)] }))).toEqual([
      '<g id="a" font-size="8" fill="#5d5f61">',
      '<text x="1" y="9">t1</text>',
      '<text x="2" y="9">t2</text>',
      '</g>',
    ])
    expect(body(drawingOf({ mark: 'group', id: 'a', marks: [text(1), text(2, 'ink')] }))).toEqual([
      '<g id="a" font-size="8">',
      '<text x="1" y="9" fill="#5d5f61">t1</text>',
      '<text x="2" y="9">t2</text>',
      '</g>',
    ])
  })

  it('writes text on a fill in paper or ink, whichever stands out more', () => {
    const on = (color: 'issue-1' | 'issue-5'): Mark => ({
      mark: 'text',
      text: 'a',
      x: 0,
      y: 9,
      size: 8,
      color: { on: color },
    })
    expect(body(drawingOf(on('issue-1'), on('issue-5')))).toEqual([
      '<text x="0" y="9" font-size="8" fill="#1b1c1d">a</text>',
      '<text x="0" y="9" font-size="8" fill="#ffffff">a</text>',
    ])
  })

  it('draws halos as elements of their own, beneath all names that follow each other', () => {
    const name = (text: string, halo?: number): Mark => ({
      mark: 'text',
      text,
      x: 9,
      y: 9,
      size: 8,
      ...(halo && { halo }),
    })
    const svg = drawingSvg(drawingOf({ mark: 'group', id: 'names', marks: [name('A', 2), name('B', 2), name('c')] }))
    expect(svg).not.toContain('paint-order')
    expect(svg).toContain(
      `<g id="names" font-size="8">
<g aria-hidden="true" fill="none" stroke="#ffffff" stroke-width="2" stroke-linejoin="round">
<text x="9" y="9">A</text>
<text x="9" y="9">B</text>
</g>
<text x="9" y="9">A</text>
<text x="9" y="9">B</text>
<text x="9" y="9">c</text>
</g>`,
    )
  })

  it('hides what lies outside a clip', () => {
    const rect: Mark = { mark: 'rect', x: 0, y: 0, width: 300, height: 300, fill: 'ink' }
    const clipped: Mark = { mark: 'group', clip: { x: 10, y: 10, width: 50, height: 50 }, marks: [rect] }
    const small: Mark = { mark: 'rect', x: 10, y: 10, width: 50, height: 50, fill: 'ink' }
    const png = (mark: Mark) => Buffer.from(pngFromSvg(drawingSvg(drawingOf(mark))))
    expect(png(clipped)).toEqual(png(small))
  })

  it('names what a group is, and leaves empty groups out', () => {
    expect(body(drawingOf({ mark: 'group', id: 'none', marks: [] }))).toEqual([])
    const one: Mark = { mark: 'group', title: 'A & B', marks: [{ mark: 'circle', x: 1, y: 1, r: 1, fill: 'ink' }] }
    expect(body(drawingOf(one))).toEqual([
      '<g><title>A &amp; B</title><circle cx="1" cy="1" r="1" fill="#1b1c1d"/></g>',
    ])
  })
})
