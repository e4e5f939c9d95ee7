/** Bytes to text to rows of CSV, with the place of every fault; runs in the browser. */
export { readCsv, seemsDividedBy } from './csv-file.ts'
export { CsvRows, type CsvTarget, withoutControls } from './csv-rows.ts'
export { columnOf, dateOf, readCsvTable, type TakeHeader, tellMissingColumn } from './csv-table.ts'
export { notUtf8, Utf8Text } from './utf8-text.ts'
