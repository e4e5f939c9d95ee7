import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What reads our files back: programs that share no line with ours. CairoSVG needs the system's libcairo, which a browser brings along. */
const PACKAGES = ['networkx==3.6.1', 'pyarrow==26.0.1', 'cairosvg==2.9.1', 'pymupdf==1.27.1']
/** Kept from run to run in the checkout, where git does not look. */
const CACHE = join(import.meta.dirname, '../../.cache')
const FOLDER = join(CACHE, `readers-${PACKAGES.join('-').replaceAll('==', '-')}`)
const python = (folder: string) => join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')

/**
 * Runs a Python script with the pinned readers and gives what it prints as JSON; `args` are its arguments. The readers are installed on first use, into the
 * checkout's cache. Rejects with what went wrong, and says what to install when there is no Python.
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
  mkdirSync(CACHE, { recursive: true })
  const made = mkdtempSync(join(CACHE, 'readers-new-'))
  await run('python3', ['-m', 'venv', made]).catch((error: Error) => {
    throw new Error(
      `These tests read files back with Python’s readers, and need Python 3.11 or later with venv: ${error.message}`,
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
