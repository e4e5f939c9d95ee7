import { datasetHash, joiningOf, nationsIn, putDataset, readTexts } from '../../graph-loader/index.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'
import { type SavedAnswer, savedAnswerSchema, savedSchema } from '../api/saving.ts'
import type { AddCall } from './api-call.ts'
import { jsonBody } from './json-body.ts'

/** What saving takes of the server. */
interface SavingOptions {
  readonly store: () => GraphStore
  /** Whether the server was started so that it saves. */
  readonly allowed: boolean
}

/** How many datasets are taken in at once: each is held in memory, up to 16 MiB as it comes and several times that as it is read. */
const MOST_HELD = 4
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
  problems: [
    'saving-off',
    'not-found',
    'invalid-data',
    'differs',
    'too-large',
    'server-busy',
    'store-away',
    'disk-full',
  ],
} as const

/** Adds the call that saves a dataset. One is saved after the other, so that what is looked at before is what is written to. */
export function addSavingCall(add: AddCall, { store, allowed }: SavingOptions): void {
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
    if (held >= MOST_HELD) {
      throw new UserError('server-busy', null, `${MOST_HELD} datasets are being saved already`, {
        next: 'send it again in some seconds',
        retryAfter: 5,
      })
    }
    held++
    try {
      const { value } = await jsonBody(c, savedSchema, EXAMPLE)
      const mine = turn.then(() => saved(store(), value))
      turn = mine.catch(() => undefined)
      return c.json(await mine)
    } finally {
      held--
    }
  })
}

async function saved(
  store: GraphStore,
  { id, files, replaces, adds }: ReturnType<typeof savedSchema.parse>,
): Promise<SavedAnswer> {
  const dataset = await readTexts(files, { id })
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
  const put = await putDataset(dataset, store, {
    ...(adds === undefined ? {} : { add: true, choice: adds }),
    origin: { source: 'saved from a page', by: 'parley start' },
    mayReplace: () => replaces !== undefined,
    // Another process may have loaded another since: the store compares once more as it begins to write.
    replaces: replaces ?? null,
  })
  return { dataset: id, sha256: put.dataset.info.sha256, unchanged: put.report?.unchanged ?? false }
}
