import { useEffect, useRef, useState } from 'react'
import { forgetDropped, packageOfHeld, readDropped } from '../state/drop-client.ts'
import { holdDataset, keptContents } from '../state/held-list.ts'
import { keepFiles } from '../state/keeping.ts'
import { filesOf } from '../state/kept-files.ts'
import { postDataset } from '../state/post-dataset.ts'
import { openDataset, place } from '../state/view-store.ts'
import type {
  DropOutcome,
  DropProgress,
  GivenFiles,
  GivenTold,
  Joining,
  NamesShown,
  PairsShown,
  TableShown,
} from '../worker/given/drop-protocol.ts'
import { type Dropping, dropping } from './drop-state.ts'

/** How far files are: chosen, read, understood, opened, or what is wrong with them. */
export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'scale'; readonly tables: readonly TableShown[] }
  | { readonly at: 'reading'; readonly progress: DropProgress | null }
  | { readonly at: 'invalid'; readonly outcome: Extract<DropOutcome, { kind: 'invalid' }> }
  | {
      readonly at: 'joining'
      readonly outcome: Extract<DropOutcome, { kind: 'joining' }>
      /** The sha256 of what a server compared the files with. */
      readonly replaces: string | undefined
    }
  | { readonly at: 'opened'; readonly passedOver: readonly string[] }
  | {
      readonly at: 'understood'
      readonly tables: readonly TableShown[]
      readonly names: NamesShown | null
      readonly dataset: string | null
      readonly recipe: string | null
      readonly passedOver: readonly string[]
    }
  | { readonly at: 'pairs'; readonly pairs: PairsShown; readonly tables: readonly TableShown[] }
  | { readonly at: 'failed'; readonly message: string }

/** The reading of given files, anew with all that is told of them. */
export interface Reading {
  readonly step: Step
  readonly told: GivenTold
  /** Whether a scale was asked for, or told before, so that another can be told. */
  readonly asked: boolean
  /** The dataset that was open when the files were given: they may as well be added to it. */
  readonly before: string | undefined
  /** The dataset of the files, where it is open by now. */
  readonly opened: string | undefined
  read(told: GivenTold): void
  /** Shows tables, which were read as something else, as tables of stances. */
  show(tables: readonly TableShown[]): void
  /** Takes what was read, and closes the window. */
  take(): void
}

/**
 * Reads the files that are open over the page, as often as something is told of them, and holds and keeps their dataset. Of a dataset that was kept, nothing is kept until it is taken: left, it is read as it was.
 * `wanted` is false for what is no file with data.
 */
export function useReading({ given, to, again }: Dropping, wanted: boolean): Reading {
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [asked, setAsked] = useState(false)
  const [told, setTold] = useState<GivenTold>({})
  const before = useRef<string>(undefined)
  const running = useRef<ReturnType<typeof readDropped>>(undefined)
  // The dataset as it was understood before what is read now takes its place, and what it would be kept as.
  const opened = useRef<string>(undefined)
  const toKeep = useRef<Parameters<typeof keepFiles>[0]>(undefined)

  const show = (tables: readonly TableShown[]) =>
    setStep({ at: 'understood', tables, names: null, dataset: null, recipe: null, passedOver: [] })

  const read = (next: GivenTold) => {
    if (given === null) return
    setTold(next)
    setStep({ at: 'reading', progress: null })
    const onProgress = (progress: DropProgress) => setStep({ at: 'reading', progress })
    const as = opened.current
    const reading = readDropped(given, next, onProgress, {
      ...(as === undefined ? {} : { as, added: filesOf(as)?.added ?? [] }),
      kept: keptContents(),
      to: to?.id,
    })
    running.current = reading
    reading.outcome.then(
      (outcome) => {
        // Stopped by whoever closed this or gave other files; a dataset that came just before is not wanted any more.
        if (running.current !== reading || outcome.kind === 'stopped') {
          if (outcome.kind === 'held' && as === undefined) void forgetDropped(outcome.dataset.id)
          return
        }
        running.current = undefined
        if (outcome.kind === 'invalid') return setStep({ at: 'invalid', outcome })
        if (outcome.kind === 'unscaled') {
          setAsked(true)
          return setStep({ at: 'scale', tables: outcome.tables })
        }
        if (outcome.kind === 'untold') return show(outcome.tables)
        if (outcome.kind === 'joining')
          return void joiningAt(outcome, to).then(setStep, (error: Error) =>
            setStep({ at: 'failed', message: error.message }),
          )
        if (outcome.kind === 'pairs') return setStep({ at: 'pairs', pairs: outcome.pairs, tables: outcome.tables })
        const { dataset, passedOver, tables, recipe, names } = outcome
        opened.current = dataset.id
        if (again || tables.length > 0 || names !== null)
          setStep({ at: 'understood', tables, names, dataset: dataset.id, recipe, passedOver })
        else if (passedOver.length > 0) setStep({ at: 'opened', passedOver })
        else dropping.set(null)
        holdDataset(dataset)
        toKeep.current = { ...filesOf(dataset.id), dataset, given, told: next, tables: tables.length }
        if (!again) void keepFiles(toKeep.current)
        openDataset(dataset.id)
      },
      (error: Error) => setStep({ at: 'failed', message: error.message }),
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: other files begin anew, nothing else does
  useEffect(() => {
    setAsked(again?.told.scale !== undefined)
    opened.current = again?.dataset
    toKeep.current = undefined
    before.current = again ? undefined : place.get().view?.dataset
    if (given === null) setStep({ at: 'choose' })
    else if (wanted) read(again?.told ?? {})
    return () => {
      const left = running.current
      left?.stop()
      running.current = undefined
      const isTaken = toKeep.current === undefined || toKeep.current.told === again?.told
      if (given && again && !(isTaken && left === undefined)) void readAsItWas(given, again, left?.outcome)
    }
  }, [given, to])

  return {
    step,
    told,
    asked,
    before: before.current,
    opened: opened.current,
    read,
    show,
    take() {
      if (again && toKeep.current) void keepFiles(toKeep.current)
      toKeep.current = undefined
      dropping.set(null)
    },
  }
}

/** What would come of adding files to a dataset; a server's is compared there. */
async function joiningAt(
  outcome: Extract<DropOutcome, { kind: 'joining' }>,
  to: Dropping['to'],
): Promise<Extract<Step, { at: 'joining' }>> {
  if (outcome.joining || to === undefined) return { at: 'joining', outcome, replaces: undefined }
  const files = await packageOfHeld(to.id, true)
  const { joining = null, sha256 } = await postDataset({ id: to.id, files, adds: 'look' })
  return { at: 'joining', outcome: { ...outcome, joining: joining as Joining | null }, replaces: sha256 }
}

/** Reads a kept dataset as it was before somebody looked how else it could be read; `other` is a reading that was stopped, which may still come. */
async function readAsItWas(
  given: GivenFiles,
  { dataset, told }: NonNullable<Dropping['again']>,
  other: Promise<DropOutcome> | undefined,
): Promise<void> {
  await other?.catch(() => undefined)
  const outcome = await readDropped(given, told, () => undefined, {
    as: dataset,
    added: filesOf(dataset)?.added ?? [],
  }).outcome.catch(() => null)
  if (outcome?.kind === 'held') holdDataset(outcome.dataset)
}
