import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCAL_USER } from './bolt.ts'
import type { LocalLayout } from './home.ts'

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
