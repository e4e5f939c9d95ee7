import { expect, test } from 'vitest'
import { latestFirst } from './latest-first.ts'

/** A queue whose pauses and runs are let go by hand. */
function queue() {
  const log: string[] = []
  const waiting: (() => void)[] = []
  const stop = () => new Promise<void>((resolve) => waiting.push(resolve))
  const enqueue = latestFirst<string>(
    async (task) => {
      log.push(`run ${task}`)
      await stop()
      log.push(`done ${task}`)
    },
    (task) => log.push(`drop ${task}`),
    stop,
  )
  const go = async () => {
    waiting.shift()?.()
    for (let i = 0; i < 10; i++) await Promise.resolve()
  }
  return { log, enqueue, go }
}

test('runs one task after the other', async () => {
  const { log, enqueue, go } = queue()
  enqueue('a', 'a1')
  enqueue('b', 'b1')
  for (let i = 0; i < 6; i++) await go()
  expect(log).toEqual(['run a1', 'done a1', 'run b1', 'done b1'])
})

test('a newer task of a slot takes the place of one that waits, and of no other', async () => {
  const { log, enqueue, go } = queue()
  enqueue('picture', 'p1')
  enqueue('pairs', 't1')
  enqueue('picture', 'p2')
  for (let i = 0; i < 6; i++) await go()
  expect(log).toEqual(['drop p1', 'run t1', 'done t1', 'run p2', 'done p2'])
})

test('a task under way is finished, and the queue starts again when it had run dry', async () => {
  const { log, enqueue, go } = queue()
  enqueue('picture', 'p1')
  await go()
  enqueue('picture', 'p2')
  for (let i = 0; i < 4; i++) await go()
  enqueue('picture', 'p3')
  for (let i = 0; i < 4; i++) await go()
  expect(log).toEqual(['run p1', 'done p1', 'run p2', 'done p2', 'run p3', 'done p3'])
})
