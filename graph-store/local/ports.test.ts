import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, portAnswers, portIsFree } from './ports.ts'

describe('freePort', () => {
  let taken: Server | null = null
  afterEach(async () => {
    taken?.close()
    taken = null
  })
  const occupy = async (host: string): Promise<number> => {
    taken = createServer().listen({ host, port: 0 })
    await once(taken, 'listening')
    return (taken.address() as AddressInfo).port
  }

  it.each(['127.0.0.1', '0.0.0.0'])('passes over a port that is taken on %s', async (host) => {
    const port = await occupy(host)
    expect(await portAnswers(port)).toBe(true)
    expect(await portIsFree(port)).toBe(false)
    const other = await freePort([port])
    expect(other).not.toBe(port)
    expect(await portIsFree(other)).toBe(true)
  })

  it('takes the first wished port that is free', async () => {
    const port = await occupy('127.0.0.1')
    const free = await freePort([])
    expect(await freePort([port, free])).toBe(free)
  })
})
