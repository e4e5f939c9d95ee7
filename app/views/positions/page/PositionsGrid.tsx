import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { openedIssue } from '../../../web/panels/opened-issue.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { GridPart } from '../../../web/tables/GridPart.tsx'
import type { GridPlace } from '../../../web/tables/grid-keys.ts'
import { useElementSize } from '../../../web/tables/use-element-size.ts'
import { orderText } from '../row-order.ts'
import type { PositionsScene } from '../scene.ts'
import { FindInTable } from './FindInTable.tsx'
import { FootRow } from './FootRow.tsx'
import { GridRow } from './GridRow.tsx'
import { GroupRow } from './GroupRow.tsx'
import { gridLines } from './grid-lines.ts'
import { gridMeasures } from './grid-measures.ts'
import { HeadRow } from './HeadRow.tsx'
import { pointedCell } from './pointed-cell.ts'
import { placeOf, useGridFocus } from './use-grid-focus.ts'
import { text } from './words.ts'

/** The table: only what is in sight is in the document, in both directions; one cell takes the focus, arrow keys move it. */
export function PositionsGrid({ scene }: { scene: PositionsScene }) {
  const { view } = useExplorer()
  const grid = useRef<HTMLDivElement>(null)
  const window = useElementSize(grid)
  const measures = useMemo(
    () =>
      gridMeasures(
        window,
        scene.columns.map(({ name }) => name),
      ),
    [window, scene.columns],
  )
  const { rows, columns, groups } = scene
  const lines = useMemo(() => gridLines(scene), [scene])

  const down = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    estimateSize: () => measures.line,
    overscan: 2,
    scrollPaddingEnd: measures.head + measures.foot,
    useFlushSync: false,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => grid.current,
    estimateSize: () => measures.column,
    overscan: 2,
    scrollPaddingEnd: measures.name,
    useFlushSync: false,
  })

  // Sizes of columns are kept; where they change, all are measured anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the measures are what makes it needed
  useLayoutEffect(() => across.measure(), [measures.column])

  const reveal = ({ line, column }: GridPlace) => {
    if (line > 0 && line <= lines.length) down.scrollToIndex(line - 1)
    if (column > 0) across.scrollToIndex(column - 1)
  }
  const page = Math.max(1, Math.floor((window.height - measures.head - measures.foot) / measures.line) - 1)
  const size = { lines: lines.length + 2, columns: columns.length + 1, page }
  const focus = useGridFocus({ grid, size, reveal })
  const { active } = focus

  const shownLines = withPlace(
    down.getVirtualItems().map(({ index }) => index),
    active.line - 1,
    lines.length,
  )
  const shownColumns = useStable(
    withPlace(
      across.getVirtualItems().map(({ index }) => index),
      active.column - 1,
      columns.length,
    ),
  )

  const orderBy = (column: number) => {
    const id = columns[column]?.id as string
    const { order } = scene
    const descending = order.by === 'issue' && order.issue === id && !order.descending
    changeView({ order: orderText({ by: 'issue', issue: id, descending }) })
  }
  const open = ({ line, column }: GridPlace, add: boolean) => {
    if (line === 0) {
      if (column > 0) orderBy(column - 1)
      else changeView({ order: view.order === 'name' ? '-name' : 'name' })
      return
    }
    const at = lines[line - 1]
    if (at?.kind !== 'row') return
    const id = rows[at.row]?.id as string
    const issue = column > 0 ? columns[column - 1]?.id : undefined
    openedIssue.set(issue === undefined ? null : { actor: id, issue })
    const [first, second] = view.select ?? []
    if (add && first !== undefined && second === undefined && first !== id) changeView({ select: [first, id] })
    else if (first !== id || second !== undefined) changeView({ select: [id] })
  }
  const words = (place: GridPlace | null): string => {
    if (place === null) return ''
    const at = lines[place.line - 1]
    const column = columns[place.column - 1]
    if (place.line === 0) return column?.name ?? ''
    if (at?.kind !== 'row') return ''
    const row = rows[at.row] as (typeof rows)[number]
    if (!column) return text.row(row.name, row.positions, columns.length)
    const face = scene.faces[scene.cells[at.row * columns.length + place.column - 1] as number]
    return text.cell(row.name, column.name, face?.words ?? '')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (focus.onKey(event)) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(active, event.shiftKey)
    } else if (event.key === 'Escape' && view.select !== undefined) changeView({ select: undefined })
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === null) return
    focus.settle(place)
    open(place, event.shiftKey || event.ctrlKey || event.metaKey)
  }

  const width = measures.name + columns.length * measures.column
  const common = { measures, columns: shownColumns, width }
  const isActive = (line: number) => (active.line === line ? active.column : -1)
  return (
    <>
      <FindInTable scene={scene} lines={lines} onFound={focus.show} />
      <GridPart
        ref={grid}
        role="grid"
        className="grid"
        aria-label={text.grid(rows.length, columns.length)}
        aria-rowcount={lines.length + 2}
        aria-colcount={columns.length + 1}
        aria-describedby="grid-hint"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          const place = placeOf(event.target)
          if (place) focus.settle(place)
          pointedCell.set(words(place))
        }}
        onPointerOver={(event) => pointedCell.set(words(placeOf(event.target)))}
        onPointerLeave={() => pointedCell.set('')}
        data-testid="positions"
      >
        <HeadRow {...common} all={columns} order={scene.order} active={isActive(0)} scene={scene} />
        <div className="grid-body" style={{ height: lines.length * measures.line, width }}>
          {shownLines.map((index) => {
            const line = lines[index] as (typeof lines)[number]
            const at = { ...common, line: index + 1, active: isActive(index + 1) }
            if (line.kind === 'group') {
              const group = groups[line.group] as (typeof groups)[number]
              return <GroupRow key={`group ${line.group}`} {...at} group={group} span={columns.length + 1} />
            }
            const row = rows[line.row] as (typeof rows)[number]
            return (
              <GridRow
                key={row.id}
                {...at}
                row={row}
                place={line.row}
                scene={scene}
                selected={view.select?.includes(row.id) ?? false}
              />
            )
          })}
        </div>
        <FootRow {...common} scene={scene} line={lines.length + 1} active={isActive(lines.length + 1)} />
      </GridPart>
    </>
  )
}

/** Places in sight, and one more that must be there whatever is in sight. */
function withPlace(places: readonly number[], place: number, all: number): readonly number[] {
  if (place < 0 || place >= all || places.includes(place)) return places
  return [...places, place].sort((a, b) => a - b)
}

/** The list of before, as long as its content is the same: rows are then not drawn anew. */
function useStable(list: readonly number[]): readonly number[] {
  const before = useRef(list)
  const same = before.current.length === list.length && before.current.every((one, i) => one === list[i])
  if (!same) before.current = list
  return before.current
}
