import { useEffect, useMemo, useRef, useState } from 'react'
import { THEMES, type Theme, textOn } from '../../../../diagram/palette.ts'
import { resultOf } from '../../../../diagram/steps.ts'
import { flagUrl } from '../../../web/kit/flags.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { FURTHER_FITS } from '../fit/further-fits.ts'
import { fitToWindow } from '../fit.ts'
import { HULL_DASHES } from '../hull.ts'
import { nameCover, outlinePath } from '../hull-places.ts'
import { pieArcs, slicePath } from '../pie-arcs.ts'
import { PIE_SLICES } from '../pie-slices.ts'
import type { NetworkScene, SceneEdge } from '../scene.ts'
import { screenHulls, screenRings } from '../screen.ts'
import { NAME_SIZE, nameSteps, type ShownCircle } from './name-places.ts'
import { text } from './words.ts'

interface PlainProps {
  readonly scene: NetworkScene
  readonly theme: 'light' | 'dark'
  readonly selected: readonly string[]
  onActor(id: string, add: boolean): void
}

/** The same scene as elements, for a browser without WebGL: circles and lines are buttons of their own. */
export function PlainNetwork({ scene, theme: name, selected, onActor }: PlainProps) {
  const theme = THEMES[name]
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const fitted = useMemo(() => fitToWindow(scene, width, height, FURTHER_FITS), [scene, width, height])
  const circles = useMemo(
    () =>
      scene.nodes.map((node): ShownCircle => ({ node, ...(fitted.places.get(node.id) as Omit<ShownCircle, 'node'>) })),
    [scene, fitted],
  )
  const hulls = screenHulls(scene, circles, width, height)
  const { axis } = fitted
  const names = useMemo(() => {
    const others = screenHulls(scene, circles, width, height).flatMap(nameCover)
    return resultOf(nameSteps(circles, scene.edges, selected, { width, height: axis?.y ?? height, others }))
  }, [scene, circles, selected, width, height, axis])

  return (
    <div className="plain-network">
      <p className="small">
        {text.plain}{' '}
        <button type="button" className="link" onClick={() => changeView({ show: 'pairs' })}>
          {text.plainPairs}
        </button>
      </p>
      <div className="network" ref={box} data-testid="plain-map">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
        <svg width={width} height={height} role="group" aria-label={`${scene.title}. ${scene.description}`}>
          {hulls.map((hull, i) => (
            <path
              key={hull.name}
              d={outlinePath(hull.points)}
              fill={theme[hull.color]}
              fillOpacity={0.07}
              stroke={theme[hull.color]}
              strokeDasharray={HULL_DASHES[i % HULL_DASHES.length]?.join(' ')}
            />
          ))}
          {axis && (
            <g fontSize={axis.size} textAnchor="middle" fill={theme.ink}>
              <path d={`M${axis.from} ${axis.y}H${axis.to}`} stroke={theme.muted} />
              {[...axis.ticks, ...(axis.unknown ? [axis.unknown] : [])].map(({ at, x, lines }) =>
                lines.map((line, i) => (
                  <text key={`${at} ${line}`} x={x} y={axis.labelTop + i * axis.leading} dominantBaseline="middle">
                    {line}
                  </text>
                )),
              )}
            </g>
          )}
          {scene.edges.map((edge) => (
            <Line key={`${edge.a} ${edge.b}`} edge={edge} circles={circles} theme={theme} />
          ))}
          {screenRings(fitted, circles).map((points) => (
            <path key={outlinePath(points)} d={outlinePath(points)} fill={theme.paper} stroke={theme.ink} />
          ))}
          {circles.map((circle) => (
            <Disc
              key={circle.node.id}
              circle={circle}
              theme={theme}
              selected={selected.includes(circle.node.id)}
              onActor={onActor}
            />
          ))}
          {circles.map((circle) => (
            <Letters key={circle.node.id} circle={circle} theme={theme} />
          ))}
          <g fontSize={NAME_SIZE} fill={theme.ink} stroke={theme.paper} strokeWidth={3.5} paintOrder="stroke">
            {circles.map(({ node, x, y }) => {
              const place = names.get(node.id)
              if (!place) return null
              const anchor = { left: 'start', right: 'end', center: 'middle', start: 'start', end: 'end' } as const
              return (
                <text
                  key={node.id}
                  x={x + place.dx}
                  y={y + place.dy}
                  textAnchor={anchor[place.align]}
                  dominantBaseline="middle"
                >
                  {node.name}
                </text>
              )
            })}
            {hulls.map((hull) => (
              <text
                key={hull.name}
                x={hull.x}
                y={hull.y}
                fill={theme.muted}
                fontWeight={600}
                textAnchor="middle"
                dominantBaseline="middle"
              >
                {hull.name}
              </text>
            ))}
          </g>
        </svg>
      </div>
    </div>
  )
}

