import { useMemo, useState } from 'react'
import { foldedName } from '../../../../diagram/text/compare-names.ts'
import type { GridPlace } from '../../../web/tables/grid-keys.ts'
import type { PositionsScene } from '../scene.ts'
import type { GridLine } from './grid-lines.ts'
import { PointedLine } from './PointedLine.tsx'
import { text } from './words.ts'

interface FindInTableProps {
  readonly scene: PositionsScene
  readonly lines: readonly GridLine[]
  readonly onFound: (place: GridPlace) => void
}

/** Finds actors and issues by a part of their name, and brings the next one into sight. It moves about the table, and changes nothing in it. */
export function FindInTable({ scene, lines, onFound }: FindInTableProps) {
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => placesNamed(scene, lines, wanted), [scene, lines, wanted])

  const go = (to: number, places: readonly GridPlace[]) => {
    setAt(to)
    const place = places[to]
    if (place) onFound(place)
  }
  return (
    <div className="table-find">
      <input
        type="search"
        className="field"
        aria-label={text.find}
        placeholder={text.findPlaceholder}
        value={wanted}
        onChange={({ target }) => {
          setWanted(target.value)
          go(0, placesNamed(scene, lines, target.value))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || found.length === 0) return
          event.preventDefault()
          const step = event.shiftKey ? found.length - 1 : 1
          go((at + step) % found.length, found)
        }}
        data-testid="find-in-table"
      />
      <span className="small" role="status">
        {wanted.trim() === '' ? '' : text.found(Math.min(at + 1, found.length), found.length)}
      </span>
      {found.length > 1 && (
        <button type="button" className="link" onClick={() => go((at + 1) % found.length, found)}>
          {text.next}
        </button>
      )}
      <PointedLine />
    </div>
  )
}

/** The names of rows, then of columns, that hold a text. */
function placesNamed({ rows, columns }: PositionsScene, lines: readonly GridLine[], wanted: string): GridPlace[] {
  const part = foldedName(wanted.trim())
  if (part === '') return []
  const inRows = lines.flatMap((line, i) =>
    line.kind === 'row' && foldedName(rows[line.row]?.name ?? '').includes(part) ? [{ line: i + 1, column: 0 }] : [],
  )
  const inColumns = columns.flatMap(({ name }, k) =>
    foldedName(name).includes(part) ? [{ line: 0, column: k + 1 }] : [],
  )
  return [...inRows, ...inColumns]
}
