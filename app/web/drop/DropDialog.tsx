import '../styles/drop.css'
import { useEffect, useRef, useState } from 'react'
import { shownList } from '../../../positions/text.ts'
import { ModalDialog } from '../kit/ModalDialog.tsx'
import { messages } from '../messages.ts'
import { forgetDropped, packageOfHeld, readDropped } from '../state/drop-client.ts'
import { forgetDataset, holdDataset, keptContents } from '../state/held-list.ts'
import { keepFiles } from '../state/kept-files.ts'
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
import { ChooseFiles } from './ChooseFiles.tsx'
import { dropping, type JoinTarget } from './drop-state.ts'
import { FileProblems } from './FileProblems.tsx'
import { InsteadOf } from './InsteadOf.tsx'
import { JoinFiles } from './JoinFiles.tsx'
import { OpenPicture } from './OpenPicture.tsx'
import { Pairs } from './Pairs.tsx'
import { pictureOf } from './picture-drop.ts'
import { Reading } from './Reading.tsx'
import { ScaleForm, type ScaleRange } from './ScaleForm.tsx'
import { Understood } from './Understood.tsx'
import { WithoutFile } from './WithoutFile.tsx'
import { text as own } from './words/words.ts'

const text = messages.drop
const joins = own.join
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'scale' }
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

