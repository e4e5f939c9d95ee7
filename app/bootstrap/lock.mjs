// One installer or builder at a time per checkout; a lock that a killed process left is taken over.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

const FOLDER = join(tmpdir(), `parley-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}.lock`)

export async function withLock(work) {
  for (;;) {
    try {
      mkdirSync(FOLDER)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!holderLives()) rmSync(FOLDER, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  writeFileSync(join(FOLDER, 'pid'), String(process.pid))
  try {
    return await work()
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(join(FOLDER, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    // No pid yet: it was made this moment, or its maker died before writing; the next look decides.
    return error.code === 'EPERM' || (error.code === 'ENOENT' && !waitedForPid())
  }
}

let looks = 0
function waitedForPid() {
  looks += 1
  return looks > 10
}
