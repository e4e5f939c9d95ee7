import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ERROR_CODES, type ErrorCode, EXIT } from './error-codes.ts'
import { UserError } from './errors.ts'

const codes = Object.keys(ERROR_CODES) as ErrorCode[]

it.each(codes)('%s has a status, an exit code, a title and what to do next', (code) => {
  const { status, exit, title, next } = ERROR_CODES[code]
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(600)
  expect(exit === EXIT.bug).toBe(code === 'internal')
  expect(exit).not.toBe(EXIT.done)
  expect([title, next].every((words) => words.trim() !== '')).toBe(true)
})

it('the sentence holds all that the error says, each part once and in order', () => {
  const words = fc.stringMatching(/^[a-z]{3,12}$/)
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.option(words),
      words,
      fc.record({ expected: words, next: words }, { requiredKeys: [] }),
      (code, at, fault, details) => {
        const error = new UserError(code, at, fault, details)
        expect(error).toMatchObject({ code, at, fault, details })
        const parts = [at && `${at}: `, fault, details.expected && `, expected ${details.expected}`]
        expect(error.message).toBe([...parts, details.next && `; ${details.next}`].filter(Boolean).join(''))
      },
    ),
  )
})

it('keeps what caused it', () => {
  const cause = new Error('why')
  expect(new UserError('system', null, 'what', { cause }).cause).toBe(cause)
})
