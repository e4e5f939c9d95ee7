import type { Table } from '../../api/table.ts'
import { createStore } from './store.ts'

/** The table of a view that the page alone has, such as the rows of a query; null while there is none. */
export const shownTable = createStore<Table | null>(null)
