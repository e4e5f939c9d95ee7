import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { importTable } from '../../../graph-loader/import/index.ts'
import { ROLES, SHAPES, type Told } from '../../../graph-loader/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { shown } from '../../../positions/text.ts'
import { repeatable } from '../flags.ts'
import { outputFault } from '../given-paths.ts'
import { tellUnderstood } from '../tell-understood.ts'
import { addImportFlags, checkedId, type ImportFlags, printReport } from './import-flags.ts'
import { addNationFlags, pairsOf } from './nation-flags.ts'
import { type ToldFlags, toldBy } from './told-flags.ts'

interface TableFlags extends ImportFlags, ToldFlags {
  readonly sheet?: readonly string[]
  readonly recipe?: string
  readonly coder?: readonly string[]
}

/** `parley import table`: any table, as it is understood. */
export function tableCommand(): Command {
  const command = new Command('table')
    .description(
      'any table: CSV and its kin, Excel, OpenDocument, JSON, Parquet, Arrow; long or wide, in numbers or words; and two-mode graphs',
    )
    .argument('<files...>', 'the files; several become one dataset')
    .option('--set <column=role>', 'what a column says (repeatable; ignore leaves it out)', repeatable)
    .option(
      '--word <word=number>',
      'what a word or code among the values means: a number, no_position or none; among votes yes, abstain, no, absent or none (repeatable)',
      repeatable,
    )
    .option(
      '--alias <other=name>',
      'stances or votes of OTHER are those of NAME, which gets it as an alias (repeatable)',
      repeatable,
    )
    .option(
      '--coder <file=name>',
      'who coded the rows of a file that has no column for it; NAME alone: of all (repeatable; default: nobody, or the file’s name where several speak of the same)',
      repeatable,
    )
    .option('--apart <name=name>', 'two names that are alike are two actors’ (repeatable)', repeatable)
    .option('--without <name>', 'leaves an actor out, such as a row that sums up the others (repeatable)', repeatable)
    .option(
      '--split <column=mark>',
      'cells of this column name several issues or actors, divided by semicolon, comma, bar, line or a character; none: each is one name (repeatable)',
      repeatable,
    )
    .addOption(
      new Option('--shape <shape>', 'how the table is laid out (default: as it seems)').choices(Object.keys(SHAPES)),
    )
    .option('--scale <min..max>', 'the least and the greatest value that there can be')
    .option(
      '--sheet <name>',
      'which sheet of a workbook, or network of a Pajek project or UCINET file (repeatable; default: the first that holds anything)',
      repeatable,
    )
    .option(
      '--header <row>',
      'in which row the names of the columns stand, from 1; 1,2 joins two rows (default: as it seems)',
    )
    .option('--encoding <name>', 'such as utf-8 or windows-1252 (default: as it seems)')
    .option(
      '--divider <mark>',
      'what stands between fields: comma, semicolon, tab, bar or a character (default: as it seems)',
    )
    .addOption(new Option('--decimal <mark>', 'what stands before decimals (default: as it seems)').choices(['.', ',']))
    .addOption(
      new Option('--dates <order>', 'how 03/04/2024 is read (default: as other dates of the column show)').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option(
      '--recipe <file>',
      'an import.json of an earlier import: the same kind of table is read the same way, and what is new is told',
    )
    .addHelpText(
      'after',
      `
How each table was understood is told; whatever may mean two things is asked for, and nothing is written before it is told.

Roles of columns:
${Object.entries(ROLES)
  .map(([role, about]) => `  ${role.padEnd(10)} ${about}`)
  .join('\n')}
Other columns of stances.csv (docs/data-package.md) are roles under their own names.

Examples:
  parley import table survey.xlsx -o my-survey
  parley import table haltungen.csv --set Fraktion=actor --scale 1..7 -o haltungen
  parley import table february.xlsx --recipe january/import.json -o february
  parley import table answers.csv --word "rather yes=1" --word "rather no=-1" -o answers`,
    )
  addNationFlags(command)
  return addImportFlags(command).action(async (files: string[], flags: TableFlags) => {
    const report = await importTable(
      files.map((file) => resolve(file)),
      resolve(flags.output),
      {
        id: checkedId(flags.id),
        ...codersBy(flags.coder, toldBy(flags)),
        sheets: flags.sheet,
        recipe: flags.recipe === undefined ? undefined : resolve(flags.recipe),
      },
    ).catch((error: unknown) => {
      throw outputFault(error)
    })
    if (!flags.json) tellUnderstood(report.understood)
    const understood = report.understood.map(({ table, sentences }) => ({ file: table.name, sentences }))
    await printReport(report, flags.output, flags.json, { understood })
  })
}

/** Who coded which file, beside what is told of all: a name alone is told of all. */
function codersBy(given: readonly string[] = [], told: Told): { told: Told; coders: Readonly<Record<string, string>> } {
  const ofFiles = given.filter((text) => text.includes('='))
  const [all, second] = given.filter((text) => !text.includes('='))
  const coders = Object.fromEntries(pairsOf('--coder', ofFiles, 'FILE=NAME'))
  const unnamed = Object.keys(coders).find((file) => coders[file] === '')
  if (unnamed !== undefined || all?.trim() === '')
    throw new UserError('usage', '--coder', '', {
      expected: `the name of a coder, found ${shown(unnamed === undefined ? '' : `${unnamed}=`)}`,
    })
  if (second !== undefined)
    throw new UserError('usage', '--coder', `all rows are to be coded by ${shown(all ?? '')} and by ${shown(second)}`, {
      expected: 'one name for all files, or FILE=NAME for each',
    })
  return { told: all === undefined ? told : { ...told, coder: all }, coders }
}
