import { afterEach, expect, it, vi } from 'vitest'
import { UserError } from '../../../positions/errors.ts'
import { messages } from '../messages.ts'
import { problemOf, RequestProblem } from '../worker/problem.ts'
import { errorWords, pageProblem } from './page-problem.ts'

afterEach(() => vi.restoreAllMocks())

it('an error for people is shown as it is', () => {
  const error = new UserError('bad-parameter', 'since', '2030 lies too late', { next: 'give an earlier day' })
  expect(errorWords(error)).toBe('since: 2030 lies too late; give an earlier day')
  const request = new RequestProblem({ code: 'not-ready', title: 'Loading', detail: 'wait', status: 503 })
  expect(pageProblem(request)).toBe(request)
  expect(errorWords(request)).toBe('Loading: wait')
})

it('a bug in the worker is shown as one, with a way on, and its stack goes to the console alone', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const told = problemOf(new TypeError('planted'))
  const shown = pageProblem(new RequestProblem(structuredClone(told)))
  expect(shown).toMatchObject({ code: 'internal', message: messages.bug, detail: undefined })
  expect(log).toHaveBeenCalledExactlyOnceWith('TypeError: planted', expect.stringContaining('page-problem.test.ts'))
  expect(errorWords(shown)).toBe(messages.bug)
  expect(log).toHaveBeenCalledTimes(1)
})
