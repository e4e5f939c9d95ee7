import { beforeEach, expect, it, vi } from 'vitest'
import type { View } from '../../../../positions/view.ts'
import type { NetworkScene } from '../scene.ts'
import { ACTOR_ACTIONS, type ActionInput, pinActor, releaseActor } from './actor-actions.ts'

const changes = vi.hoisted(() => [] as object[])
vi.mock('../../../web/state/view-store.ts', () => ({ changeView: (change: object) => changes.push(change) }))
beforeEach(() => {
  changes.length = 0
})

const node = (id: string, pin: object | null = null) => ({ id, pin })
const scene = { nodes: [node('a'), node('b', { x: 1, y: 2 }), node('c'), node('d')] } as unknown as NetworkScene
const input = (ids: readonly string[], more: Partial<ActionInput> = {}, view: Partial<View> = {}): ActionInput => ({
  ids,
  view: { v: 2, ...view },
  scene,
  placeOf: () => ({ x: 3, y: 4 }),
  onCompare: () => undefined,
  ...more,
})
const offered = (given: ActionInput) => ACTOR_ACTIONS.filter(({ fits }) => fits(given)).map(({ id }) => id)
const run = (id: string, given: ActionInput) => {
  ACTOR_ACTIONS.find((action) => action.id === id)?.run(given)
  return changes.at(-1)
}

it('offers what fits one actor', () => {
  expect(offered(input(['a']))).toEqual(['focus', 'compare', 'evidence', 'pin', 'hide'])
  expect(offered(input(['a'], { onRing: () => undefined }))).toContain('ring')
  expect(offered(input(['b']))).toEqual(['focus', 'compare', 'evidence', 'release', 'hide'])
  expect(offered(input(['a'], { placeOf: () => undefined }))).not.toContain('pin')
  expect(offered(input(['a'], {}, { focus: 'a' }))).toEqual(['compare', 'evidence', 'pin'])
  const alone = { nodes: [node('a')] } as unknown as NetworkScene
  expect(offered(input(['a'], { scene: alone }))).not.toContain('compare')
})

it('offers what fits several', () => {
  expect(offered(input(['a', 'c']))).toEqual(['only', 'group', 'hide'])
  expect(offered(input(['a', 'c'], {}, { left: ['b'] }))).toEqual(['only', 'group', 'second-group', 'hide'])
  expect(offered(input(['a', 'b', 'c', 'd']))).toEqual(['group', 'hide'])
  expect(offered(input(['a', 'c'], {}, { focus: 'a' }))).toContain('hide')
})

it('does what it says', () => {
  expect(run('focus', input(['a']))).toEqual({ focus: 'a', depth: undefined })
  expect(run('evidence', input(['a']))).toEqual({ show: 'evidence', select: ['a'] })
  expect(run('only', input(['a', 'c'], {}, { hide: ['z'] }))).toMatchObject({ hide: ['z', 'b', 'd'] })
  expect(run('group', input(['a', 'c']))).toEqual({ show: 'compare', left: ['a', 'c'], right: undefined })
  expect(run('second-group', input(['a', 'c']))).toEqual({ show: 'compare', right: ['a', 'c'] })
  expect(run('hide', input(['a'], {}, { hide: ['a', 'z'], select: ['a', 'b'] }))).toEqual({
    hide: ['a', 'z'],
    select: ['b'],
  })
  const [compared, ringed] = [vi.fn(), vi.fn()]
  run('compare', input(['a'], { onCompare: compared }))
  run('ring', input(['a'], { onRing: ringed }))
  expect([compared.mock.calls, ringed.mock.calls]).toEqual([[['a']], [[]]])
})

it('pins one circle, in place of where it was pinned before, and lets it go', () => {
  const view: View = { v: 2, pin: ['a@1,1', 'a@b@2,2'] }
  pinActor(view, 'a', { x: 3, y: 4 })
  expect(changes.at(-1)).toEqual({ pin: ['a@b@2,2', expect.stringMatching(/^a@3.*4/)] })
  releaseActor(view, 'a@b')
  expect(changes.at(-1)).toEqual({ pin: ['a@1,1'] })
  expect(run('pin', input(['c']))).toEqual({ pin: [expect.stringMatching(/^c@3/)] })
  expect(run('release', input(['b'], {}, { pin: ['b@1,2'] }))).toEqual({ pin: [] })
})
