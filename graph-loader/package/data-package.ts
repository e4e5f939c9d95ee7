import { z } from 'zod'
import { firstDay, lastDay } from '../../positions/calendar.ts'
import { type DatasetInfo, defaultsSchema, GREATEST_NUMBER } from '../../positions/dataset/index.ts'
import { PAIR_MEASURES } from '../../positions/measures/index.ts'
import { notUtf8, Utf8Text } from '../csv/index.ts'
import { type FileSource, readFault } from '../files/index.ts'
import { LIMITS, tooMany } from '../limits.ts'
import type { Problems } from '../problem.ts'
import { nearest, oneOf, shown } from '../suggest.ts'
import { datasetIdFault } from '../tables/index.ts'
import { type Said, say } from '../words/index.ts'
import { jsonPlaces } from './json-places.ts'

const bound = z.number().gte(-GREATEST_NUMBER).lte(GREATEST_NUMBER)

/** The name of the file that describes a data package. */
export const DATA_PACKAGE = 'datapackage.json'

const count = z.int().min(0)
const parleySchema = z.strictObject({
  layout: z.enum(['long', 'wide']).optional(),
  scales: z
    .record(
      z.string(),
      z.strictObject({ continuous: z.boolean().optional(), min: bound.optional(), max: bound.optional() }),
    )
    .optional(),
  defaults: defaultsSchema
    .extend({ window: defaultsSchema.shape.window.unwrap().strict().optional() })
    .strict()
    .optional(),
  counts: z
    .strictObject({
      actors: count.optional(),
      issues: count.optional(),
      stances: count.optional(),
      documents: count.optional(),
    })
    .optional(),
})

const resourceSchema = z.object({
  name: z.string().optional(),
  path: z.string({ error: 'one path of a file' }).min(1),
  encoding: z.string().optional(),
  dialect: z.object({ delimiter: z.string().optional(), header: z.boolean().optional() }).optional(),
})

const packageSchema = z.object({
  name: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  version: z.string().optional(),
  licenses: z
    .array(z.object({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() }))
    .optional(),
  sources: z
    .array(z.object({ title: z.string().optional(), path: z.string().optional(), email: z.string().optional() }))
    .optional(),
  resources: z.array(resourceSchema).optional(),
  parley: parleySchema.optional(),
})

/** What a datapackage.json says, as far as it is used. */
export type DataPackage = z.infer<typeof packageSchema>

/** A datapackage.json that was read, and where its parts stand. */
export interface ReadPackage {
  readonly content: DataPackage
  /** Tells something wrong with the part at a path such as `parley.counts.actors`. */
  fail(path: string, message: Said, expected: Said | null): void
}

/** Reads and checks a folder's datapackage.json. Returns null when it is not there, or when something is wrong with it (which is told). */
export async function readDataPackage(
  files: FileSource,
  folder: string,
  problems: Problems,
): Promise<ReadPackage | null> {
  const text = await readText(files, files.within(folder, DATA_PACKAGE), problems)
  if (text === null) return null
  const { lines, fault } = jsonPlaces(text)
  if (fault) {
    problems.add(DATA_PACKAGE, fault.line, fault.column, say('invalidJson', fault.message), fault.expected)
    return null
  }
  const fail: ReadPackage['fail'] = (path, message, expected) => {
    let place = path
    while (place !== '' && !lines.has(place)) place = place.slice(0, Math.max(0, place.lastIndexOf('.')))
    problems.add(DATA_PACKAGE, lines.get(place) ?? 1, path === '' ? 1 : path, message, expected)
  }
  const parsed = packageSchema.safeParse(JSON.parse(text), {
    // What was expected, where the schema says nothing of its own.
    error: (issue) => (issue.code === 'invalid_type' ? String(issue.expected) : undefined),
  })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) tellIssue(issue, fail)
    return null
  }
  tellHalves(parsed.data, '', fail)
  checkMeaning(parsed.data, fail)
  return { content: parsed.data, fail }
}

