import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LOCAL_USER } from './bolt.ts'
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

const SALT_BYTES = 32
const ROUNDS = 1024

/**
 * Gives a data folder that Neo4j has not opened yet its password, so that the server never answers to the one it comes with: between its first
 * answer and a change of password, anybody on the machine could set another. A server that has its user already does not read the file.
 *
 * It is the file that `neo4j-admin dbms set-initial-password` writes; that program takes the password as an argument, which everybody on the machine may read.
 */
export async function writeInitialPassword({ data }: LocalLayout, password: string): Promise<void> {
  const folder = join(data, 'dbms')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'auth.ini'), `${LOCAL_USER}:${credential(password, randomBytes(SALT_BYTES))}:\n`, {
    mode: 0o600,
  })
}

// As Neo4j stores it: SHA-256 of salt and password, and of each hash again.
function credential(password: string, salt: Buffer): string {
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < ROUNDS; round += 1) hash = createHash('sha256').update(hash).digest()
  return ['SHA-256', hash.toString('hex'), salt.toString('hex'), ROUNDS].join(',')
}
