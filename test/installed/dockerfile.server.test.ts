import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answers, readOnly, startAsNobody } from './as-another-user.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'parley-image-'))

interface Instruction {
  readonly name: string
  readonly value: string
}

/** The instructions of the Dockerfile, by stage; a line that ends with a backslash goes on. */
function stages(): Map<string, Instruction[]> {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ')
  const found = new Map<string, Instruction[]>()
  let stage: Instruction[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [, name = '', value = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? []
    if (name === 'FROM') {
      stage = []
      found.set(/ AS (\w+)$/.exec(value)?.[1] ?? 'last', stage)
    } else stage.push({ name, value })
  }
  return found
}

const DOCKERIGNORE = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean)

/** What the daemon would be sent: all but what .dockerignore names, of what git knows. */
function context(): string {
  const made = join(folder, 'context')
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  for (const file of listed.trim().split('\n')) {
    if (DOCKERIGNORE.some((line) => file === line || file.startsWith(`${line}/`))) continue
    mkdirSync(join(made, dirname(file)), { recursive: true })
    cpSync(join(ROOT, file), join(made, file))
  }
  return made
}

/** Runs the instructions of a stage in a folder that stands for the root of its image. */
function run(stage: string, instructions: readonly Instruction[]): { workdir: string; env: Record<string, string> } {
  const image = join(folder, stage)
  let workdir = image
  const env: Record<string, string> = {}
  for (const { name, value } of instructions) {
    if (name === 'WORKDIR') {
      workdir = join(image, value)
      mkdirSync(workdir, { recursive: true })
    } else if (name === 'ENV') {
      const [key = '', text = ''] = value.split('=')
      env[key] = text
    } else if (name === 'COPY') {
      const words = value.split(/ +/)
      const from = words[0]?.startsWith('--from=') ? join(folder, words.shift()?.slice(7) as string) : context()
      const to = join(workdir, words.pop() as string)
      for (const source of words) {
        // A folder is copied as what is in it, a file into the folder that is named with a slash.
        const target = value.endsWith('/') && source !== '.' ? join(to, basename(source)) : to
        cpSync(join(from, source), target, { recursive: true, verbatimSymlinks: true })
      }
    } else if (name === 'RUN') {
      const { PATH, HOME } = process.env
      execFileSync('/bin/sh', ['-c', value], { cwd: workdir, env: { PATH, HOME, ...env }, stdio: ['ignore', 2, 2] })
    } else if (!['USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'].includes(name)) {
      throw new Error(`Dockerfile: ${name} is not known here`)
    }
  }
  return { workdir, env }
}

let workdir: string
let env: Record<string, string>
const last = stages().get('last') ?? []
const listOf = (name: string): string[] => JSON.parse(last.find((each) => each.name === name)?.value ?? '[]')

beforeAll(() => {
  for (const [stage, instructions] of stages()) ({ workdir, env } = run(stage, instructions))
  readOnly(folder)
}, 600_000)

afterAll(() => {
  readOnly(folder, true)
  rmSync(folder, { recursive: true })
})

it('starts as a user who owns nothing of it, and installs and builds nothing', async () => {
  const [node, script, ...entry] = listOf('ENTRYPOINT')
  const given = listOf('CMD')
  expect([node, given[0]]).toEqual(['node', 'start'])
  // The store and the port are this machine's; all else is as in the image.
  const ours: Readonly<Record<string, string>> = { '--store': 'memory', '--port': '0' }
  const flags = given.map((word, at) => ours[given[at - 1] ?? ''] ?? word)
  const started = await startAsNobody([script as string, ...entry, ...flags], workdir, env)
  await answers(started)
  expect(started.said()).not.toMatch(/Installing|Building/)
  const check = /CMD (\[.*\])$/.exec(last.find(({ name }) => name === 'HEALTHCHECK')?.value ?? '')?.[1] ?? '[]'
  const [, ...health] = JSON.parse(
    check.replaceAll('http://127.0.0.1:8080/', started.url.replace('localhost', '127.0.0.1')),
  )
  execFileSync(process.execPath, health)
  expect(await started.stop()).toBe(0)
})

it('is run by a user who is not root', () => {
  expect(last.find(({ name }) => name === 'USER')?.value).toBe('node')
})
