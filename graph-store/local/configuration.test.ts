import { describe, expect, it } from 'vitest'
import { configurationOf, configurationText, javaArguments, portOfConfiguration } from './configuration.ts'
import { layoutOf } from './home.ts'

const layout = layoutOf('/home/ada/Application Support/parley')

describe('neo4j.conf', () => {
  it('listens on the loopback address alone, and closes files and network to Cypher', () => {
    const lines = configurationText(configurationOf(layout, { port: 17_687 })).split('\n')
    expect(lines).toContain('server.bolt.listen_address=127.0.0.1:17687')
    expect(lines).toContain('server.http.enabled=false')
    expect(lines).toContain('dbms.usage_report.enabled=false')
    expect(lines).toContain('dbms.security.allow_csv_import_from_file_urls=false')
    expect(lines).toContain('internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0')
    expect(lines).toContain('server.directories.import=/home/ada/Application Support/parley/neo4j/import')
  })

  it('lets further settings win', () => {
    const settings = { 'dbms.security.allow_csv_import_from_file_urls': 'true' }
    const text = configurationText(configurationOf(layout, { port: 1, settings }))
    expect(text.match(/allow_csv_import_from_file_urls/g)).toHaveLength(1)
    expect(text).toContain('allow_csv_import_from_file_urls=true')
  })

  it('escapes backslashes and refuses what would break out of a line', () => {
    expect(configurationText({ a: 'C:\\data' })).toContain('a=C:\\\\data\n')
    expect(() => configurationText({ a: 'b\nserver.http.enabled=true' })).toThrow(RangeError)
    expect(() => configurationText({ 'a=b': 'c' })).toThrow(RangeError)
  })

  it('tells its port again', () => {
    expect(portOfConfiguration(configurationText(configurationOf(layout, { port: 4711 })))).toBe(4711)
    expect(portOfConfiguration('# nothing\n')).toBeNull()
  })
})

describe('javaArguments', () => {
  it('bounds the heap and names the home whole, blanks and all', () => {
    const args = javaArguments(layout, '512m')
    expect(args).toContain('-Xmx512m')
    expect(args).toContain('--home-dir=/home/ada/Application Support/parley/neo4j')
  })

  it('refuses a heap that is no size', () => {
    expect(() => javaArguments(layout, '1g -Devil')).toThrow('heap: 1g -Devil')
  })
})
