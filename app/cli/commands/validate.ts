import { resolve } from 'node:path'
import { Command } from 'commander'
import {
  formatProblem,
  InvalidDataError,
  likelySame,
  nationsIn,
  oddNames,
  readDataset,
  totalsAmong,
  validateTexts,
} from '../../../graph-loader/index.ts'
import { EXIT } from '../../../positions/error-codes.ts'
import { shown, shownList } from '../../../positions/text.ts'
import { counted, countsText } from '../../api/counts-text.ts'
import { parseScale } from '../dataset-source.ts'
import { expectFolder } from '../given-paths.ts'
import { write } from '../print.ts'
import { tell } from '../tell-error.ts'
import { tellUnderstood } from '../tell-understood.ts'

/** `parley validate`: checks files and tells every problem, without loading. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('checks a dataset’s files and tells every problem, with file, row and column')
    .argument('<path>', 'a data package’s folder, or a table of any kind')
    .option(
      '--texts <dir>',
      'also checks every evidence anchor against the texts in this folder, found by their sha256',
    )
    .option('--scale <min..max>', 'the assumed scale of issues that declare none (default -2..2)')
    .option('--json', 'prints the result for machines')
    .addHelpText(
      'after',
      `
Exit code 0: nothing is wrong; 1: something is. Nothing is loaded.

Examples:
  parley validate seeds/talks-2025
  parley validate my-package --texts ~/reports
  parley validate my-stances.csv --scale 0..10 --json`,
    )
    .action(async (path: string, flags: { texts?: string; scale?: string; json?: boolean }) => {
      const scale = parseScale(flags.scale)
      if (flags.texts !== undefined) expectFolder('texts', resolve(flags.texts))
      try {
        const passedOver: string[] = []
        const dataset = await readDataset(resolve(path), {
          scale,
          onUnderstood: tellUnderstood,
          onPassedOver: (paths) => passedOver.push(...paths),
        })
        const texts = flags.texts === undefined ? null : await validateTexts(dataset, resolve(flags.texts))
        const { info, actors, issues, stances, documents } = dataset
        const counts = {
          actors: actors.length,
          issues: issues.length,
          stances: stances.length,
          documents: documents.length,
        }
        const problems = texts?.problems ?? []
        const groups = texts?.groups ?? []
        const warnings = [
          ...passedOver.map((file) => ({
            place: file,
            message: 'the table was not read, since none of the dataset has its name',
            expected: 'a name of a table beside the others, or another folder',
          })),
          ...likelySame(actors, nationsIn()).map((names) => ({
            place: 'actors',
            message: `${shownList(names.map(shown), 8)} are likely the same`,
            expected: 'one id for them, with the other names as its aliases in actors.csv',
          })),
          ...totalsAmong(
            actors.flatMap(({ kind, name }) => (kind === 'bloc' ? [] : [name])),
            new Set(actors.flatMap(({ kind, name }) => (kind === 'bloc' ? [name] : []))),
          ).map(({ name }) => ({
            place: 'actors',
            message: `${shown(name)} may stand for several others, and is counted as an actor`,
            expected: 'rows of actors alone, where it is a sum or a mean of them',
          })),
          ...oddNames(dataset),
        ]
        if (problems.length > 0) process.exitCode = EXIT.data
        if (flags.json) {
          const checked = texts && { anchors: texts.checked, withoutText: texts.missing.map(({ id }) => id) }
          await write(
            `${JSON.stringify({ valid: problems.length === 0, dataset: info.id, sha256: info.sha256, ...counts, texts: checked, problems, groups, warnings })}\n`,
          )
          return
        }
        for (const group of groups) tell(formatProblem(group, path))
        for (const { place, message, expected } of warnings) tell(`${place}: ${message}, expected ${expected}`)
        if (texts) {
          tell(
            `${texts.checked} anchors checked, ${texts.total} wrong; ${texts.missing.length} documents have no text in ${flags.texts}.`,
          )
        }
        if (problems.length === 0) {
          await write(`${info.id}: valid; ${countsText(counts)}, ${counted(counts.documents, 'document')}\n`)
        }
      } catch (error) {
        if (!(flags.json && error instanceof InvalidDataError)) throw error
        process.exitCode = EXIT.data
        await write(
          `${JSON.stringify({ valid: false, problems: error.problems, groups: error.groups, total: error.total })}\n`,
        )
      }
    })
}
