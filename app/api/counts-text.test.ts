import { expect, test } from 'vitest'
import { countsText } from './counts-text.ts'

test('one is told in the singular', () => {
  expect(countsText({ actors: 1, issues: 1, stances: 2 })).toBe('1 actor, 1 issue, 2 stances')
})
