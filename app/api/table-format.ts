import { z } from 'zod'

/** A parameter that is on or off; named alone, it is on. */
export const flag = z.preprocess(
  (x) => (x === 'true' || x === '' ? true : x === 'false' ? false : x),
  z.boolean('expected true or false').optional(),
)

/** How a table is answered: as JSON or CSV, and for CSV whether texts that a spreadsheet would run as a formula are left as they are. */
export const tableFormat = { format: z.enum(['json', 'csv']).optional(), raw: flag }
