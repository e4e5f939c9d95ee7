import { UserError } from '../../positions/errors.ts'

const URI = /^((?:neo4j|bolt)(?:\+s|\+ssc)?):\/\/(?:[^@/]*@)?([^/?#]+)\/?(\?[^#]*)?$/

/**
 * Takes a URI of Neo4j apart: `driverUri` is for the driver, `address` for people (`bolt://host:7687`); neither holds the user name or
 * password that may stand in the text. Throws a `UserError` when it is no such URI.
 */
export function parseNeo4jUri(text: string): { driverUri: string; address: string } {
  const match = URI.exec(text.trim())
  if (!match) {
    const shown = text.replace(/\/\/[^@/]*@/, '//…@')
    throw new UserError('bad-parameter', 'uri', `"${shown}" is no address of a Neo4j`, {
      next: 'expected neo4j://HOST:PORT, neo4j+s://HOST or bolt://HOST:PORT',
    })
  }
  const [, scheme, host, query = ''] = match as unknown as [string, string, string, string | undefined]
  const address = `${scheme}://${/:\d+$/.test(host) ? host : `${host}:7687`}`
  return { driverUri: address + query, address }
}
