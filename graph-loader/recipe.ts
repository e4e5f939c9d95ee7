import { z } from 'zod'
import { UserError } from '../positions/errors.ts'
import { isRole, isShape, type Told, type Understanding } from './intake/index.ts'
import { VOTES } from './rollcalls/index.ts'
import { shown } from './suggest.ts'

/** The name under which a recipe lies in a data package that was imported. */
export const RECIPE = 'import.json'

const number = z.number()
const toldSchema = z.strictObject({
  shape: z.string().refine(isShape).optional(),
  columns: z.record(z.string(), z.string().refine(isRole)),
  words: z.record(z.string(), z.union([number, z.enum(['no_position', 'none'])])).optional(),
  votes: z.record(z.string(), z.enum(VOTES)).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dates: z.enum(['day-first', 'month-first']).optional(),
  scale: z.strictObject({ min: number, max: number }).optional(),
  encoding: z.string().optional(),
  divider: z.string().length(1).optional(),
  sheet: z.string().optional(),
  header: z.union([z.int().min(1), z.array(z.int().min(1)).min(1)]).optional(),
  lists: z.record(z.string(), z.string()).optional(),
  coder: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  apart: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  nations: z.boolean().optional(),
  nationOf: z.record(z.string(), z.string()).optional(),
})
const querySchema = z.strictObject({ cypher: z.string(), parameters: z.record(z.string(), z.json()).optional() })
const recipeSchema = z.strictObject({
  recipe: z.literal(1),
  query: querySchema.optional(),
  tables: z.array(z.strictObject({ file: z.string(), told: toldSchema })).min(1),
})

/** How tables were understood, so that the same kind of table is read the same way again. */
export type Recipe = z.infer<typeof recipeSchema>

/** A query that gave a table: its text and its parameters, and nothing of where it was asked or by whom. */
export type RecipeQuery = z.infer<typeof querySchema>

/** The recipe of tables as they were understood, with what was told of each; `query` is what they are the answer to. */
export function recipeOf(understood: readonly Understanding[], query?: RecipeQuery): Recipe {
  const isOneOfSeveral = ({ file }: Understanding['table']) =>
    understood.filter(({ table }) => table.file === file).length > 1
  return {
    recipe: 1,
    ...(query ? { query } : {}),
    tables: understood.map(({ table, told = {}, shape, roles, values, dates, scale, coder }) => ({
      file: table.file,
      told: {
        shape: shape ?? undefined,
        columns: Object.fromEntries(table.columns.map(({ name }, at) => [name, roles[at] as string])),
        words:
          values.words.length > 0
            ? Object.fromEntries(values.words.map(({ word, meaning }) => [word, meaning]))
            : told.words && { ...told.words },
        votes: told.votes && { ...told.votes },
        decimal: told.decimal ?? (values.decimal === ',' ? ',' : undefined),
        dates: told.dates ?? dates.order ?? undefined,
        scale: told.scale ?? scale ?? undefined,
        encoding: told.encoding,
        divider: told.divider,
        sheet: told.sheet ?? (isOneOfSeveral(table) ? (table.sheet ?? undefined) : undefined),
        header: typeof told.header === 'object' ? [...told.header] : told.header,
        lists: told.lists && { ...told.lists },
        coder: told.coder ?? coder,
        aliases: told.aliases && [...told.aliases],
        apart: told.apart && [...told.apart],
        without: told.without && [...told.without],
        nations: told.nations,
        nationOf: told.nationOf && { ...told.nationOf },
      },
    })),
  }
}

/** The text of a recipe, as it lies in a file. */
export function recipeText(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`
}

/** A recipe by the text of its file; `name` is what that is called, `parameter` what gave it. Throws a `UserError` when it is none. */
export function recipeFrom(text: string, name: string, parameter: string | null = null): Recipe {
  let content: unknown
  const expected = `an ${RECIPE} that an import wrote`
  try {
    content = JSON.parse(text)
  } catch {
    throw new UserError('invalid-data', parameter, `${shown(name)} is no JSON`, { expected })
  }
  const result = recipeSchema.safeParse(content)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UserError(
    'invalid-data',
    parameter,
    `${shown(name)} is no recipe: ${issue?.path.join('.')}: ${issue?.message}`,
    { expected },
  )
}

/** Whether a text of JSON means to be a recipe, sound or not. */
export function isRecipe(text: string): boolean {
  return /^\s*\{\s*"recipe"\s*:/.test(text)
}

/** What a recipe tells of a file by its name, or of one of its sheets: that of the file's own name, else that of its only table, or of a sheet of this name. */
export function toldByRecipe({ tables }: Recipe, file: string, sheet?: string): Told | undefined {
  const isOf = ({ told }: Recipe['tables'][number]) => sheet === undefined || told.sheet === sheet
  const own =
    tables.find((one) => one.file === file && isOf(one)) ??
    (tables.length === 1 ? tables[0] : sheet === undefined ? undefined : tables.find(isOf))
  return own && { ...own.told, isRecipe: true }
}

/** The sheets of which a recipe tells, where it tells of several of one workbook; of the file's own name, else of the only file. */
export function sheetsByRecipe({ tables }: Recipe, file: string): readonly string[] | undefined {
  const files = new Set(tables.map((one) => one.file))
  const own = tables.filter((one) => one.file === file || files.size === 1)
  const sheets = own.flatMap(({ told }) => told.sheet ?? [])
  return sheets.length > 1 ? sheets : undefined
}
