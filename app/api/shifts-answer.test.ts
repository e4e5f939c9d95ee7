import { describe, expect, it } from 'vitest'
import { StoreUnavailableError } from '../../graph-store/errors.ts'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { shiftsAnswer } from './shifts-answer.ts'

const dataset = datasetOf({
  actors: ['ann'],
  issues: ['tea'],
  stances: [
    { actor: 'ann', issue: 'tea', value: -1, statedOn: '2024-01-01' },
    { actor: 'ann', issue: 'tea', value: 2, statedOn: '2024-02-01' },
  ],
})
const failing = (error: unknown) => shiftsAnswer(dataset, {}, () => Promise.reject(error))

describe('without the evidence behind them', () => {
  it('shifts are told when the database is away, and that it is', async () => {
    const { shifts, notice } = await failing(new StoreUnavailableError('The database does not answer', null))
    expect(shifts).toHaveLength(1)
    expect(shifts[0]).toMatchObject({ before: { value: -1 }, after: { value: 2 }, on: '2024-02-01' })
    expect(notice).toContain('The database is away')
  })

  it('any other failure is no answer', async () => {
    await expect(failing(new Error('planted'))).rejects.toThrow('planted')
  })
})
