import { expect, it } from 'vitest'
import type { NamesShown } from '../../worker/given/drop-protocol.ts'
import { pairsOf, tellsOfNames, withActor, withNation, withOpen, withSame, withTwo } from './names-told.ts'

const names = (...same: string[][]): NamesShown => ({ nations: null, same, moreSame: 0, totals: [] })

it('a name becomes another’s alias, and the other way round when that is wanted instead', () => {
  const told = withSame({}, 'Ash, Ann', 'Ann Ash')
  expect(told.aliases).toEqual(['Ash, Ann=Ann Ash'])
  expect(pairsOf(names(['Ann Ash', 'Ash, Ann']), told)).toEqual([{ name: 'Ann Ash', other: 'Ash, Ann', is: 'same' }])
  const turned = withSame(told, 'Ann Ash', 'Ash, Ann')
  expect(turned.aliases).toEqual(['Ann Ash=Ash, Ann'])
  expect(pairsOf(null, turned)).toEqual([{ name: 'Ash, Ann', other: 'Ann Ash', is: 'same' }])
  expect(withOpen(turned, 'Ann Ash', 'Ash, Ann').aliases).toEqual([])
})

it('names of one actor make neither a chain nor a circle', () => {
  const told = withSame(withSame({}, 'B', 'A'), 'A', 'C')
  expect(told.aliases).toEqual(['B=C', 'A=C'])
  expect(withSame(withSame({}, 'B', 'A'), 'C', 'B').aliases).toEqual(['B=A', 'C=A'])
  expect(pairsOf(names(['A', 'B', 'C']), told).map(({ is }) => is)).toEqual(['same', 'same'])
})

it('two names are apart until they are the same', () => {
  const told = withTwo(withSame({}, 'B', 'A'), 'A', 'B')
  expect(told).toMatchObject({ aliases: [], apart: ['A=B'] })
  expect(pairsOf(names(['A', 'B']), told)).toEqual([{ name: 'A', other: 'B', is: 'two' }])
  expect(withSame(told, 'B', 'A')).toMatchObject({ aliases: ['B=A'], apart: [] })
})

it('nations and actors that are left out are told and taken back', () => {
  const told = withActor(withNation({}, 'Congo', 'COG'), 'World', true)
  expect(told).toEqual({ nationOf: { Congo: 'COG' }, without: ['World'] })
  expect(tellsOfNames(told)).toBe(true)
  const back = withActor(withNation(told, 'Congo', ''), 'World', false)
  expect(tellsOfNames(back)).toBe(false)
  expect(tellsOfNames({ nations: false })).toBe(true)
})
