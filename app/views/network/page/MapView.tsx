import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { measureName } from '../../../../diagram/text/measure-name.ts'
import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import type { View } from '../../../../positions/view.ts'
import type { DatasetRef } from '../../../accounts/accounts.ts'
import { FewerShared } from '../../../web/kit/FewerShared.tsx'
import { messages } from '../../../web/messages.ts'
import { Legend } from '../../../web/painting/Legend.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { markedActors } from '../../../web/state/map-actors.ts'
import { useStore } from '../../../web/state/store.ts'
import { theme as themeStore } from '../../../web/state/theme.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { NetworkAnswer, NotedFit } from '../network-answer.ts'
import type { MapWindow, WindowFit } from '../window-fit.ts'
import { ActorBar } from './ActorBar.tsx'
import { ACTOR_ACTIONS, type ActionInput, pinActor, releaseActor } from './actor-actions.ts'
import { MapMenu } from './MapMenu.tsx'
import { MapTools } from './MapTools.tsx'
import { mapTruth } from './map-truth.ts'
import { mapWindow } from './map-window.ts'
import { type AreaTool, SelectArea } from './SelectArea.tsx'
import { useMapKeys } from './use-map-keys.ts'
import { useNetwork } from './use-network.ts'
import { text } from './words.ts'

const PlainNetwork = lazy(async () => ({ default: (await import('./PlainNetwork.tsx')).PlainNetwork }))
const NOBODY: ReadonlySet<string> = new Set()

/** A scene, where it stands in the window of which it was asked, and the dataset and view that it is of. */
type MapViewProps = Pick<NetworkAnswer, 'scene' | 'fit' | 'view'> & { readonly dataset: DatasetRef }

