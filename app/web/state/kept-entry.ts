import type { DatasetAnswer } from '../../api/answers.ts'
import type { AddedFiles, GivenFiles, GivenTold } from '../worker/given/drop-protocol.ts'
import { heldName } from '../worker/given/held-id.ts'
import type { Kept } from './kept-files.ts'

/** The form in which files are kept. What was kept before forms had a number is read as the first. */
export const FORM = 1

/** What was kept under a key, as far as this Parley can read it; null for what is damaged, or of another form. Not by zod: the page's policy allows no code that is made as it runs. */
export function keptEntry(key: unknown, value: unknown): Kept | null {
  if (!isRecord(value) || (value.form !== undefined && value.form !== FORM)) return null
  const { given, told, added, tables, since, revision } = value
  const dataset = listed(key, value.dataset)
  if (dataset === null || !isGiven(given) || !isTold(told)) return null
  if (added !== undefined && !(Array.isArray(added) && added.every(isAdded))) return null
  return {
    dataset,
    given,
    told,
    ...(added === undefined ? {} : { added }),
    ...(isCount(tables) ? { tables } : {}),
    ...(isTime(since) ? { since } : {}),
    // Of what was kept before revisions were, all is the first.
    revision: typeof revision === 'string' ? revision : 'first',
  }
}

/** A dataset as it is listed before its files are read again. */
function listed(key: unknown, value: unknown): DatasetAnswer | null {
  if (!isRecord(value) || typeof key !== 'string' || heldName(key) === null || value.id !== key) return null
  const { title, description, version, sha256, actors, issues, stances, documents } = value
  if (typeof title !== 'string' || title === '') return null
  if (!isCount(actors) || !isCount(issues) || !isCount(stances) || !isCount(documents)) return null
  return {
    id: key,
    title,
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    sha256: typeof sha256 === 'string' ? sha256 : null,
    actors,
    issues,
    stances,
    documents,
    status: 'ready',
    servesFormer: false,
    progress: null,
    notice: null,
    loadedAt: null,
  }
}

function isGiven(value: unknown): value is GivenFiles {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.files) &&
    value.files.length > 0 &&
    value.files.every((one) => Array.isArray(one) && typeof one[0] === 'string' && one[1] instanceof File)
  )
}

/** Whether it is what was told of files. What is told of a table is checked where the table is read, and said there. */
function isTold(value: unknown): value is GivenTold {
  if (!isRecord(value)) return false
  const { scale, leftOut, aliases, tables, sheets } = value
  return (
    (scale === undefined || (isRecord(scale) && typeof scale.min === 'number' && typeof scale.max === 'number')) &&
    [leftOut, aliases].every((list) => list === undefined || isTexts(list)) &&
    (tables === undefined || (isRecord(tables) && Object.values(tables).every(isRecord))) &&
    (sheets === undefined || (isRecord(sheets) && Object.values(sheets).every(isTexts)))
  )
}

function isAdded(value: unknown): value is AddedFiles {
  return (
    isRecord(value) &&
    isGiven(value.given) &&
    isTold(value.told) &&
    ['new', 'both', 'ids'].includes(String(value.choice))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
