import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'parley-scripts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { scripts, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
  bin: { parley: string }
}

it.each(Object.entries(scripts))('npm run %s can be read by the shells of all systems', (_, script) => {
  // cmd.exe knows neither exec, nor settings before a command, nor single quotes.
  for (const command of script.split(' && '))
    expect(command).toMatch(/^(node|npm run|npm test|biome|tsc|knip|size-limit)\b[\w ./:=-]*$/)
})

it('runs by a symbolic link, as npm installs commands', () => {
  const link = join(folder, 'any-name')
  symlinkSync(join(ROOT, bin.parley), link)
  expect(execFileSync(process.execPath, [link, '--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
})

/** Runs a script of npm's in a process group of its own, until it names its address. */
async function runNpm(args: readonly string[], address: RegExp) {
  const npm = spawn('npm', args, {
    cwd: ROOT,
    env: { ...process.env, PARLEY_HOME: folder, NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = once(npm, 'exit')
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  }
  const url = await eventually(
    async () => address.exec(said)?.[0],
    (found) => found !== undefined,
  )
  return { npm, ended, url: url as string }
}

it.runIf(process.platform !== 'win32').each([
  // As a service manager ends it: only npm hears of it, and the shell between npm and Node passes nothing on.
  ['SIGTERM to npm', 'SIGTERM', 1],
  // As a terminal ends it: all of its processes hear of it.
  ['Ctrl-C', 'SIGINT', -1],
  ['a terminal that closes', 'SIGHUP', -1],
] as const)('npm start leaves no process after %s', async (_, signal, whom) => {
  const args = ['start', '--', '--no-open', '--no-seeds', '--store', 'memory', '--port', '0']
  const { npm, ended, url } = await runNpm(args, /http:\S+/)
  expect((await fetch(`${url}api/health`)).status).toBe(200)
  process.kill(whom * (npm.pid as number), signal)
  await ended
  expect(
    await eventually(
      async () => living(npm.pid as number),
      (left) => left.length === 0,
    ),
  ).toEqual([])
  await expect(fetch(`${url}api/health`)).rejects.toThrow()
})

it.runIf(process.platform !== 'win32')(
  'npm run dev serves the page from its sources, and the API behind it',
  async () => {
    const { npm, ended, url } = await runNpm(['run', 'dev', '--', '--no-seeds'], /(?<=The page is at )\S+/)
    expect(await (await fetch(url)).text()).toContain('/@vite/client')
    const status = async () => (await fetch(`${url}api/health`)).status
    expect(await eventually(status, (code) => code === 200)).toBe(200)
    process.kill(-(npm.pid as number), 'SIGINT')
    await ended
    const left = async () => living(npm.pid as number)
    expect(await eventually(left, (processes) => processes.length === 0)).toEqual([])
  },
)

/** The processes of a group that have not ended; one that nobody has asked for its end (a zombie) has. */
function living(group: number): string[] {
  const lines = execFileSync('ps', ['-eo', 'pgid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => new RegExp(`^\\s*${group}\\s+[^Z\\s]`).test(line))
}
