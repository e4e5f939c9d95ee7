import { expect, test } from 'vitest'
import { completeScope } from '../../../positions/scope.ts'
import { explicitWindow } from './explicit-window.ts'

const defaults = { window: { from: '2019-11-07', to: '2020-01-14' } }

test('choosing an issue keeps the window that was shown', () => {
  const change = explicitWindow({ v: 1 }, defaults)
  const scope = completeScope(
    { ...change, issue: ['nuclear'] } as { from: string; to: string; issue: string[] },
    defaults,
    '2020-12-31',
  )
  expect([scope.from, scope.to]).toEqual(['2019-11-07', '2020-01-14'])
})

test('nothing is added where the view names a time, or the dataset has no window', () => {
  expect(explicitWindow({ v: 1, asOf: '1990-01-01' }, defaults)).toEqual({})
  expect(explicitWindow({ v: 1 }, {})).toEqual({})
})
