import { expect, test } from 'vitest'
import { nearest, oneOf, shown } from './suggest.ts'

test.each([
  ['statd_on', ['stated_on', 'valid_from'], 'stated_on'],
  ['STATED_ON', ['valid_from', 'stated_on'], 'stated_on'],
  ['Co\u0302te', ['C\u00f4te', 'Cote'], 'C\u00f4te'],
  ['tea', ['coffee'], null],
  ['x', [], null],
])('near %s of %j is %s', (text, candidates, near) => {
  expect(nearest(text, candidates)).toBe(near)
})

test('a list of names ends in or', () => {
  expect(oneOf(['high', 'medium', 'low'], 'zzz')).toBe('high, medium or low')
  expect(oneOf(['true', 'false'], 'TRUE')).toBe('true or false (perhaps true)')
})

test('a long text is cut', () => {
  expect(shown('a'.repeat(100))).toBe(`"${'a'.repeat(59)}…"`)
  expect(shown('\udce9')).toBe('"\\udce9"')
})

test('takes the nearest wherever it stands, not the last that is near', () => {
  expect(nearest('territry', ['territory', 'territoryy', 'terrtryy'])).toBe('territory')
})
