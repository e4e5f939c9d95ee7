import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { layoutOf, startLocalNeo4j } from '../../graph-store/local/index.ts'

/** The user that owns nothing: root may read whatever the permissions say. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

afterEach(() => {
  if (isRoot) process.seteuid?.(0)
})

it('a folder of jars that somebody else closed is named, with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-closed-'))
  const [home, jarsHome] = [join(folder, 'home'), join(folder, 'jars')]
  const { lib } = layoutOf(jarsHome)
  mkdirSync(home)
  mkdirSync(lib, { recursive: true })
  chmodSync(folder, 0o755)
  chmodSync(home, 0o777)
  chmodSync(lib, 0o000)
  if (isRoot) process.seteuid?.(NOBODY)
  const refused = await startLocalNeo4j({ home, jarsHome }).catch((error: Error) => error)
  if (isRoot) process.seteuid?.(0)
  chmodSync(lib, 0o755)
  expect(refused).toMatchObject({
    obstacle: 'home',
    message: expect.stringContaining(`${lib} cannot be read or written by you (EACCES)`),
  })
})
