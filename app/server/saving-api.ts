import { datasetHash, joiningOf, nationsIn, putDataset, readTexts } from '../../graph-loader/index.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import { TABLE_NAMES } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { shown, shownList } from '../../positions/text.ts'
import { type SavedAnswer, savedAnswerSchema, savedSchema } from '../api/saving.ts'
import type { AddCall } from './api-call.ts'
import { jsonBody } from './json-body.ts'
import { inSeconds, inTime, LIMIT_MS } from './time-limit.ts'

/** What saving takes of the server. */
interface SavingOptions {
  readonly store: () => GraphStore
  /** Whether the server was started so that it saves. */
  readonly allowed: boolean
  /** How long a save may take until whoever asked is answered, in milliseconds. */
  readonly limitMs?: number | undefined
}

/** How many datasets are taken in at once: each is held in memory, up to 16 MiB as it comes and several times that as it is read. */
const MOST_HELD = 4
/** What a data package has beside its tables: what it says of itself, and how it was read. */
const BESIDE_TABLES = ['datapackage.json', 'import.json']
const EXAMPLE = '{"id": "my-talks", "files": {"stances.csv": "actor,issue,value"}}'

const SAVE = {
  method: 'post',
  path: '/api/datasets',
  operationId: 'save',
  tag: 'datasets',
  summary:
    'saves a data package into the store, checked as a load checks it; only where the server was started with --allow-saving. It takes the place of nothing, unless replaces names the sha256 of what is there; with adds the files are added to it, or what would come of that is told',
  body: savedSchema,
  answers: { 'application/json': savedAnswerSchema },
  problems: ['saving-off', 'not-found', 'invalid-data', 'differs', 'timeout', 'store-away', 'disk-full'],
} as const

/** Adds the call that saves a dataset. One is saved after the other, so that what is looked at before is what is written to. */
export function addSavingCall(add: AddCall, { store, allowed, limitMs = LIMIT_MS }: SavingOptions): void {
  let turn: Promise<unknown> = Promise.resolve()
  let held = 0
  add(SAVE, async (c) => {
    if (!allowed) {
      throw new UserError('saving-off', null, 'this server was started without saving', {
        next: 'whoever runs it can start it with parley start --allow-saving',
      })
    }
    // A form of another page can send text, but no JSON without being asked first: the server never answers such a question.
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      throw new UserError('bad-parameter', 'content-type', '', { expected: 'application/json' })
    }
    const { value } = jsonBody(c, savedSchema, EXAMPLE)
    if (held >= MOST_HELD) {
      throw new UserError('server-busy', null, `${MOST_HELD} datasets are being saved already`, {
        next: 'send it again in some seconds',
        retryAfter: 5,
      })
    }
    held++
    const clock: Clock = { isLate: false, isWriting: false }
    const mine = turn.then(() => saved(store(), value, clock))
    // The place is free again when the work has ended, not when who asked was told that it takes long.
    turn = mine.catch(() => undefined).then(() => held--)
    return c.json(await inTime(mine, limitMs, () => late(clock, limitMs)))
  })
}

/** Where a save stands: what is late before it writes never writes; what writes is written to its end. */
interface Clock {
  isLate: boolean
  isWriting: boolean
}

/** Tells that a save takes too long, and keeps it from being written where it is not yet. */
function late(clock: Clock, ms: number): UserError {
  clock.isLate = true
  return clock.isWriting
    ? new UserError('timeout', null, `it is being written for longer than ${inSeconds(ms)}, and goes on`, {
        next: 'look in some minutes whether it is in the list: it is there whole, or not at all',
      })
    : new UserError('server-busy', null, `it waited ${inSeconds(ms)} for what came before it; nothing was written`, {
        next: 'send it again in some minutes',
        retryAfter: 60,
      })
}

/** Throws when one of the files is none of a data package: it would be left out without a word. */
function refuseUnread(files: Readonly<Record<string, string>>): void {
  const { 'datapackage.json': about = '{}' } = files
  const { resources = [] } = JSON.parse(about) as { resources?: readonly { path?: unknown }[] }
  const known = new Set([
    ...TABLE_NAMES.map((name) => `${name}.csv`),
    ...BESIDE_TABLES,
    ...resources.flatMap(({ path }) => (typeof path === 'string' ? [path.replace(/^(\.\/)+/, '')] : [])),
  ])
  const unread = Object.keys(files).filter(
    (name) => !known.has(name) || (name.endsWith('.json') && !BESIDE_TABLES.includes(name)),
  )
  if (unread.length === 0) return
  throw new UserError('invalid-data', shownList(unread, 8), 'no file of a data package; nothing was written', {
    expected: `tables (${TABLE_NAMES.map((name) => `${name}.csv`).join(', ')}), ${BESIDE_TABLES.join(' and ')}`,
    next: 'leave it out',
  })
}

/** Throws when whoever asked was told that nothing was written: then nothing is. */
function refuseLate({ isLate }: Clock): void {
  if (isLate) throw new UserError('stopped', null, 'it came too late to be written')
}

async function saved(
  store: GraphStore,
  { id, files, replaces, adds }: ReturnType<typeof savedSchema.parse>,
  clock: Clock,
): Promise<SavedAnswer> {
  refuseLate(clock)
  const dataset = await readTexts(files, { id })
  refuseUnread(files)
  const there = (await store.list()).find((one) => one.id === id)
  if (adds !== undefined) {
    if (!there) throw new UserError('not-found', 'dataset', `there is no dataset ${shown(id)} to add to`)
    const { sha256 } = there
    if (adds === 'look') {
      const joining = await joiningOf(await store.whole(id), dataset, datasetHash, nationsIn())
      return { dataset: id, sha256, unchanged: true, joining: JSON.parse(JSON.stringify(joining)) }
    }
    if (sha256 !== replaces)
      throw new UserError(
        'differs',
        'dataset',
        `what is there of ${shown(id)} is not what was looked at; nothing was written`,
        { next: 'look again' },
      )
  }
  if (adds === undefined && there && there.sha256 !== dataset.info.sha256 && there.sha256 !== replaces) {
    throw new UserError(
      'differs',
      'dataset',
      `there is another dataset ${shown(id)}, “${there.title}”; nothing was written`,
      {
        next: 'save it under another id, or name the sha256 of what it replaces',
      },
    )
  }
  refuseLate(clock)
  clock.isWriting = true
  const put = await putDataset(dataset, store, {
    ...(adds === undefined ? {} : { add: true, choice: adds }),
    origin: { source: 'saved from a page', by: 'parley start' },
    mayReplace: () => replaces !== undefined,
    // Another process may have loaded another since: the store compares once more as it begins to write.
    replaces: replaces ?? null,
  })
  return { dataset: id, sha256: put.dataset.info.sha256, unchanged: put.report?.unchanged ?? false }
}
