import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** The folder of the program: the one that holds package.json, seeds and dist. */
export const ROOT = findRoot()
/** The version of the program. */
export const PROGRAM_VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string })
  .version
/** The folder of the datasets that ship with the program. */
export const SEEDS = join(ROOT, 'seeds')
/** The folder of the built page. */
export const WEB = join(ROOT, 'dist', 'web')
