import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../positions/errors.ts'
import { isRole, isShape, type Told, type Understanding } from '../intake/index.ts'
import { VOTES } from '../rollcalls/index.ts'
import { shown } from '../suggest.ts'

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
  header: z.int().min(1).optional(),
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

/** The recipe of tables as they were understood, and as it was told; `query` is what they are the answer to. */
export function recipeOf(understood: readonly Understanding[], told: Told, query?: RecipeQuery): Recipe {
  return {
    recipe: 1,
    ...(query ? { query } : {}),
    tables: understood.map(({ table, shape, roles, values, dates, scale }) => ({
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
        sheet: told.sheet,
        header: told.header,
      },
    })),
  }
}

/** Reads a recipe. Rejects with a `UserError` when it is none. */
export async function readRecipe(path: string): Promise<Recipe> {
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error
    throw new UserError('invalid-data', '--recipe', `${shown(path)} is no JSON`, {
      expected: `an ${RECIPE} that an import wrote`,
    })
  }
  const result = recipeSchema.safeParse(content)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UserError(
    'invalid-data',
    '--recipe',
    `${shown(path)} is no recipe: ${issue?.path.join('.')}: ${issue?.message}`,
    {
      expected: `an ${RECIPE} that an import wrote`,
    },
  )
}

/** What a recipe tells of a file: that of the file's own name, else that of its only table. */
export function toldByRecipe({ tables }: Recipe, file: string): Told | undefined {
  const own = tables.find((one) => one.file === basename(file)) ?? (tables.length === 1 ? tables[0] : undefined)
  return own && { ...own.told, isRecipe: true }
}
