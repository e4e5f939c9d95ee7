import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textFrom, usefulLines } from './boot-log.ts'

describe('usefulLines', () => {
  it('keeps causes and drops stack frames, time stamps and repeats', () => {
    const log = [
      '2026-11-23 08:00:00.000+0000 INFO  Starting...',
      '2026-11-23 08:00:01.000+0000 ERROR Failed to start Neo4j.',
      'java.lang.RuntimeException: Error starting Neo4j database server',
      '\tat org.neo4j.server.Bootstrap.start(Bootstrap.java:1)',
      '\t... 11 more',
      'Caused by: java.net.BindException: Address already in use',
      'Caused by: java.net.BindException: Address already in use',
      '2026-11-23 08:00:02.000+0000 INFO  Stopped.',
    ].join('\n')
    expect(usefulLines(log, 2)).toEqual([
      'RuntimeException: Error starting Neo4j database server',
      'BindException: Address already in use',
    ])
  })

  it("drops Maven's advice", () => {
    const log = [
      '[ERROR] Failed to execute goal copy-dependencies: Could not resolve x -> [Help 1]',
      '[ERROR] ',
      '[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.',
      '[ERROR] [Help 1] http://cwiki.apache.org/x',
    ].join('\n')
    expect(usefulLines(log, 3)).toEqual(['[ERROR] Failed to execute goal copy-dependencies: Could not resolve x'])
  })

  it('is the end of a log that names no trouble', () => {
    expect(usefulLines('one\n\ntwo\nthree\n', 2)).toEqual(['two', 'three'])
    expect(usefulLines('', 2)).toEqual([])
  })
})

describe('textFrom', () => {
  it('is what a log has gained, its end when that is long, and all of a rotated one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-log-'))
    const file = join(folder, 'neo4j.log')
    expect(await textFrom(file, 0)).toBe('')
    await writeFile(file, 'older newer')
    expect(await textFrom(file, 6)).toBe('newer')
    expect(await textFrom(file, 0, 3)).toBe('wer')
    expect(await textFrom(file, 99)).toBe('older newer')
    await rm(folder, { recursive: true })
  })
})
