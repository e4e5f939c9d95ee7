import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findRequirements, parseJavaVersion } from './requirements.ts'

describe('parseJavaVersion', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\n', '17.0.15', 17],
    ['java version "1.8.0_412"\n', '1.8.0_412', 8],
    ['openjdk version "21-ea" 2023-09-19\n', '21-ea', 21],
    ['Picked up JAVA_TOOL_OPTIONS: -Dx="1"\nopenjdk version "25" 2025-09-16', '25', 25],
  ])('reads %j', (text, version, major) => {
    expect(parseJavaVersion(text)).toEqual({ version, major, home: null })
  })

  it('reads the home that the properties tell', () => {
    const text = '    java.home = /usr/lib/jvm/java 17\n    java.version = 17\nopenjdk version "17" 2021'
    expect(parseJavaVersion(text)?.home).toBe('/usr/lib/jvm/java 17')
  })

  it('answers null for the stub that macOS has in place of a Java', () => {
    expect(parseJavaVersion('Unable to locate a Java Runtime.')).toBeNull()
  })
})

describe.skipIf(process.platform === 'win32')('findRequirements', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  const programs = async (made: Record<string, string>): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-bin-'))
    folders.push(folder)
    for (const [name, body] of Object.entries(made)) {
      await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`)
      await chmod(join(folder, name), 0o755)
    }
    return folder
  }
  const java = (version: string) => `echo 'openjdk version "${version}"' >&2`
  // A platform without known places for Java, so that only the PATH counts.
  const platform = 'freebsd'

  it('finds a fitting Java behind an older one, and Maven', async () => {
    const old = await programs({ java: java('11.0.2') })
    const fit = await programs({ java: java('21.0.4'), mvn: 'exit 0' })
    const found = await findRequirements({ env: { PATH: `${old}:${fit}` }, platform })
    expect(found).toMatchObject({ ok: true, java: { major: 21, path: join(fit, 'java') }, maven: join(fit, 'mvn') })
  })

  it('takes JAVA_HOME before the PATH', async () => {
    const home = await programs({})
    const bin = await programs({ java: java('17.0.1') })
    const { rename } = await import('node:fs/promises')
    await rename(bin, join(home, 'bin'))
    const other = await programs({ java: java('21') })
    const found = await findRequirements({ env: { PATH: other, JAVA_HOME: home }, platform, needMaven: false })
    expect(found).toMatchObject({ ok: true, java: { path: join(home, 'bin', 'java') }, maven: null })
    folders.splice(folders.indexOf(bin), 1)
  })

  it('says which Java is there when none fits', async () => {
    const folder = await programs({ java: java('25.0.1'), mvn: 'exit 0' })
    const found = await findRequirements({ env: { PATH: folder }, platform })
    expect(found).toMatchObject({ ok: false, lacks: 'java' })
    expect(found.ok ? '' : found.missing).toContain(`only Java 25.0.1 was found (${join(folder, 'java')})`)
  })

  it('says how to get what is missing', async () => {
    const none = await findRequirements({ env: { PATH: await programs({}) }, platform })
    expect(none.ok ? '' : none.missing).toMatch(/no Java was found: install it \(.+\) or set JAVA_HOME/)
    const folder = await programs({ java: java('17') })
    const noMaven = await findRequirements({ env: { PATH: folder }, platform })
    expect(noMaven).toMatchObject({ ok: false, lacks: 'maven' })
  })
})
