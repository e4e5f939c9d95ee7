import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalLayout, layoutOf } from './home.ts'
import { ensurePassword, storedPassword } from './password.ts'

describe('ensurePassword', () => {
  let home: string
  let layout: LocalLayout
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'parley-password-'))
    layout = layoutOf(home)
  })
  afterEach(() => rm(home, { recursive: true }))

  it('makes one that only the person may read, and keeps it', async () => {
    expect(await storedPassword(layout)).toBeNull()
    const password = await ensurePassword(layout)
    expect(password).toMatch(/^[\w-]{32}$/)
    expect((await stat(layout.passwordFile)).mode & 0o777).toBe(0o600)
    expect((await stat(layout.neo4j)).mode & 0o777).toBe(0o700)
    expect(await ensurePassword(layout)).toBe(password)
    expect(await readdir(layout.neo4j)).toEqual(['password'])
  })

  it('closes a file that was opened to others, and fills an empty one', async () => {
    const password = await ensurePassword(layout)
    await chmod(layout.passwordFile, 0o644)
    expect(await storedPassword(layout)).toBe(password)
    expect((await stat(layout.passwordFile)).mode & 0o777).toBe(0o600)
    await writeFile(layout.passwordFile, '\n')
    expect(await ensurePassword(layout)).not.toBe(password)
  })
})
