import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LocalLayout } from './home.ts'

/** The stored password of the managed server, null when there is none; a file that others may read is closed to them. */
export async function storedPassword(layout: LocalLayout): Promise<string | null> {
  const text = await readFile(layout.passwordFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const password = text.trim()
  if (password === '') return null
  await chmod(layout.passwordFile, 0o600)
  return password
}

/**
 * The stored password, made and stored (mode 0600, folder 0700) when there is none.
 *
 * It is on the disk before a server is started with it: a start that dies between the two leaves a password that the next one uses.
 */
export async function ensurePassword(layout: LocalLayout): Promise<string> {
  const stored = await storedPassword(layout)
  if (stored !== null) return stored
  const folder = dirname(layout.passwordFile)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const password = randomBytes(24).toString('base64url')
  const draft = `${layout.passwordFile}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(`${password}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, layout.passwordFile)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return password
}
