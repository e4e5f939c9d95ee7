import type { PairMeasure } from '../../../../positions/measures/measure.ts'
import { signed } from '../../../web/format/number.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { SceneChange, WhatIfScene } from '../scene.ts'
import { text } from './words.ts'

const { valueWords } = forms

const SHOWN = 24
const WIDTH = 140

/** The pairs whose alignment changes most: as it is, and as it would be. */
export function Changes({ scene, measure }: { scene: WhatIfScene; measure: PairMeasure }) {
  if (scene.moves.length === 0) return null
  const shown = scene.changed.slice(0, SHOWN)
  const words = (value: number | null) => (value === null ? text.none : valueWords(value, measure))
  return (
    <section aria-labelledby="changes" data-testid="changes">
      <h2 id="changes">{text.changes}</h2>
      {shown.length === 0 ? (
        <p className="small">{text.nothing}</p>
      ) : (
        <>
          <p className="small change-legend">
            <span className="dot-held" aria-hidden="true" /> {text.legend.held}{' '}
            <span className="diamond" aria-hidden="true" /> {text.legend.hypothetical}
            {shown.length < scene.counts.changed && ` · ${text.some(shown.length, scene.counts.changed)}`}
          </p>
          <table className="changes">
            <caption className="visually-hidden">{text.changesCaption}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{text.pair}</th>
                <th scope="col">{text.change}</th>
                <th scope="col">{text.before}</th>
                <th scope="col">{text.after}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((pair) => (
                <tr key={`${pair.a} ${pair.b}`}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => changeView({ show: undefined, select: [pair.a, pair.b] })}
                    >
                      {pair.nameA} – {pair.nameB}
                    </button>
                  </th>
                  <td>
                    <Dumbbell pair={pair} range={scene.range} />
                  </td>
                  <td className="figure">{words(pair.before)} →</td>
                  <td className="figure">
                    <strong>{words(pair.after)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function Dumbbell({ pair: { before, after }, range: [low, high] }: { pair: SceneChange; range: WhatIfScene['range'] }) {
  const x = (value: number) => 8 + ((WIDTH - 16) * (value - low)) / (high - low)
  const nearer = before !== null && after !== null && after > before
  return (
    <>
      <span className="visually-hidden">
        {before !== null && after !== null && `${nearer ? text.nearer : text.farther}, ${signed(after - before)}`}
      </span>
      <svg className="dumbbell" width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
        <line className="scale-axis" x1={x(low)} x2={x(high)} y1="8" y2="8" />
        <line className="scale-axis" x1={x((low + high) / 2)} x2={x((low + high) / 2)} y1="3" y2="13" />
        {before !== null && after !== null && (
          <line
            className={nearer ? 'change-nearer' : 'change-farther'}
            x1={x(before)}
            x2={x(after)}
            y1="8"
            y2="8"
            strokeDasharray={nearer ? undefined : '4 3'}
          />
        )}
        {before !== null && <circle className="change-held" cx={x(before)} cy="8" r="4" />}
        {after !== null && <path className="change-after" d={`M${x(after)} 2.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z`} />}
      </svg>
    </>
  )
}
