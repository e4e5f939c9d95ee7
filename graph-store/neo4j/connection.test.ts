import { describe, expect, it } from 'vitest'
import { parseNeo4jUri } from './connection.ts'

describe('parseNeo4jUri', () => {
  it('takes each scheme, and adds the port for people', () => {
    for (const scheme of ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']) {
      expect(parseNeo4jUri(`${scheme}://db.example.org`).address).toBe(`${scheme}://db.example.org:7687`)
    }
    expect(parseNeo4jUri(' bolt://[::1]:9999/ ').address).toBe('bolt://[::1]:9999')
  })

  it('keeps the routing context for the driver, and shows it to nobody', () => {
    expect(parseNeo4jUri('neo4j://db:7688?region=north')).toEqual({
      driverUri: 'neo4j://db:7688?region=north',
      address: 'neo4j://db:7688',
    })
  })

  it('drops user name and password', () => {
    expect(parseNeo4jUri('bolt://anna:s3cret@db:7687')).toEqual({
      driverUri: 'bolt://db:7687',
      address: 'bolt://db:7687',
    })
  })

  it('refuses anything else, without telling a password', () => {
    for (const text of ['', 'db:7687', 'http://db:7474', 'bolt:db', 'bolt://']) {
      expect(() => parseNeo4jUri(text)).toThrow(/^uri: .+expected neo4j:\/\/HOST:PORT/)
    }
    expect(() => parseNeo4jUri('http://anna:s3cret@db')).toThrow(/^(?!.*s3cret)/)
  })
})
