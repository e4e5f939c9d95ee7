import { expect, it } from 'vitest'
import { flags } from './flags.ts'

it('suggests --word for what can be typed, and the row for what is too long for a flag', () => {
  const long = 'x'.repeat(50_000)
  const told = (...examples: string[]) => flags.valuesUnknown(examples, 0, examples, null, null)
  expect(told('ja')).toBe(
    '--word "ja=NUMBER", with a number on the scale, no_position or none for each, or --set COLUMN=ignore',
  )
  expect(told(long)).toBe('a value in place of the long text: look at the row, or --set COLUMN=ignore')
  expect(told('ja', long)).toContain('for each, or a value in place of the long text: look at the row, or --set')
})
