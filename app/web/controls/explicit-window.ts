import type { Defaults } from '../../../positions/dataset/index.ts'
import type { View } from '../../../positions/view.ts'
import type { ViewChange } from '../state/view-url.ts'

/**
 * The window of a view, said outright. A dataset's default window holds only while a view names no time and no issue; who then chooses an
 * issue on the page means it within the window that is shown.
 */
export function explicitWindow(view: View, defaults: Defaults): ViewChange {
  const named = view.asOf ?? view.from ?? view.to ?? view.issue
  if (named !== undefined || defaults.window === undefined) return {}
  return { from: defaults.window.from, to: defaults.window.to }
}
