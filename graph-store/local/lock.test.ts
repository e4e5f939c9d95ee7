import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './lock.ts'
import { startMark } from './processes.ts'

describe('withLock', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-lock-'))
    file = join(folder, 'x.lock')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('lets one work at a time, and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await readFile(file)
      inside -= 1
      return most
    }
    const done = await Promise.all([1, 2, 3].map(() => withLock(file, {}, work)))
    expect(done).toEqual([1, 1, 1])
    expect(await readdir(folder)).toEqual([])
  })

  it('is given back when the work fails', async () => {
    const failing = withLock(file, {}, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, mark: '1', nonce: 'n' }],
    ['of another process with the same id', { pid: process.pid, mark: 'earlier', nonce: 'n' }],
  ])('takes over the lock %s', async (_, holder) => {
    await writeFile(file, JSON.stringify(holder))
    expect(await withLock(file, {}, async () => 'in')).toBe('in')
  })

  it('takes over a lock that cannot be read', async () => {
    await writeFile(file, '{"pid":')
    expect(await withLock(file, {}, async () => 'in')).toBe('in')
  })

  it('tells who is waited for, and ends the wait at the signal', async () => {
    const held = JSON.stringify({ pid: process.pid, mark: startMark(process.pid), nonce: 'held' })
    await writeFile(file, held)
    const abort = new AbortController()
    const seen: number[] = []
    const onWait = (pid: number) => {
      seen.push(pid)
      abort.abort(new Error('enough'))
    }
    await expect(withLock(file, { signal: abort.signal, onWait }, async () => 'in')).rejects.toThrow('enough')
    expect(seen).toEqual([process.pid])
    expect(await readFile(file, 'utf8')).toBe(held)
    expect(await readdir(folder)).toEqual(['x.lock'])
  })
})
