import { expect, test } from 'vitest'
import type { Actor } from '../../../positions/dataset/model.ts'
import { findActors } from './find-actors.ts'

const actor = (id: string, name: string, aliases: string[] = []): Actor => ({ id, name, kind: 'nation', aliases })
const actors = [
  actor('turkey', 'Türkiye', ['Turkey']),
  actor('usa', 'United States', ['US', 'America']),
  actor('uk', 'United Kingdom', ['Britain']),
  actor('russia', 'Russia'),
]
const found = (text: string) => findActors(actors, text, 3).map(({ id }) => id)

test('finds by name, alias and id, without case and accents', () => {
  expect(found('turki')).toEqual(['turkey'])
  expect(found('AMERICA')).toEqual(['usa'])
  expect(found('uk')).toEqual(['uk'])
})

test('an exact alias comes before names that only hold the text', () => {
  expect(found('us')).toEqual(['usa', 'russia'])
})

test('a word that begins so comes before one that only holds it', () => {
  expect(findActors([actor('a', 'Ostrava'), actor('b', 'East Rava')], 'rava', 5).map(({ id }) => id)).toEqual([
    'b',
    'a',
  ])
})

test('nothing is found for nothing', () => expect(found('  ')).toEqual([]))