async function readText(files: FileSource, path: string, problems: Problems): Promise<string | null> {
  const tell = (message: Said, expected: Said) => problems.add(DATA_PACKAGE, null, null, message, expected)
  try {
    // Asked before it is opened: to open a pipe is to wait for its writer.
    const about = await files.about(path)
    if (about.kind !== 'file') {
      tell('it is no file', 'a JSON file')
      return null
    }
    if (about.size > LIMITS.descriptionBytes.most) {
      tell(...tooMany('descriptionBytes'))
      return null
    }
    const decoder = new Utf8Text()
    const text = decoder.decode(await files.bytes(path)) + decoder.end()
    if (decoder.invalid) {
      const at = text.search(/[\ud800-\udfff]/u)
      const before = text.slice(0, at).split(/\r\n|[\r\n]/)
      const column = (before.at(-1) as string).length + 1
      problems.add(DATA_PACKAGE, before.length, column, ...notUtf8(text.charCodeAt(at) - 0xdc00))
      return null
    }
    return text.replace(/^\ufeff/, '')
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') tell(...readFault(error))
    return null
  }
}

function tellIssue(issue: z.core.$ZodIssue, fail: ReadPackage['fail']): void {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = path === 'parley' ? Object.keys(parleySchema.shape) : []
    for (const key of issue.keys) {
      const near = nearest(key, known)
      fail(
        path === '' ? key : `${path}.${key}`,
        `unknown key ${shown(key)}`,
        near === null ? 'a key that docs/data-package.md lists' : `a known key (perhaps ${near})`,
      )
    }
    return
  }
  const [message, expected] = describe(issue)
  fail(path, message, expected)
}

function describe(issue: z.core.$ZodIssue): [message: string, expected: string] {
  if (issue.code === 'invalid_type') return ['a value of the wrong type', issue.message]
  if (issue.code === 'invalid_value') return ['an unknown value', issue.values.map(String).join(' or ')]
  if (issue.code === 'too_small') return ['a value that is too small', `at least ${issue.minimum}`]
  if (issue.code === 'too_big') return ['a value that is too large', `at most ${issue.maximum}`]
  return ['a wrong value', issue.message]
}

// JSON can write half of a character ("\\ud800"), which neither UTF-8 nor a database can hold.
function tellHalves(part: unknown, path: string, fail: ReadPackage['fail']): void {
  if (typeof part === 'string' && !part.isWellFormed()) fail(path, say('textOfHalves', part), say('wholeCharacters'))
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (key.isWellFormed()) tellHalves(value, path === '' ? key : `${path}.${key}`, fail)
    else fail(path, say('textOfHalves', key), say('wholeCharacters'))
  }
}

function checkMeaning({ name, parley }: DataPackage, fail: ReadPackage['fail']): void {
  const fault = name?.isWellFormed() ? datasetIdFault(name) : null
  if (fault) fail('name', ...fault)
  const measure = parley?.defaults?.measure
  const measures = PAIR_MEASURES.map(({ id }) => id)
  if (measure !== undefined && !measures.includes(measure)) {
    fail('parley.defaults.measure', `unknown measure ${shown(measure)}`, oneOf(measures, measure))
  }
  const { from, to } = parley?.defaults?.window ?? {}
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
    fail('parley.defaults.window', `the window ends (${to}) before it begins (${from})`, 'from no later than to')
  }
}

/** What a datapackage.json says of its dataset; an id that neither it nor `id` gives is the fallback. */
export function infoOf(content: DataPackage | null, id: string | undefined, fallback: string): DatasetInfo {
  const info: DatasetInfo = {
    id: id ?? content?.name ?? fallback,
    title: content?.title ?? id ?? content?.name ?? fallback,
    sources: (content?.sources ?? []).flatMap(({ title, path }) => {
      const name = title ?? path
      return name === undefined ? [] : [{ title: name, ...(path === undefined ? {} : { path }) }]
    }),
    defaults: content?.parley?.defaults ?? {},
    sha256: '',
  }
  if (content?.description !== undefined) info.description = content.description
  if (content?.version !== undefined) info.version = content.version
  const licences = (content?.licenses ?? []).flatMap(({ name, title, path }) => name ?? title ?? path ?? [])
  if (licences.length > 0) info.licence = licences.join(', ')
  return info
}
