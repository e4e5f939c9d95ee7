import type { FullDataset } from '../positions/dataset/index.ts'
import { dnaId, dnaPackage, openDna } from './dna/index.ts'
import type { FileSource } from './files/index.ts'
import { type Understanding, understoodWhole } from './intake/index.ts'
import { foundTables } from './made-dataset.ts'
import { formatProblem, Problems } from './problem.ts'
import { type ReadOptions, readFound } from './read-files.ts'
import { csvOf, tableFileOf } from './tables/index.ts'
import { say } from './words/index.ts'

interface DnaOptions extends ReadOptions {
  readonly onUnderstood?: ((understood: readonly Understanding[]) => void) | undefined
}

/**
 * Reads a database of Discourse Network Analyzer as a dataset: the statements of its only type that says who agrees to what. How many of them are read, and what is wrong with others, is told. Rejects with an `InvalidDataError` when it is none, or holds several
 * such types, of which `import dna` takes the one that is named.
 */
export async function readDnaFile(files: FileSource, path: string, options: DnaOptions = {}): Promise<FullDataset> {
  const name = files.base(path)
  const warnings = new Problems()
  const database = await openDna(files, path, warnings, options.signal)
  const made = dnaPackage(
    database,
    {},
    {
      path,
      name,
      id: options.id ?? dnaId(name),
      warnings,
      scale: options.scale,
      sha256(text) {
        const hash = files.sha256()
        hash.update(text)
        return hash.digest('hex')
      },
    },
  )
  const { type, actor, issue, value } = made.chosen
  const sentences = [
    say('dnaStatements', made.statements, made.read, type.label),
    say('together', [
      say('columnIs', actor.name, 'actor'),
      say('columnIs', issue.name, 'issue'),
      say('columnIs', value.name, 'value'),
    ]),
    ...warnings.groups().map((group) => formatProblem(group)),
  ]
  options.onUnderstood?.([understoodWhole(name, path, say('dnaDatabase', database.version), made.read, sentences)])
  const tables = new Map(
    made.tables.map((table) => [table.name, tableFileOf(`${table.name} made of ${name}`, () => csvOf(table))]),
  )
  const found = await foundTables(files, [path], tables)
  const content = { ...made.head, sources: [...made.head.sources] }
  return readFound({ ...found, content }, files, path, { ...options, scale: undefined }, new Problems())
}
