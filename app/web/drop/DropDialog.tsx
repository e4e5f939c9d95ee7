import '../styles/drop.css'
import { useEffect, useState } from 'react'
import { shownList } from '../../../positions/text.ts'
import { ModalDialog } from '../kit/ModalDialog.tsx'
import { messages } from '../messages.ts'
import { elsewhere } from '../state/kept-files.ts'
import { useStore } from '../state/store.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'
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

/** Files of the person's own, from choosing them to the open dataset or the list of what is wrong with them; or those of a kept dataset, whose reading is changed. */
export function DropDialog({ given, to, again }: Dropping) {
  const isPicture = given !== null && pictureOf(given) !== null
  const { step, told, asked, before, opened, read, show, take } = useReading({ given, to, again }, !isPicture)
  const [scale, setScale] = useState<ScaleRange>(again?.told.scale ?? { min: -2, max: 2 })
  const [chosen, setChosen] = useState<string>()
  const other = useStore(elsewhere)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of other files another table is chosen
  useEffect(() => setChosen(undefined), [given])

  const form = asked && (
    <ScaleForm scale={scale} again={step.at !== 'scale'} onChange={setScale} onRead={() => read({ ...told, scale })} />
  )
  const understood = { name: given?.name ?? '', told, chosen, onChoose: setChosen, onTold: read, onKeep: take }
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
                onTold={(next) => read({ ...told, scale, tables: { ...told.tables, [table.key]: next } })}
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
          {step.outcome.tables.length < step.outcome.paths.length && (
            <WithoutFile
              paths={step.outcome.paths}
              leftOut={told.leftOut ?? []}
              onTold={(leftOut) => read({ ...told, leftOut })}
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

/** What the window is about: files, and what they are added to. */
function titleOf(given: GivenFiles | null, to: JoinTarget | undefined): string {
  if (to === undefined) return given?.name ?? text.open
  return given === null ? joins.to(to.title) : joins.title(given.name, to.title)
}
