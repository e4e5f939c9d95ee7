import { expect, test } from 'vitest'
import type { Actor } from '../../../positions/dataset/model.ts'
import { withActorIds } from './named-actors.ts'

const actor = (id: string, name: string, aliases: string[] = []): Actor => ({ id, name, kind: 'nation', aliases })
const actors = [actor('al', 'Åland'), actor('bl', 'Bland', ['Republic of Bland']), actor('b2', 'Bland')]

test('a view of ids is left as it is', () => {
  const view = { v: 2, select: ['al', 'bl'] }
  const named = withActorIds(view, actors)
  expect(named.view).toBe(view)
  expect(named.unknown).toEqual([])
})

test('names and aliases are found whatever the case and accents, each actor once', () => {
  const { view, unknown } = withActorIds(
    { v: 2, select: ['aland', 'republic of bland', 'al'], hide: ['ÅLAND'] },
    actors,
  )
  expect(view).toEqual({ v: 2, select: ['al', 'bl'], hide: ['al'] })
  expect(unknown).toEqual([])
})

test('who is nobody, or one of several, is left out and told', () => {
  const { view, unknown } = withActorIds({ v: 2, select: ['Nowhere', 'Bland'], left: ['al', 'Elsewhere'] }, actors)
  expect(view).toEqual({ v: 2, left: ['al'] })
  expect(unknown).toEqual(['Nowhere', 'Bland', 'Elsewhere'])
})
