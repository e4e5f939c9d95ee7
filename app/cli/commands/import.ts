import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import {
  type ImportReport,
  type ImportRollcallsOptions,
  importDna,
  importRollcalls,
} from '../../../graph-loader/import/index.ts'
import { formatProblem } from '../../../graph-loader/index.ts'
import { ACTOR_KINDS, isId } from '../../../positions/dataset/model.ts'
import { parseScale } from '../dataset-source.ts'
import { write } from '../print.ts'
import { tell, UsageError } from '../tell-error.ts'

const MOST_TOLD = 20
const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value]

/** `parley import`: from other programs' files to a data package. */
export function importCommand(): Command {
  return new Command('import')
    .description('writes a data package from a file of another program')
    .addHelpText(
      'after',
      `
Examples:
  parley import dna statements.dna -o my-debate
  parley import rollcalls votes.csv --rollcalls rollcalls.csv -o my-assembly
  parley validate my-debate`,
    )
    .addCommand(dnaCommand())
    .addCommand(rollcallsCommand())
}

interface ImportFlags {
  readonly output: string
  readonly id?: string
  readonly json?: boolean
}

function addImportFlags(command: Command): Command {
  return command
    .requiredOption('-o, --output <dir>', 'the folder of the new data package')
    .option('--id <id>', 'the dataset’s id (default: the file’s name)')
    .option('--json', 'prints the result for machines')
}

interface DnaFlags extends ImportFlags {
  readonly statementType?: string
  readonly actor: string
  readonly issue: string
  readonly value: string
  readonly scale?: string
  readonly texts?: string
  readonly timeZone?: string
}

function dnaCommand(): Command {
  const command = new Command('dna')
    .description('a database of Discourse Network Analyzer 2 or 3 (.dna, SQLite)')
    .argument('<file>', 'the .dna file; it is only read')
    .option('--statement-type <label>', 'the type of statement (default: the only one with these variables)')
    .option('--actor <variable>', 'whose statements: organization, person or another short text', 'organization')
    .option('--issue <variable>', 'on what: a short text', 'concept')
    .option('--value <variable>', 'what was said: a boolean (−1 disagree, 1 agree) or an integer', 'agreement')
    .option('--scale <min..max>', 'the scale of an integer (default: assumed from the values that occur)')
    .option('--texts <dir>', 'also writes the documents’ texts there, named by their sha256 (for validate --texts)')
    .option('--time-zone <name>', 'where documents’ times become days, such as Europe/Berlin (default UTC)')
    .addHelpText(
      'after',
      `
Statements that lack an actor, issue or value are left out, and told. Texts stay in the database unless --texts is given: evidence
names the document, its sha256 and the place in it.

Examples:
  parley import dna statements.dna -o my-debate
  parley import dna statements.dna --actor person --issue concept -o my-debate
  parley import dna ratings.dna --value importance --scale 1..5 --texts my-texts -o my-ratings`,
    )
  return addImportFlags(command).action(async (file: string, flags: DnaFlags) => {
    const { output, id, json, texts, scale, ...rest } = flags
    const report = await importDna(resolve(file), resolve(output), {
      ...rest,
      id: checkedId(id),
      scale: parseScale(scale),
      texts: texts === undefined ? undefined : resolve(texts),
    })
    await printReport(report, output, json)
  })
}

function rollcallsCommand(): Command {
  const command = new Command('rollcalls')
    .description('a CSV of votes: a row a vote, or a row a roll call with a column a voter')
    .argument('<file>', 'the CSV file (or .csv.gz)')
    .option('--rollcalls <file>', 'a second CSV with titles and dates of the roll calls')
    .option('--rollcall <column>', 'identifies the roll call (default: rcid, rollcall, … as they are found)')
    .option('--voter <column>', 'who voted (default: country, voter, …)')
    .option('--vote <column>', 'the vote (default: vote); without such a column, every other column is a voter')
    .option('--date <column>', 'when (default: date)')
    .option('--title <column>', 'title of the roll call, in the second file (default: title, name, short, …)')
    .option('--group <column>', 'puts roll calls under an issue for each value of this column of the second file')
    .option('--word <word=vote>', 'a further word for yes, abstain, no, absent or none (repeatable)', collect)
    .addOption(
      new Option('--kind <kind>', 'what voters are (default: nation for country, else organization)').choices(
        ACTOR_KINDS,
      ),
    )
    .addHelpText(
      'after',
      `
Yes is 1, abstain 2, no 3; who was absent took no position. Every word is told as it was understood; an unknown one is an error.

Examples:
  parley import rollcalls votes.csv -o my-assembly
  parley import rollcalls un_votes.csv --rollcalls un_roll_calls.csv --group session -o un
  parley import rollcalls votes.csv --voter member --kind person --word present=abstain -o my-parliament`,
    )
  return addImportFlags(command).action(async (file: string, flags: ImportFlags & ImportRollcallsOptions) => {
    const { output, json, ...options } = flags
    const report = await importRollcalls(resolve(file), resolve(output), {
      ...options,
      id: checkedId(options.id),
      rollcalls: options.rollcalls === undefined ? undefined : resolve(options.rollcalls),
    })
    if (!json) {
      for (const { word, vote, count } of report.understood)
        tell(`${JSON.stringify(word)} understood as ${vote}: ${count}`)
    }
    await printReport(report, output, json, { understood: report.understood })
  })
}

function checkedId(id: string | undefined): string | undefined {
  if (id === undefined || isId(id)) return id
  throw new UsageError(`--id: expected text on one line without blanks at its ends, found ${JSON.stringify(id)}`)
}

async function printReport(
  { dataset, warnings, totalWarnings }: ImportReport,
  output: string,
  json: boolean | undefined,
  more: object = {},
): Promise<void> {
  const { info, actors, issues, stances, documents } = dataset
  const counts = { actors: actors.length, issues: issues.length, stances: stances.length, documents: documents.length }
  if (json) {
    const report = {
      dataset: info.id,
      sha256: info.sha256,
      folder: output,
      ...counts,
      ...more,
      warnings,
      totalWarnings,
    }
    await write(`${JSON.stringify(report)}\n`)
    return
  }
  for (const warning of warnings.slice(0, MOST_TOLD)) tell(formatProblem(warning))
  if (totalWarnings > MOST_TOLD) tell(`… and ${totalWarnings - MOST_TOLD} more warnings (--json lists them)`)
  await write(
    `${info.id}: ${counts.actors} actors, ${counts.issues} issues, ${counts.stances} stances, ${counts.documents} documents in ${output}\n`,
  )
}
