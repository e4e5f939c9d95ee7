import { expect, test } from 'vitest'
import { DROPPED, workerClient } from './client.ts'
import { RequestProblem } from './problem.ts'
import type { Ask, Reply } from './protocol.ts'

function port() {
  const asked: Ask[] = []
  let hear: (event: MessageEvent<Reply>) => void = () => {}
  let fail: () => void = () => {}
  const ask = workerClient({
    postMessage: (message) => asked.push(message),
    addEventListener(type: string, listener: never) {
      if (type === 'message') hear = listener
      else fail = listener
    },
  })
  return { asked, ask, reply: (data: Reply) => hear({ data } as MessageEvent<Reply>), fail: () => fail() }
}
const read = { view: { v: 1 }, problems: [] }

test('each answer goes to its question', async () => {
  const { asked, ask, reply } = port()
  const first = ask('read', { search: '?a', hash: '' })
  const second = ask('facts', { dataset: { id: 'x', sha256: '' } })
  expect(asked.map(({ id, kind }) => [id, kind])).toEqual([
    [1, 'read'],
    [2, 'facts'],
  ])
  reply({ id: 2, kind: 'failed', code: 'not-ready', title: 'no', detail: 'why', status: 404 })
  reply({ id: 1, kind: 'answer', answer: read })
  expect(await first).toEqual(read)
  await expect(second).rejects.toMatchObject({ message: 'no', detail: 'why', status: 404 })
})

test('an answer to a question that was overtaken is dropped, even when it comes late', async () => {
  const { ask, reply } = port()
  const first = ask('read', { search: '?a', hash: '' })
  const second = ask('read', { search: '?b', hash: '' })
  reply({ id: 2, kind: 'answer', answer: read })
  reply({ id: 1, kind: 'answer', answer: { view: { v: 1, dataset: 'old' }, problems: [] } })
  expect(await first).toBe(DROPPED)
  expect(await second).toEqual(read)
})

test('a worker that cannot be started fails all questions', async () => {
  const { ask, fail } = port()
  const question = ask('read', { search: '', hash: '' })
  fail()
  await expect(question).rejects.toBeInstanceOf(RequestProblem)
})
