import { expect, it } from 'vitest'
import { de } from '../de/index.ts'
import { en } from './index.ts'

it('sources that are not named are counted, when there are any', () => {
  expect(en.around.sources('A Paper', 0)).toBe('Sources: A Paper.')
  expect(en.around.sources('A Paper', 3)).toBe('Sources: A Paper; and 3 more, named in the dataset.')
  expect(de.around.sources('A Paper', 0)).not.toContain('0')
  expect(de.around.sources('A Paper', 3)).toContain('3')
})
