import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What reads our files back: programs that share no line with ours. */
const PACKAGES = ['networkx==3.6.1', 'pyarrow==26.0.1']
const FOLDER = join(tmpdir(), `parley-readers-${PACKAGES.join('-').replaceAll('==', '-')}`)
const python = (folder: string) => join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')

/**
 * Runs a Python script with the pinned readers and gives what it prints as JSON; `args` are its arguments. The readers are installed on first use, into the system's
 * folder for temporary files. Rejects with what went wrong, and says what to install when there is no Python.
 */
export async function readWithPython<T>(script: string, args: readonly string[]): Promise<T> {
  await pythonReaders()
  return JSON.parse(await run(python(FOLDER), ['-c', script, ...args])) as T
}

let installing: Promise<void> | undefined

/** Installs the readers when they are missing; for a `beforeAll` with time enough to fetch them. */
export function pythonReaders(): Promise<void> {
  installing ??= install()
  return installing
}

async function install(): Promise<void> {
  if (existsSync(python(FOLDER))) return
  // Made aside and moved when whole, so that an interrupted install is never taken for one.
  const made = mkdtempSync(join(tmpdir(), 'parley-readers-new-'))
  await run('python3', ['-m', 'venv', made]).catch((error: Error) => {
    throw new Error(
      `These tests read files back with networkx and pyarrow, and need Python 3.11 or later with venv: ${error.message}`,
    )
  })
  await run(python(made), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
  try {
    renameSync(made, FOLDER)
  } catch (error) {
    // Another run was quicker: its copy is as good.
    if (!existsSync(python(FOLDER))) throw error
    rmSync(made, { recursive: true, force: true })
  }
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${command} ${args[0]}: ${err || code}`)),
    )
  })
}
