import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type OutputContent, WriteError, writeWhole } from '../../graph-loader/disk/index.ts'
import { readFault } from '../../graph-loader/files/index.ts'
import { inWords } from '../../graph-loader/words/index.ts'
import { UserError } from '../../positions/errors.ts'

/** Throws `UserError` that names the flag when a path given with it is no folder that is there. */
export function expectFolder(flag: string, folder: string): void {
  try {
    if (statSync(folder).isDirectory()) return
  } catch (error) {
    throw new UserError('usage', `--${flag}`, `${folder}: ${inWords(readFault(error)[0])}`, {
      expected: 'a folder that exists',
    })
  }
  throw new UserError('usage', `--${flag}`, `${folder}: it is a file`, { expected: 'a folder' })
}

/** The bytes of a file given with a flag. Throws `UserError` that names the flag when it cannot be read. */
export function readGiven(flag: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(
      'usage',
      `--${flag}`,
      `${file}: ${readFault(error)
        .map((said) => inWords(said))
        .join(', expected ')}`,
    )
  }
}

/** The absolute path of the file to write. Throws `UserError` when its folder is not there, so that nothing is computed in vain. */
export function outputPath(output: string): string {
  const path = resolve(output)
  expectFolder('output', dirname(path))
  return path
}

/** Writes the file of `--output`, whole or not at all. Rejects with `UserError` when the path cannot be written to, and with `DiskFullError`. */
export async function writeOutput(path: string, content: OutputContent): Promise<void> {
  try {
    await writeWhole(path, content)
  } catch (error) {
    throw outputFault(error)
  }
}

/** A `WriteError` as `UserError` that names the flag, by the path that was given with it; any other error as it is. */
export function outputFault(error: unknown, paths: Readonly<Record<string, string | undefined>> = {}): unknown {
  if (!(error instanceof WriteError)) return error
  const given = Object.keys(paths).find((flag) => paths[flag] === error.path)
  return new UserError('usage', `--${given ?? 'output'}`, error.message)
}