function Line({ edge, circles, theme }: { edge: SceneEdge; circles: readonly ShownCircle[]; theme: Theme }) {
  const [a, b] = [circles[edge.a], circles[edge.b]] as [ShownCircle, ShownCircle]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pair is reached by keys through its two actors
    <line
      x1={a.x}
      y1={a.y}
      x2={b.x}
      y2={b.y}
      stroke={theme[edge.color]}
      strokeWidth={edge.width}
      strokeDasharray={edge.layer === 'differ' ? '5 4' : undefined}
      onClick={() => changeView({ select: [a.node.id, b.node.id] })}
    />
  )
}

interface DiscProps {
  readonly circle: ShownCircle
  readonly theme: Theme
  readonly selected: boolean
  onActor(id: string, add: boolean): void
}

function Disc({ circle: { node, x, y, radius }, theme, selected, onActor }: DiscProps) {
  const r = Math.max(1, radius - 1)
  const filled = node.mark === 'disc' && node.pie === null
  const flag = node.flag === null ? undefined : flagUrl(node.flag)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={text.told(node.name, node.positions, node.links, node.more)}
      aria-pressed={selected}
      className="plain-disc"
      onClick={(event) => onActor(node.id, event.shiftKey || event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onActor(node.id, event.shiftKey)
      }}
      data-testid="plain-disc"
    >
      {selected && <circle cx={x} cy={y} r={radius + 4} fill="none" stroke={theme.ink} strokeWidth={2} />}
      <circle
        cx={x}
        cy={y}
        r={r}
        fill={filled ? theme[node.color] : theme.paper}
        stroke={theme[node.color]}
        strokeWidth={2}
        strokeDasharray={node.mark === 'broken' ? '3 3' : undefined}
      />
      {pieArcs(node.pie ?? []).map(({ slice, from, to }) => {
        const d = slicePath({ x, y, r }, from, to)
        const fill = theme[PIE_SLICES[slice] as (typeof PIE_SLICES)[number]]
        return d === null ? (
          <circle key={slice} cx={x} cy={y} r={r} fill={fill} />
        ) : (
          <path key={slice} d={d} fill={fill} />
        )
      })}
      {flag !== undefined && <image href={flag} x={x - r + 1} y={y - r + 1} width={2 * r - 2} height={2 * r - 2} />}
    </g>
  )
}

/** The letters in a circle; they stand apart from its button, whose name says more. */
function Letters({ circle: { node, x, y, radius }, theme }: Pick<DiscProps, 'circle' | 'theme'>) {
  if (node.pie !== null || (node.flag !== null && flagUrl(node.flag) !== undefined)) return null
  return (
    <text
      x={x}
      y={y}
      fontSize={Math.min(radius * 0.78, (radius * 2.6) / Math.max(2, node.short.length))}
      fontWeight={600}
      textAnchor="middle"
      dominantBaseline="central"
      pointerEvents="none"
      fill={node.mark === 'disc' ? theme[textOn(theme, node.color)] : theme.ink}
    >
      {node.short}
    </text>
  )
}

function useSize(box: React.RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 800, height: 500 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () =>
      setSize({ width: Math.max(200, element.clientWidth), height: Math.max(200, element.clientHeight) })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [box])
  return size
}
