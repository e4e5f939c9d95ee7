import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import {
  asksForPlan,
  CypherCancelledError,
  type CypherGateway,
  cypherParameters,
  graphSchema,
  isComplete,
} from '../../graph-store/guard/index.ts'
import { UserError } from '../../positions/errors.ts'
import { paramOf } from './cypher-flags.ts'
import { printAnswer, printPlan, printSchema } from './cypher-print.ts'
import { write } from './print.ts'
import { tellError } from './tell-error.ts'

interface ShellCommand {
  readonly usage: string
  readonly help: string
  run(argument: string): Promise<void> | void
}

/** A prompt that reads queries, each ended by a semicolon, and commands that begin with a colon. */
export class CypherShell {
  readonly #gateway: CypherGateway
  readonly #historyFile: string
  #params: Record<string, unknown>
  #text = ''
  #running: AbortController | null = null
  #lines: Interface | null = null
  #failed = false

  constructor(gateway: CypherGateway, params: Record<string, unknown>, home: string) {
    this.#gateway = gateway
    this.#params = params
    this.#historyFile = join(home, 'shell-history')
  }

  /** Reads until the end of the input or :exit; false when it did not come from a terminal and something in it failed. */
  async run(signal: AbortSignal): Promise<boolean> {
    const terminal = process.stdin.isTTY === true
    const lines = createInterface({
      input: process.stdin,
      output: terminal ? process.stderr : undefined,
      terminal,
      history: terminal ? readHistory(this.#historyFile) : [],
      historySize: 1_000,
      removeHistoryDuplicates: true,
    } as Parameters<typeof createInterface>[0])
    this.#lines = lines
    lines.on('history', (history: string[]) => writeHistory(this.#historyFile, history))
    lines.on('SIGINT', () => this.#interrupt())
    signal.addEventListener('abort', () => {
      this.#running?.abort()
      this.#exit()
    })
    if (terminal) process.stderr.write('Cypher, for reading only. A query ends with ; and :help lists the rest.\n')
    this.#prompt()
    for await (const line of lines) {
      await this.#take(line)
      if (this.#lines === null) break
      this.#prompt()
    }
    if (this.#text.trim() !== '') await this.#ask(this.#text)
    return terminal || !this.#failed
  }

  readonly #commands: Readonly<Record<string, ShellCommand>> = {
    ':help': {
      usage: ':help',
      help: 'this list',
      run: async () => {
        const commands = Object.values(this.#commands)
        for (const { usage, help } of commands) await write(`${usage.padEnd(22)} ${help}\n`)
      },
    },
    ':schema': {
      usage: ':schema',
      help: 'labels, relationships, properties and indexes',
      run: async () => printSchema(await graphSchema(this.#gateway.connection)),
    },
    ':param': {
      usage: ':param [NAME=VALUE]',
      help: 'sets a parameter (JSON, else text), or lists all',
      run: async (argument) => {
        if (argument !== '') {
          const [name, value] = paramOf(argument)
          this.#params = { ...this.#params, [name]: value }
        } else
          for (const [name, value] of Object.entries(this.#params)) await write(`$${name} = ${JSON.stringify(value)}\n`)
      },
    },
    ':exit': {
      usage: ':exit',
      help: 'ends; so does Ctrl-D',
      run: () => this.#exit(),
    },
  }

  #exit(): void {
    this.#lines?.close()
    this.#lines = null
  }

  async #take(line: string): Promise<void> {
    const command = this.#text === '' ? /^\s*(:\S+)\s*(.*)$/.exec(line) : null
    if (command) {
      const [, name = '', argument = ''] = command
      const known = Object.hasOwn(this.#commands, name) ? this.#commands[name] : undefined
      await this.#told(async () => {
        if (!known) throw new UserError('bad-parameter', name, 'no such command', { next: ':help lists them' })
        await known.run(argument.trim())
      })
      return
    }
    if (this.#text === '' && line.trim() === '') return
    this.#text += `${line}\n`
    if (!isComplete(this.#text)) return
    const query = this.#text
    this.#text = ''
    await this.#ask(query)
  }

  #ask(query: string): Promise<void> {
    const running = new AbortController()
    this.#running = running
    return this.#told(async () => {
      const question = { query, parameters: cypherParameters(this.#params), client: '', signal: running.signal }
      if (asksForPlan(query)) await printPlan(await this.#gateway.plan(question), 'table')
      else await printAnswer({ gateway: this.#gateway, question, flags: { format: 'table' } })
    }).finally(() => {
      this.#running = null
    })
  }

  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#failed = true
      if (error instanceof CypherCancelledError) process.stderr.write('Cancelled.\n')
      else tellError(error)
    }
  }

  // Ctrl-C ends the query, else what is being typed.
  #interrupt(): void {
    if (this.#running) {
      this.#running.abort()
      return
    }
    this.#text = ''
    process.stderr.write('\n')
    this.#prompt()
  }

  #prompt(): void {
    if (process.stdin.isTTY !== true || this.#lines === null) return
    this.#lines.setPrompt(this.#text === '' ? 'parley> ' : '     …> ')
    this.#lines.prompt()
  }
}

const LINES = 1_000

/** What was typed before, newest first, as the prompt takes it; nothing when it cannot be read. */
function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(-LINES)
      .reverse()
  } catch {
    return []
  }
}

/** Keeps what was typed, newest first, for the person alone; a folder that cannot be written costs only the history. */
function writeHistory(file: string, newestFirst: readonly string[]): void {
  const draft = `${file}.${process.pid}.new`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${newestFirst.slice(0, LINES).reverse().join('\n')}\n`, { mode: 0o600 })
    renameSync(draft, file)
  } catch {
    // The next session begins with what was typed before this one.
    rmSync(draft, { force: true })
  }
}