/** The map: drawn by Sigma, or plainly where there is no WebGL; pointed at, walked by keys, and what can be done with whom is chosen. */
export function MapView({ scene, fit: given, view: drawnView, dataset }: MapViewProps) {
  const { view } = useExplorer()
  const theme = useStore(themeStore)
  const selected = view.select ?? []
  const marked = useStore(markedActors)
  const setMarked = markedActors.set
  const [tool, setTool] = useState<'pan' | AreaTool>('pan')
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null)
  const [ring, setRing] = useState<{ ids: readonly string[]; x: number; y: number } | null>(null)
  const [comparing, setComparing] = useState<string | null>(null)
  const badge = useBadge()
  const nameOf = (id: string) => scene.nodes.find((node) => node.id === id)?.name ?? id

  const onActor = (id: string, add: boolean) => {
    const before = comparing ?? (add && selected.length === 1 ? (selected[0] as string) : undefined)
    changeView({ select: before === undefined || before === id ? [id] : [before, id] })
    setComparing(null)
  }
  const { container, network, plain, losses } = useNetwork({
    onActor,
    onPair: (a, b) => changeView({ select: [a, b] }),
    onNothing: () => {
      keys.forget()
      if (view.select !== undefined) changeView({ select: undefined })
    },
    onWindow: (window) => mapWindow.set(window),
    onPin: (id, place) => pinActor(view, id, place),
    onRelease: (id) => releaseActor(view, id),
    onMenu: (id, { x, y }) => setMenu({ id, x, y }),
    onRing: (ids, { x, y }) => setRing({ ids, x, y }),
  })
  const shown = () => network?.shown() ?? []
  const keys = useMapKeys({
    scene,
    selected,
    shown,
    onOpen: onActor,
    onMark: (id) => setMarked(toggled(marked, id)),
    onMenu: (id) => {
      const circle = shown().find(({ node }) => node.id === id)
      if (circle) setMenu({ id, x: circle.x + circle.radius, y: circle.y })
    },
    onZoom: (by) => network?.zoom(by),
    onLeave: () => {
      setMarked(NOBODY)
      setComparing(null)
      if (marked.size === 0 && view.select !== undefined) changeView({ select: undefined })
    },
  })
  const { cursor } = keys
  const fit = useFit(given, dataset, drawnView)
  useEffect(() => mapTruth.set({ note: fit?.note ?? '', rings: fit?.rings ?? [] }), [fit])
  useEffect(() => () => markedActors.set(NOBODY), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is compared by its ids
  useEffect(() => {
    if (fit) network?.draw({ scene, fit, theme, selected, badge, cursor, marked })
  }, [network, scene, fit, theme, selected.join('\u001f'), badge, cursor, marked])

  const ids = marked.size > 0 ? [...marked] : selected.length === 1 ? selected : []
  const drawnIds = ids.filter((id) => scene.nodes.some((node) => node.id === id))
  const ringOf = (about: readonly string[]) => {
    const ids = fit?.rings.find((one) => one.includes(about[0] as string))
    const at = shown().find(({ node }) => node.id === about[0])
    return ids && at ? () => setRing({ ids, x: at.x, y: at.y }) : undefined
  }
  const actionsOn = (about: readonly string[]) => ({
    ids: about,
    view,
    scene,
    placeOf: (id: string) => network?.placeOf(id),
    onCompare: setComparing,
    onRing: ringOf(about),
  })

  return (
    <div className="map">
      {comparing !== null ? (
        <p className="actor-bar" role="status">
          {text.chooseOther(nameOf(comparing))}{' '}
          <button type="button" className="link" onClick={() => setComparing(null)}>
            {text.cancel}
          </button>
        </p>
      ) : (
        drawnIds.length > 0 && (
          <ActorBar
            input={actionsOn(drawnIds)}
            name={marked.size > 0 ? text.marked(drawnIds.length) : nameOf(drawnIds[0] as string)}
            onClear={marked.size > 0 ? () => setMarked(NOBODY) : undefined}
          />
        )
      )}
      <div className="map-stage">
        {plain ? (
          <Suspense fallback={<div className="network" aria-busy="true" />}>
            <PlainNetwork scene={scene} theme={theme} selected={selected} onActor={onActor} />
          </Suspense>
        ) : (
          <div
            ref={container}
            className="network"
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is walked by keys
            tabIndex={0}
            aria-label={`${scene.title}. ${scene.description}`}
            aria-describedby="map-keys"
            onKeyDown={keys.onKeyDown}
            data-testid="map"
            data-drawn={network !== null}
            data-actors={scene.nodes.length}
            data-lines={scene.edges.length}
            data-losses={losses}
            data-cursor={cursor ?? ''}
          />
        )}
        {tool !== 'pan' && !plain && (
          <SelectArea
            tool={tool}
            label={text.areaHint}
            shown={shown}
            onMarked={(found) => {
              setMarked(new Set(found))
              setTool('pan')
            }}
          />
        )}
        {scene.nodes.length === 0 && (
          <div className="map-empty">
            <strong>{messages.hidden.empty}</strong>
            <p>{messages.hidden.emptyHelp}</p>
            <FewerShared />
          </div>
        )}
        {!plain && <MapTools tool={tool} onTool={setTool} onZoom={(by) => network?.zoom(by)} />}
        {ring && (
          <MapMenu
            label={text.ringOf(ring.ids.length)}
            title={text.ringOf(ring.ids.length)}
            note={text.ringHelp}
            items={ring.ids.map((id) => ({ id, label: nameOf(id), run: () => onActor(id, false) }))}
            at={ring}
            width={container.current?.offsetWidth ?? 0}
            testId="ring-menu"
            onClose={() => setRing(null)}
          />
        )}
        {menu && (
          <MapMenu
            label={text.menuOf(nameOf(menu.id))}
            title={nameOf(menu.id)}
            items={menuOf(actionsOn([menu.id]))}
            at={menu}
            width={container.current?.offsetWidth ?? 0}
            testId="actor-menu"
            onClose={() => setMenu(null)}
          />
        )}
      </div>
      <p id="map-keys" className="visually-hidden">
        {text.keys}
      </p>
      <p className="visually-hidden" role="status" data-testid="map-told">
        {losses > 0 && !plain && cursor === null ? text.lost : keys.told}
      </p>
      <Legend entries={plain ? scene.legend.filter(({ mark }) => mark !== 'ring') : scene.legend} />
    </div>
  )
}

/** What can be done with whom a menu is of. */
function menuOf(input: ActionInput) {
  return ACTOR_ACTIONS.filter(({ fits }) => fits(input)).map(({ id, label, run }) => ({
    id,
    label,
    run: () => run(input),
  }))
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * Where the circles stand in the window as it is now: as it came with the scene, or asked for when the window has another size. While that is under way
 * the one before stays, if it is of this scene.
 */
function useFit(given: NotedFit | null, dataset: DatasetRef, view: View): NotedFit | null {
  const window = useStore(mapWindow)
  const isGiven = window === null || isSize(given, window)
  const asked = useMemo(() => (isGiven || !window ? null : { dataset, view, window }), [isGiven, dataset, view, window])
  const { value, of } = useAnswer('networkFit', asked)
  if (isGiven) return given
  return value !== undefined && of?.view === view && of.dataset === dataset ? value : given
}

function isSize(fit: WindowFit | null, { width, height }: MapWindow): boolean {
  return fit !== null && fit.window.width === width && fit.window.height === height
}

/** What stands on the line between two selected actors: their agreement and on how many issues. */
function useBadge(): string | null {
  const { view, pair, summary } = useExplorer()
  const [a, b] = view.select ?? []
  const { value: report, of } = pair
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!report || !measure || of?.a !== a || of?.b !== b || report.value === null) return null
  return messages.map.badge(
    `${measureName(measure)} ${forms.valueWords(report.value, measure)}`,
    report.shared,
    report.inScope,
  )
}
