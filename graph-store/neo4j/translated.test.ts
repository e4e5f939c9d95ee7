import { Neo4jError } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { StoreUnavailableError } from '../errors.ts'
import { translated } from './translated.ts'

const newError = (message: string, code: string) => new Neo4jError(message, code, '50N42', 'error')
const told = (code: string, message = 'x') => translated(newError(message, code), 'bolt://db:7687', 'talks')

describe('translated', () => {
  it('says that a server is away, and what to do', () => {
    for (const error of [
      told('ServiceUnavailable'),
      told('SessionExpired'),
      told('N/A', 'Connection acquisition timed out in 9 ms.'),
    ]) {
      expect(error).toBeInstanceOf(StoreUnavailableError)
      expect(error).toMatchObject({
        message: 'Neo4j at bolt://db:7687 does not answer: start it, or check NEO4J_URI',
        address: 'bolt://db:7687',
      })
    }
  })

  it('says of a server that Parley manages what it does about it', () => {
    const error = newError('x', 'ServiceUnavailable')
    expect(
      translated(error, 'bolt://127.0.0.1:17687', 'neo4j', 'Parley, which manages it, starts it again'),
    ).toMatchObject({
      message: 'Neo4j at bolt://127.0.0.1:17687 does not answer: Parley, which manages it, starts it again',
    })
  })

  it('says what is wrong with the way in', () => {
    expect(told('Neo.ClientError.Security.Unauthorized')).toMatchObject({
      message: expect.stringContaining('NEO4J_PASSWORD'),
    })
    expect(told('Neo.ClientError.Database.DatabaseNotFound')).toMatchObject({
      message: 'Neo4j at bolt://db:7687 has no database named "talks": check NEO4J_DATABASE',
    })
    expect(told('Neo.TransientError.General.DatabaseUnavailable')).toBeInstanceOf(StoreUnavailableError)
  })

  it('does not promise that a fault within Neo4j goes by itself', () => {
    expect(told('Neo.DatabaseError.Statement.ExecutionFailed')).toMatchObject({
      message: expect.stringMatching(/failed within itself .*files may be damaged/),
    })
  })

  it('leaves mistakes of ours as they are', () => {
    const error = newError('bad', 'Neo.ClientError.Statement.SyntaxError')
    expect(translated(error, 'bolt://db:7687', 'talks')).toBe(error)
    const plain = new Error('plain')
    expect(translated(plain, 'bolt://db:7687', 'talks')).toBe(plain)
  })
})
