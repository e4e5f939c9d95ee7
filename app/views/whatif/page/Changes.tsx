import { useMemo } from 'react'
import { Legend } from '../../../web/painting/Legend.tsx'
import { Painting } from '../../../web/painting/Painting.tsx'
import { useWidth } from '../../../web/painting/use-size.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { changesDrawing } from '../change-marks.ts'
import type { WhatIfScene } from '../scene-types.ts'
import { text } from './words.ts'

/** The pairs whose alignment changes most: as it is, and as it would be. Each leads to its account. */
export function Changes({ scene }: { scene: WhatIfScene }) {
  const [box, width] = useWidth<HTMLDivElement>()
  const { changed } = scene
  const drawing = useMemo(() => (width === 0 ? null : changesDrawing(scene, width)), [scene, width])
  const choose = (id: string) => {
    const pair = changed[Number(id)]
    if (pair) changeView({ show: undefined, select: [pair.a, pair.b] })
  }
  return (
    <section aria-labelledby="changes" data-testid="changes">
      <h2 id="changes">{text.changes}</h2>
      <Legend entries={scene.legend} />
      {changed.length === 0 && <p className="small">{text.nothing}</p>}
      <div ref={box}>
        {drawing && changed.length > 0 && <Painting drawing={drawing} label={text.changesCaption} onChoose={choose} />}
      </div>
    </section>
  )
}
