import type { Dataset } from '../../../positions/dataset/index.ts'
import type { View } from '../../../positions/view.ts'
import type { AnyDrawn, Drawn } from '../../accounts/drawn.ts'
import { type TimelineScene, timelineScene } from './scene.ts'
import { seriesKey, type TimelineSeries, timelineSeries } from './series.ts'
import { actorsOf } from './subject.ts'
import { holdersOf } from './subject-rows.ts'

/** The timeline of a view. */
export interface TimelineAnswer {
  readonly view: View
  readonly scene: TimelineScene
  /** Ids of all whose statements count for whom is followed; empty for everyone. */
  readonly speakers: readonly string[]
}

/** The last series of each dataset: it does not change while the day moves. */
const kept = new WeakMap<Dataset, { key: string; series: TimelineSeries }>()

/** Follows the subject of a view through time. Throws a `UserError` when the view does not fit. */
export function timelineAnswer(drawn: Drawn, { view }: { view: View }): TimelineAnswer {
  const { dataset } = drawn
  const { positions, counts } = drawn.input(view)
  const { scope } = positions
  const series = seriesOf(drawn, view)
  const scene = timelineScene({ positions, view, counts, series })
  const holders = holdersOf(dataset, scope, actorsOf(series.subject))
  const speakers = holders === null ? [] : [...holders].map((actor) => dataset.actors[actor]?.id as string)
  return { view, scene, speakers }
}

/** The series that a view is drawn from. Throws a `UserError` as `timelineSeries` does. */
export function seriesOf(drawn: AnyDrawn, view: View): TimelineSeries {
  const { dataset } = drawn
  const { scope } = drawn.compared(view).positions
  const key = seriesKey(dataset, scope, view)
  const found = kept.get(dataset)
  const series = found?.key === key ? found.series : timelineSeries(dataset, scope, view)
  kept.set(dataset, { key, series })
  return series
}
