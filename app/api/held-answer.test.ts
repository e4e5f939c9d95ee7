import { expect, it } from 'vitest'
import { deltaDataset } from '../../test/support/delta-dataset.ts'
import { heldAnswer } from './held-answer.ts'

const dataset = await deltaDataset()
const asked = (call: string, query = '') => heldAnswer(dataset, call, new URLSearchParams(query))

it('a search says what was looked for, nothing where nothing was', async () => {
  expect(await asked('search', 'q=delta')).toMatchObject({ q: 'delta' })
  expect(await asked('search')).toMatchObject({ q: '' })
})

it('stances are those of who is asked for; another call is left to the server', async () => {
  expect(await asked('stances', 'actor=nobody-of-the-kind')).toMatchObject({ stances: [] })
  expect(await asked('nothing-of-the-kind')).toBeNull()
})
