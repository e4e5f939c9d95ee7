import { putDataset, readTexts } from '../../graph-loader/index.ts'
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

const SAVE = {
  method: 'post',
  path: '/api/datasets',
  operationId: 'save',
  tag: 'datasets',
  summary:
    'saves a data package into the store, checked as a load checks it; only where the server was started with --allow-saving. It takes the place of nothing, unless replaces names the sha256 of what is there',
  body: savedSchema,
  answers: { 'application/json': savedAnswerSchema },
  problems: ['saving-off', 'invalid-data', 'differs', 'too-large', 'store-away', 'disk-full'],
} as const

/** Adds the call that saves a dataset. One is saved after the other, so that what is looked at before is what is written to. */
export function addSavingCall(add: AddCall, { store, allowed }: SavingOptions): void {
  let turn: Promise<unknown> = Promise.resolve()
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
    const { value } = await jsonBody(
      c,
      savedSchema,
      '{"id": "my-talks", "files": {"stances.csv": "actor,issue,value"}}',
    )
    const mine = turn.then(() => saved(store(), value))
    turn = mine.catch(() => undefined)
    return c.json(await mine)
  })
}

async function saved(
  store: GraphStore,
  { id, files, replaces }: ReturnType<typeof savedSchema.parse>,
): Promise<SavedAnswer> {
  const dataset = await readTexts(files, { id })
  const there = (await store.list()).find((one) => one.id === id)
  if (there && there.sha256 !== dataset.info.sha256 && there.sha256 !== replaces) {
    throw new UserError(
      'differs',
      'dataset',
      `there is another dataset ${shown(id)}, “${there.title}”; nothing was written`,
      {
        next: 'save it under another id, or name the sha256 of what it replaces',
      },
    )
  }
  const { report } = await putDataset(dataset, store, {
    origin: { source: 'saved from a page', by: 'parley start' },
    mayReplace: () => replaces !== undefined,
  })
  return { dataset: id, sha256: dataset.info.sha256, unchanged: report?.unchanged ?? false }
}
