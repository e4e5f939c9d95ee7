import '../../../../test/support/browser-globals.ts'
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NetworkScene } from '../scene.ts'
import { MapMenu } from './MapMenu.tsx'
import { useMapKeys } from './use-map-keys.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let root: Root
beforeEach(() => {
  document.body.innerHTML = '<button id="before"></button><div id="root"></div>'
  document.getElementById('before')?.focus()
  root = createRoot(document.getElementById('root') as HTMLElement)
})
afterEach(() => act(() => root.unmount()))

const key = (name: string, on: Element | null = document.activeElement, more: KeyboardEventInit = {}) =>
  act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }))
  })

it('walks in a menu with the arrow keys, around its ends, and gives the focus back', () => {
  const [onClose, run] = [vi.fn(), vi.fn()]
  const items = ['one', 'two', 'three'].map((id) => ({ id, label: id, run: () => run(id) }))
  const menu = { label: 'Menu', title: 'Menu', items, testId: 'menu', width: 400, onClose }
  act(() => root.render(createElement(MapMenu, { ...menu, at: { x: 300, y: 20 } })))
  const focused = () => document.activeElement?.textContent
  expect(focused()).toBe('one')
  expect((document.querySelector('[role="menu"]') as HTMLElement).style.left).toBe('190px')
  for (const [pressed, reached] of [
    ['ArrowDown', 'two'],
    ['End', 'three'],
    ['ArrowDown', 'one'],
    ['ArrowUp', 'three'],
    ['Home', 'one'],
    ['x', 'one'],
  ] as const) {
    key(pressed)
    expect([pressed, focused()]).toEqual([pressed, reached])
  }
  expect(onClose).not.toHaveBeenCalled()
  key('Escape')
  expect(onClose).toHaveBeenCalledTimes(1)
  act(() => (document.activeElement as HTMLElement).click())
  expect(run.mock.calls).toEqual([['one']])
  act(() => void document.querySelector('[role="menu"]')?.dispatchEvent(new Event('pointerdown', { bubbles: true })))
  expect(onClose).toHaveBeenCalledTimes(2)
  act(() => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })))
  expect(onClose).toHaveBeenCalledTimes(3)
  act(() => root.render(null))
  expect(document.activeElement?.id).toBe('before')
})

const node = (id: string, radius: number) => ({ id, name: id, radius, positions: 1, links: [], more: 0 })
const scene = {
  nodes: [node('small', 3), node('large', 9), node('middle', 5)],
  edges: [{ a: 1, b: 0 }],
} as unknown as NetworkScene

const heard: string[] = []
const hear =
  (name: string) =>
  (...args: unknown[]) =>
    void heard.push([name, ...args].join(' '))
const shown = () => scene.nodes.map((node, k) => ({ node, x: 100 * k, y: 50, radius: node.radius }))

/** What hears keys as the map does. */
function KeyedMap() {
  const keys = useMapKeys({
    ...{ scene, selected: [], shown: shown as never },
    ...{
      onOpen: hear('open'),
      onMark: hear('mark'),
      onMenu: hear('menu'),
      onZoom: hear('zoom'),
      onLeave: hear('leave'),
    },
  })
  return createElement('div', { id: 'map', 'data-cursor': keys.cursor ?? '', onKeyDown: keys.onKeyDown }, keys.told)
}

it('goes along lines from the largest circle, and does what the keys say with whom it has reached', () => {
  act(() => root.render(createElement(KeyedMap)))
  const map = () => document.getElementById('map') as HTMLElement
  const at = () => map().dataset.cursor
  key('Enter', map())
  expect([at(), heard]).toEqual(['', []])
  key('ArrowRight', map(), { ctrlKey: true })
  expect(at()).toBe('')
  key('ArrowRight', map())
  expect(at()).toBe('large')
  expect(map().textContent).toContain('large')
  key('ArrowLeft', map())
  expect(at()).toBe('small')
  key('ArrowUp', map())
  key('Enter', map())
  key('Enter', map(), { shiftKey: true })
  key(' ', map())
  key('m', map())
  for (const zoom of ['+', '=', '-', '0']) key(zoom, map())
  key('x', map())
  key('Escape', map())
  expect(heard).toEqual([
    ...['open small false', 'open small true', 'mark small', 'menu small'],
    ...['zoom in', 'zoom in', 'zoom out', 'zoom all', 'leave'],
  ])
  expect(at()).toBe('')
})
