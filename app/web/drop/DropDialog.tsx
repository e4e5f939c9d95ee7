import '../styles/drop.css'
import { useEffect, useRef, useState } from 'react'
import { shownList } from '../../../positions/text.ts'
import { ModalDialog } from '../kit/ModalDialog.tsx'
import { messages } from '../messages.ts'
import { elsewhere } from '../state/kept-files.ts'
import { useStore } from '../state/store.ts'
import type { GivenFiles, GivenTold, TableShown } from '../worker/given/drop-protocol.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { type Dropping, dropping, type JoinTarget } from './drop-state.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { FileProblems } from './FileProblems.tsx'
import { FirstRows } from './FirstRows.tsx'
import { InsteadOf } from './InsteadOf.tsx'
import { JoinFiles } from './JoinFiles.tsx'
import { OpenPicture } from './OpenPicture.tsx'
import { Pairs } from './Pairs.tsx'
import { pictureOf } from './picture-drop.ts'
import { Reading } from './Reading.tsx'
import { ScaleForm, type ScaleRange } from './ScaleForm.tsx'
import { Understood } from './Understood.tsx'
import { useReading } from './use-reading.ts'
import { WithoutFile } from './WithoutFile.tsx'
import { text as words } from './words/words.ts'

const text = messages.drop
const joins = words.join
const USUAL: ScaleRange = { min: -2, max: 2 }

/** Files of the person's own, from choosing them to the open dataset or the list of what is wrong with them; or those of a kept dataset, whose reading is changed. */
export function DropDialog({ given, to, again }: Dropping) {
  const isPicture = given !== null && pictureOf(given) !== null
  const { step, told, asked, before, opened, read, show, take } = useReading({ given, to, again }, !isPicture)
  const [scale, setScale] = useState<ScaleRange>(again?.told.scale ?? USUAL)
  // Counts the ends that were offered, for a form of its own each.
  const [offer, setOffer] = useState(0)
  const [chosen, setChosen] = useState<string>()
  const other = useStore(elsewhere)
  // What was told before the last answer, and before those: an answer that cannot be read is taken back.
  const past = useRef<GivenTold[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of other files another table is chosen
  useEffect(() => {
    setChosen(undefined)
    past.current = []
  }, [given])
  const asking = step.at === 'scale' ? step.tables : null
  useEffect(() => {
    if (!asking) return
    setScale(offered(asking))
    setOffer((n) => n + 1)
  }, [asking])
  const answer = (next: GivenTold) => {
    past.current.push(told)
    read(next)
  }

  const form = asked && (
    <ScaleForm
      key={offer}
      scale={scale}
      again={step.at !== 'scale'}
      onChange={setScale}
      onRead={() => answer({ ...told, scale })}
    />
  )
  const understood = { name: given?.name ?? '', told, chosen, onChoose: setChosen, onTold: answer, onKeep: take }
  return (
    <ModalDialog title={titleOf(given, to)} testId="drop" onClose={() => dropping.set(null)}>
      {other !== null && other.dataset.id === to?.id && (
        <Elsewhere {...other} onRead={() => given && read(told)} onLeave={() => dropping.set(null)} />
      )}
      {again && (
        <p className="drop-ends" data-testid="drop-again">
          <span>{words.changing}</span>
          <button type="button" className="button" onClick={() => dropping.set(null)} data-testid="drop-leave">
            {words.leave}
          </button>
        </p>
      )}
      {given !== null && !isPicture && step.at !== 'reading' && to === undefined && !again && (
        <InsteadOf given={given} before={before} opened={opened} />
      )}
      {given !== null && isPicture ? (
        <OpenPicture given={given} />
      ) : step.at === 'choose' ? (
        <ChooseFiles />
      ) : step.at === 'scale' ? (
        <>
          {form}
          {step.tables.map((table) => (
            <section className="drop-understood" key={table.key} data-testid="drop-first-rows">
              {table.range && <p className="small">{words.range(table.range.min, table.range.max)}</p>}
              <FirstRows
                table={table}
                onTold={(next) =>
                  answer({
                    ...told,
                    ...(scale.min < scale.max ? { scale } : {}),
                    tables: { ...told.tables, [table.key]: next },
                  })
                }
              />
            </section>
          ))}
        </>
      ) : step.at === 'reading' ? (
        <Reading progress={step.progress} onStop={() => dropping.set(null)} />
      ) : step.at === 'understood' ? (
        <>
          {again && form}
          <Understood {...step} {...understood} isOpen={step.dataset !== null} />
        </>
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
        <Pairs pairs={step.pairs} onChange={() => show(step.tables)} />
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
          {past.current.length > 0 && (
            <p>
              <button
                type="button"
                className="button strong"
                onClick={() => read(past.current.pop() ?? {})}
                data-testid="drop-take-back"
              >
                {words.takeBack}
              </button>
            </p>
          )}
          {step.outcome.tables.length < step.outcome.paths.length && (
            <WithoutFile
              paths={step.outcome.paths}
              leftOut={told.leftOut ?? []}
              onTold={(leftOut) => answer({ ...told, leftOut })}
            />
          )}
          {step.outcome.tables.length > 0 && (
            <Understood
              {...understood}
              tables={step.outcome.tables}
              names={null}
              isOpen={false}
              recipe={null}
              passedOver={[]}
            />
          )}
          {form}
        </>
      )}
    </ModalDialog>
  )
}

/** The ends that are offered for a scale: the usual ones where the values reach them or are not known, those of values beyond; none where values stay within, for they could be on either. */
function offered(tables: readonly TableShown[]): ScaleRange {
  const range = tables[0]?.range
  if (!range) return USUAL
  if (range.min < USUAL.min || range.max > USUAL.max) return { min: Math.floor(range.min), max: Math.ceil(range.max) }
  return range.min === USUAL.min || range.max === USUAL.max ? USUAL : { min: Number.NaN, max: Number.NaN }
}

/** What the window is about: files, and what they are added to. */
function titleOf(given: GivenFiles | null, to: JoinTarget | undefined): string {
  if (to === undefined) return given?.name ?? text.open
  return given === null ? joins.to(to.title) : joins.title(given.name, to.title)
}
