import { useEffect, useState } from 'react'
import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { Painting } from '../painting/Painting.tsx'
import { useWidth } from '../painting/use-size.ts'
import { download } from '../state/download.ts'
import { pairsAs } from '../state/drop-client.ts'
import { errorWords } from '../state/page-problem.ts'
import type { PairsEnding, PairsShown } from '../worker/given/drop-protocol.ts'
import { text as texts } from './words/words.ts'

const text = texts.pairs
const TYPES: Readonly<Record<PairsEnding, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  csv: 'text/csv',
}
/** Pixels: a picture has no room in less. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [320, 560]
const KINDS = ['+++', '+--', '++-', '---'] as const

interface PairsProps {
  readonly pairs: PairsShown
  /** They are stances after all: what the columns say is to be told. */
  readonly onChange: () => void
}

/** A list of pairs, drawn and measured, with what it can be saved as. */
export function Pairs({ pairs, onChange }: PairsProps) {
  const { name, notes, answer } = pairs
  const [told, setTold] = useState('')
  const save = async (ending: PairsEnding) => {
    try {
      download(await pairsAs(ending), TYPES[ending], `${name.replace(/\.[^.]*$/, '')}.${ending}`)
      setTold('')
    } catch (error) {
      setTold(`${text.failed}: ${errorWords(error)}`)
    }
  }
  return (
    <section className="drop-pairs" data-testid="drop-pairs">
      <p role="status">{text.intro(name)}</p>
      {notes.length > 0 && (
        <ul className="small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Picture pairs={pairs} />
      <Numbers answer={answer} />
      <p className="drop-ends">
        <span>{text.save}</span>
        {(Object.keys(TYPES) as PairsEnding[]).map((ending) => (
          <button
            type="button"
            key={ending}
            className="button"
            onClick={() => void save(ending)}
            data-testid={`pairs-${ending}`}
          >
            {text.saveAs[ending]}
          </button>
        ))}
        <button type="button" className="button" title={text.changeHelp} onClick={onChange} data-testid="pairs-change">
          {text.change}
        </button>
        <span role="alert">{told}</span>
      </p>
    </section>
  )
}

/** The picture as it would be saved, as wide as there is room. */
function Picture({ pairs }: { pairs: PairsShown }) {
  const [box, width] = useWidth<HTMLDivElement>()
  const [drawing, setDrawing] = useState<Drawing>()
  const [failed, setFailed] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pairs are drawn anew
  useEffect(() => {
    if (width < 1) return
    let isWanted = true
    const wide = Math.max(LEAST_WIDTH, width)
    pairsAs('drawing', { width: wide, height: Math.round(Math.max(LEAST_HEIGHT, wide * 0.62)) }).then(
      (next) => isWanted && setDrawing(next),
      (error: unknown) => isWanted && setFailed(`${text.failed}: ${errorWords(error)}`),
    )
    return () => {
      isWanted = false
    }
  }, [pairs, width])
  return (
    <div ref={box as React.RefObject<HTMLDivElement>} className="drop-drawing" aria-busy={!drawing && failed === ''}>
      {failed !== '' && <p role="alert">{failed}</p>}
      {drawing && <Painting drawing={drawing} label={`${text.drawing}: ${drawing.desc}`} />}
    </div>
  )
}

function Numbers({ answer }: { answer: PairsShown['answer'] }) {
  const { triangles, triangleBalance, walkBalance, frustration, camps } = answer
  const members = new Map<number, string[]>()
  for (const [name, camp] of Object.entries(camps?.partition ?? {}))
    members.set(camp, [...(members.get(camp) ?? []), name])
  const rows: readonly (readonly [label: string, value: string])[] = [
    [
      text.triangles,
      triangleBalance === null ? text.none : text.ofTriangles(triangles['+++'] + triangles['+--'], triangles.total),
    ],
    [text.byKind, KINDS.map((kind) => `${kind.replaceAll('-', '−')} ${triangles[kind]}`).join(', ')],
    [text.walks, walkBalance === null ? text.none : walkBalance.toFixed(2).replace('-', '−')],
    [text.sides, frustration.exact ? String(frustration.value) : text.atMost(frustration.value, null)],
    ...(camps === undefined
      ? []
      : [[text.camps, camps.exact ? String(camps.value) : text.atMost(camps.value, camps.atLeast)] as const]),
  ]
  return (
    <details open>
      <summary>{text.numbers}</summary>
      <dl className="drop-numbers">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {[...members]
          .sort(([a], [b]) => a - b)
          .map(([camp, names]) => (
            <div key={`camp ${camp}`}>
              <dt>{text.camp(camp + 1)}</dt>
              <dd>{names.join(', ')}</dd>
            </div>
          ))}
      </dl>
    </details>
  )
}