/** Files of the person's own, from choosing them to the open dataset or the list of what is wrong with them. */
export function DropDialog({ given, to }: { given: GivenFiles | null; to?: JoinTarget | undefined }) {
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [scale, setScale] = useState<ScaleRange>({ min: -2, max: 2 })
  const stop = useRef<() => void>(undefined)
  const isPicture = given !== null && pictureOf(given) !== null
  // Whether a scale was asked for, so that another can be told when values are off it.
  const [asked, setAsked] = useState(false)

  const [chosen, setChosen] = useState<string>()
  const [told, setTold] = useState<GivenTold>({})
  // The dataset that was open when the files were given: they may as well be added to it.
  const before = useRef<string>(undefined)
  // The dataset as it was understood before what is read now takes its place.
  const opened = useRef<string>(undefined)

  const read = (next: GivenTold) => {
    if (given === null) return
    setTold(next)
    setStep({ at: 'reading', progress: null })
    const onProgress = (progress: DropProgress) => setStep({ at: 'reading', progress })
    const reading = readDropped(given, next, onProgress, { kept: keptContents(), to: to?.id })
    stop.current = reading.stop
    reading.outcome.then(
      (outcome) => {
        // Stopped by whoever closed this or gave other files; a dataset that came just before is not wanted any more.
        if (stop.current !== reading.stop || outcome.kind === 'stopped') {
          if (outcome.kind === 'held') void forgetDropped(outcome.dataset.id)
          return
        }
        stop.current = undefined
        if (outcome.kind === 'invalid') return setStep({ at: 'invalid', outcome })
        if (outcome.kind === 'unscaled') {
          setAsked(true)
          return setStep({ at: 'scale' })
        }
        if (outcome.kind === 'untold') {
          return setStep({
            at: 'understood',
            tables: outcome.tables,
            names: null,
            dataset: null,
            recipe: null,
            passedOver: [],
          })
        }
        if (outcome.kind === 'joining') {
          if (outcome.joining || to === undefined) return setStep({ at: 'joining', outcome, replaces: undefined })
          // A server's dataset is compared there.
          return packageOfHeld(to.id, true)
            .then((files) => postDataset({ id: to.id, files, adds: 'look' }))
            .then(
              ({ joining = null, sha256 }) =>
                setStep({
                  at: 'joining',
                  outcome: { ...outcome, joining: joining as Joining | null },
                  replaces: sha256,
                }),
              (error: Error) => setStep({ at: 'failed', message: error.message }),
            )
        }
        if (outcome.kind === 'pairs') return setStep({ at: 'pairs', pairs: outcome.pairs, tables: outcome.tables })
        const { dataset, passedOver, tables, recipe, names } = outcome
        if (opened.current !== undefined && opened.current !== dataset.id) void forgetDataset(opened.current)
        opened.current = dataset.id
        if (tables.length > 0 || names !== null)
          setStep({ at: 'understood', tables, names, dataset: dataset.id, recipe, passedOver })
        else if (passedOver.length > 0) setStep({ at: 'opened', passedOver })
        else dropping.set(null)
        holdDataset(dataset)
        void keepFiles(dataset, given, next)
        openDataset(dataset.id)
      },
      (error: Error) => setStep({ at: 'failed', message: error.message }),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: other files begin anew, nothing else does
  useEffect(() => {
    setAsked(false)
    setChosen(undefined)
    opened.current = undefined
    before.current = place.get().view?.dataset
    if (given === null) setStep({ at: 'choose' })
    else if (!isPicture) read({})
    return () => {
      stop.current?.()
      stop.current = undefined
    }
  }, [given, to])

  const form = asked && (
    <ScaleForm
      scale={scale}
      again={step.at === 'invalid'}
      onChange={setScale}
      onRead={() => read({ ...told, scale })}
    />
  )
  return (
    <ModalDialog title={titleOf(given, to)} testId="drop" onClose={() => dropping.set(null)}>
      {given !== null && !isPicture && step.at !== 'reading' && to === undefined && (
        <InsteadOf given={given} before={before.current} opened={opened.current} />
      )}
      {given !== null && isPicture ? (
        <OpenPicture given={given} />
      ) : step.at === 'choose' ? (
        <ChooseFiles />
      ) : step.at === 'scale' ? (
        form
      ) : step.at === 'reading' ? (
        <Reading progress={step.progress} onStop={() => dropping.set(null)} />
      ) : step.at === 'understood' ? (
        <Understood
          tables={step.tables}
          name={given?.name ?? ''}
          names={step.names}
          told={told}
          chosen={chosen}
          onChoose={setChosen}
          isOpen={step.dataset !== null}
          recipe={step.recipe}
          passedOver={step.passedOver}
          onTold={read}
          onKeep={() => dropping.set(null)}
        />
      ) : step.at === 'joining' ? (
        given &&
        to &&
        step.outcome.joining && (
          <JoinFiles
            outcome={step.outcome}
            joining={step.outcome.joining}
            replaces={step.replaces}
            given={given}
            to={to}
            told={told}
            onTold={read}
          />
        )
      ) : step.at === 'pairs' ? (
        <Pairs
          pairs={step.pairs}
          onChange={() =>
            setStep({
              at: 'understood',
              tables: step.tables,
              names: null,
              dataset: null,
              recipe: null,
              passedOver: [],
            })
          }
        />
      ) : step.at === 'opened' ? (
        <p role="status" data-testid="drop-passed-over">
          {text.passedOver(shownList(step.passedOver, 8))}
        </p>
      ) : step.at === 'failed' ? (
        <p role="alert">
          {text.failed}: {step.message}
        </p>
      ) : (
        <>
          <FileProblems {...step.outcome} />
          {step.outcome.tables.length < step.outcome.paths.length && (
            <WithoutFile
              paths={step.outcome.paths}
              leftOut={told.leftOut ?? []}
              onTold={(leftOut) => read({ ...told, leftOut })}
            />
          )}
          {step.outcome.tables.length > 0 && (
            <Understood
              tables={step.outcome.tables}
              name={given?.name ?? ''}
              names={null}
              told={told}
              chosen={chosen}
              onChoose={setChosen}
              isOpen={false}
              recipe={null}
              passedOver={[]}
              onTold={read}
              onKeep={() => dropping.set(null)}
            />
          )}
          {form}
        </>
      )}
    </ModalDialog>
  )
}

/** What the window is about: files, and what they are added to. */
function titleOf(given: GivenFiles | null, to: JoinTarget | undefined): string {
  if (to === undefined) return given?.name ?? text.open
  return given === null ? joins.to(to.title) : joins.title(given.name, to.title)
}
