import { UserError } from '../../../../positions/errors.ts'
import { askWorker } from '../../state/ask.ts'
import { download } from '../../state/download.ts'
import { DROPPED } from '../../worker/client.ts'
import type { NumbersAsked, NumbersForm } from '../../worker/protocol.ts'
import { text } from './words.ts'

const TYPES: Readonly<Record<NumbersForm, string>> = {
  csv: 'text/csv',
  excel: 'text/csv',
  'excel-de': 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Saves the numbers as a file of this name (without an ending), and says so. Throws a `UserError` as the worker does. */
export async function saveNumbers(
  ask: NumbersAsked,
  form: NumbersForm,
  name: string,
  link: string | undefined,
): Promise<string> {
  const bytes = await askWorker('numbersFile', { ...ask, form, link })
  if (bytes === DROPPED) throw new UserError('stopped', null, text.stopped)
  const file = `${name}.${form === 'xlsx' ? 'xlsx' : 'csv'}`
  download(bytes, TYPES[form], file)
  return text.saved(file)
}
