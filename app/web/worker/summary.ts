import { pairMeasure } from '../../../positions/measures/index.ts'
import { outsideTerms } from '../../../positions/resolve/index.ts'
import { addDays, comparableDays } from '../../../positions/series/index.ts'
import type { View } from '../../../positions/view.ts'
import { countsFor } from '../../accounts/counts-for.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { defaultThresholds } from '../../api/thresholds.ts'
import type { Summary } from './protocol.ts'

/** What a view compares, for the controls around it. Throws a `UserError` when the view does not fit. */
export function summaryOf(drawn: Drawn, view: View): Summary {
  const { positions } = drawn.compared(view)
  const { issues } = drawn.dataset
  const days = comparableDays(drawn.dataset, positions.scope)
  const { measure, minShared, asOf, from, to, level, members, inherit, joint, drop, partial } = positions.scope
  return {
    view,
    scope: { measure, minShared, asOf, from, to, level, members, inherit, joint, drop, partial },
    since: { from: days.from, until: days.before === null ? null : addDays(days.before, -1) },
    issues: Array.from(positions.issues, (issue) => issues[issue]?.id as string),
    left: positions.left,
    outside: outsideTerms(positions),
    units: positions.units.length,
    countsFor: countsFor(drawn.dataset, positions),
    thresholds: defaultThresholds(pairMeasure(positions.scope.measure).range),
  }
}
