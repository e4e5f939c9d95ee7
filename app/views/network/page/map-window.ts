import { createStore } from '../../../web/state/store.ts'
import type { MapWindow } from '../window-fit.ts'

/** The size of the map's window, as it was last known. */
export const mapWindow = createStore<MapWindow | null>(null)
