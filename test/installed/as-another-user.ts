import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { eventually } from '../support/eventually.ts'

/** The user that owns nothing. */
const NOBODY = 65_534

/** A program that was started by somebody who may not write to it. */
export interface Started {
  readonly url: string
  readonly said: () => string
  stop(): Promise<number | null>
}

/** Takes the right to write below a folder from everybody; `mayWrite` gives it back, so that the folder can be removed. */
export function readOnly(folder: string, mayWrite = false): void {
  execFileSync('chmod', ['-R', mayWrite ? 'u+w' : 'a+rX,a-w', folder])
}

/**
 * Starts Node with these arguments in a folder, as nobody where we may choose (root could write whatever the rights say), with a home that is not there,
 * and resolves when it says where it is; rejects with what it said when it ends instead.
 */
export async function startAsNobody(args: readonly string[], folder: string, env = {}): Promise<Started> {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  }
  const url = await eventually(
    async () => (child.exitCode === null ? /Parley is at (http:\S+)/.exec(said)?.[1] : `ended: ${said}`),
    (found) => found !== undefined,
  )
  if (!url?.startsWith('http')) throw new Error(url)
  return {
    url,
    said: () => said,
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
      return child.exitCode
    },
  }
}

/** Asks a started program as its healthcheck, its page and an analyst would; throws on the first thing that is missing. */
export async function answers({ url, said }: Started): Promise<void> {
  const ask = async (path: string) => {
    const answer = await fetch(`${url}${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}\n${said()}`)
    return answer
  }
  await ask('api/health')
  const page = await (await ask('')).text()
  const [, script = 'no script'] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page) ?? []
  await ask(script)
  await eventually(
    async () => (await ask('api/datasets/chevening-2025')).json(),
    ({ status }) => status === 'ready',
  )
  // What is computed in a thread, and what is drawn with the typefaces.
  await ask('api/datasets/chevening-2025/coalitions')
  await ask('api/datasets/chevening-2025/diagram.png')
}
