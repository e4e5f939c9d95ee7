import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { importAnswer, type RecipeQuery, recipeFrom } from '../../../graph-loader/import/index.ts'
import { type CypherGateway, cypherParameters, valueJson } from '../../../graph-store/guard/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { shown } from '../../../positions/text.ts'
import { addCypherFlags, cypherLimitsOf, paramsOf, tellUnused } from '../cypher-flags.ts'
import { repeatable } from '../flags.ts'
import { outputFault } from '../given-paths.ts'
import { queryText } from '../query-text.ts'
import { tell } from '../tell-error.ts'
import { tellUnderstood } from '../tell-understood.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'
import { addImportFlags, checkedId, type ImportFlags, printReport } from './import-flags.ts'
import { toldBy } from './told-flags.ts'

interface CypherImportFlags extends ImportFlags {
  readonly query?: string
  readonly queryFile?: string
  readonly param?: readonly string[]
  readonly map?: readonly string[]
  readonly set?: readonly string[]
  readonly word?: readonly string[]
  readonly scale?: string
  readonly dates?: string
  readonly recipe?: string
}

/** `parley import cypher`: the rows of a query to a Neo4j of any schema, as a table. */
export function cypherCommand(): Command {
  const command = new Command('cypher')
    .description('the answer to a query that reads, from a Neo4j of any schema; a row is read as one of a table')
    .option('--query <cypher>', 'the query, or - to read it from stdin')
    .option('--query-file <file>', 'reads the query from a file')
    .option('--param <name=value>', 'a parameter of the query, as JSON or else text (repeatable)', repeatable)
    .option('--map <column=role,…>', 'what the columns of the answer say (repeatable)', repeatable)
    .option('--set <column=role>', 'what one column says (repeatable; ignore leaves it out)', repeatable)
    .option(
      '--word <word=number>',
      'what a word or code among the values means: a number, no_position or none (repeatable)',
      repeatable,
    )
    .option('--scale <min..max>', 'the least and the greatest value that there can be')
    .addOption(
      new Option('--dates <order>', 'how 03/04/2024 is read (default: as other dates of the column show)').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option('--recipe <file>', 'an import.json of an earlier import: its query is asked again, and read the same way')
  addDatabaseFlag(command)
  addCypherFlags(command, ['seconds', 'planSeconds', 'rows', 'bytes'])
  command.addHelpText(
    'after',
    `
Asks the Neo4j of NEO4J_URI (NEO4J_USER, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, NEO4J_DATABASE), else the one that Parley manages. The query runs in a
transaction that reads; writes are refused, and nothing is created there. The answer is a table: roles of columns, words and questions are those of
parley import table, and columns with usual names need no --map. The query and its parameters are kept in import.json, the address and the password
are not. An answer that is longer than a limit is refused, and never cut off.

Examples:
  parley import cypher -o my-talks --query "MATCH (o:Organisation)-[s:STATED]->(t:Topic) RETURN o.name AS actor, t.title AS issue, s.score AS value"
  parley import cypher -o votes --query "MATCH (p:Party)<-[:MEMBER_OF]-(m:Person)-[v:VOTED]->(b:Bill)
    RETURN m.name AS member, p.name AS party, b.title AS bill, v.choice AS choice, b.date AS day" --map member=actor,party=group,bill=issue,choice=value,day=stated_on
  parley import cypher -o debate --query-file debate.cypher --param year=2031 --map who=actor,topic=issue,stance=value --scale 1..7
  parley import cypher -o next-month --recipe my-talks/import.json`,
  )
  return addImportFlags(command, 'the folder’s name').action(
    async (flags: CypherImportFlags & Record<string, unknown>) => {
      const { output, id, json, recipe } = flags
      const path = recipe === undefined ? undefined : resolve(recipe)
      const query = await queryOf(flags, path)
      const set = [...(flags.map ?? []).flatMap(pairsIn), ...(flags.set ?? [])]
      const told = toldBy({ set, word: flags.word, scale: flags.scale, dates: flags.dates } as Parameters<
        typeof toldBy
      >[0])
      const report = await importAnswer(() => answerOf(query, flags), resolve(output), {
        id: checkedId(id),
        told,
        recipe: path,
        query,
      }).catch((error: unknown) => {
        throw outputFault(error)
      })
      if (!json) tellUnderstood(report.understood)
      const understood = report.understood.map(({ table, sentences }) => ({ file: table.name, sentences }))
      await printReport(report, output, json, { understood })
    },
  )
}

/** The query that was given, else that of a recipe. */
async function queryOf(
  { query: text, queryFile: file, param = [] }: CypherImportFlags,
  recipe: string | undefined,
): Promise<RecipeQuery> {
  const before = recipe === undefined ? undefined : recipeFrom(await readFile(recipe, 'utf8'), recipe, '--recipe').query
  const parameters = paramsOf(param, undefined)
  if (text === undefined && file === undefined && before) {
    const all = { ...before.parameters, ...parameters } as RecipeQuery['parameters']
    return { ...before, parameters: all }
  }
  if (text === undefined && file === undefined && recipe !== undefined)
    throw new UserError('usage', '--recipe', `${shown(recipe)} has no query`, { next: 'give it with --query' })
  const cypher = await queryText({ text, file, flag: 'query-file', ways: 'with --query, or with --query-file' })
  tellUnused(cypher, Object.keys(parameters))
  return {
    cypher,
    ...(param.length > 0 ? { parameters: parameters as RecipeQuery['parameters'] } : {}),
  }
}

/** The pairs of `--map a=actor,b=issue`; a comma within a name is not divided at, since no role holds one. */
function pairsIn(text: string): string[] {
  return text.split(/,(?=[^=]*=)/)
}

/** The rows of the answer, whole. Rejects with a `UserError` when a limit cuts it off. */
async function answerOf({ cypher: text, parameters }: RecipeQuery, flags: Readonly<Record<string, unknown>>) {
  const limits = { ...cypherLimitsOf(flags), atOnce: 1 }
  const given = cypherParameters(parameters ?? {})
  return withNeo4j(async (_, signal, { cypher }) => {
    const gateway = cypher as CypherGateway
    const encode = (row: unknown[]) => row.map((value) => valueJson(value))
    const size = (row: readonly string[]) => row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 1, 0)
    return gateway.run({ query: text, parameters: given, client: '', signal }, { encode, size }, async (rows) => {
      const all: Record<string, unknown>[] = []
      for await (const row of rows)
        all.push(Object.fromEntries(row.map((cell, at) => [rows.columns[at] as string, JSON.parse(cell) as unknown])))
      if (rows.truncated !== false)
        throw new UserError(
          'invalid-data',
          'query',
          `its answer is longer than the limit of ${rows.truncated}, after ${rows.count.toLocaleString('en')} rows`,
          { next: `a greater --cypher-${rows.truncated}, or a query that gives less` },
        )
      for (const { title, description } of rows.notifications) tell(`${title} ${description}`)
      return all
    })
  }, limits)
}
