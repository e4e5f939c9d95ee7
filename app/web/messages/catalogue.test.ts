import { expect, test } from 'vitest'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

/** Where a catalogue has texts, and how many values each takes. */
function placesOf(part: unknown, path = ''): string[] {
  if (typeof part === 'function') return [`${path}(${part.length})`]
  if (typeof part !== 'object' || part === null) return [path]
  return Object.entries(part).flatMap(([key, one]) => placesOf(one, `${path}.${key}`))
}

function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

test('the other language has every text of the English one, with the same values in it', () => {
  expect(placesOf(de).sort()).toEqual(placesOf(en).sort())
})

test('it is another language: hardly any longer text is the same', () => {
  const [here, there] = [textsOf(en), new Set(textsOf(de))]
  const same = here.filter((text) => text.length > 14 && there.has(text))
  expect(same.length).toBeLessThan(4)
})
