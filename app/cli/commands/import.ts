import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import {
  type ImportRollcallsOptions,
  importDna,
  importRollcalls,
  PROFILES,
} from '../../../graph-loader/import/index.ts'
import { inWords } from '../../../graph-loader/words/index.ts'
import { ACTOR_KINDS } from '../../../positions/dataset/index.ts'
import { shown } from '../../../positions/text.ts'
import { parseScale } from '../dataset-source.ts'
import { repeatable } from '../flags.ts'
import { outputFault } from '../given-paths.ts'
import { tell } from '../tell-error.ts'
import { cypherCommand } from './import-cypher.ts'
import { addImportFlags, checkedId, type ImportFlags, printReport } from './import-flags.ts'
import { tableCommand } from './import-table.ts'
import { addNationFlags, type NationFlags, nationsBy } from './nation-flags.ts'

/** `parley import`: from other programs' files to a data package. */
export function importCommand(): Command {
  return new Command('import')
    .description('writes a data package from a file of another program')
    .addHelpText(
      'after',
      `
Examples:
  parley import table positions.xlsx -o my-talks
  parley import cypher --query-file debate.cypher --map who=actor,topic=issue,stance=value -o debate
  parley import dna statements.dna -o my-debate
  parley import rollcalls votes.csv --rollcalls rollcalls.csv -o my-assembly
  parley validate my-debate`,
    )
    .addCommand(tableCommand())
    .addCommand(cypherCommand())
    .addCommand(dnaCommand())
    .addCommand(rollcallsCommand())
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
    .description('a database of Discourse Network Analyzer 2 or 3 (.dna, or a dump .sql)')
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
    const textFolder = texts === undefined ? undefined : resolve(texts)
    const report = await importDna(resolve(file), resolve(output), {
      ...rest,
      id: checkedId(id),
      scale: parseScale(scale),
      texts: textFolder,
    }).catch((error: unknown) => {
      throw outputFault(error, { texts: textFolder })
    })
    await printReport(report, output, json)
  })
}

function rollcallsCommand(): Command {
  const command = new Command('rollcalls')
    .description(
      'CSVs of votes: a row a vote, or a row a roll call with a column a voter; several files become one dataset',
    )
    .argument('<files...>', 'CSV files (or .csv.gz), divided by commas, semicolons or tabs')
    .option('--rollcalls <file>', 'a further CSV with titles and dates of the roll calls')
    .option('--members <file>', 'a further CSV with names and groups of the voters')
    .option(
      '--rollcall <columns>',
      'identifies the roll call: a column, or several divided by commas (default: rcid, …)',
    )
    .option('--voter <columns>', 'who voted: a column, or several divided by commas (default: country, voter, …)')
    .option('--vote <column>', 'the vote (default: vote); without such a column, every other column is a voter')
    .option('--date <column>', 'when (default: date)')
    .option('--title <column>', 'title of the roll call (default: title; in --rollcalls also name, short, …)')
    .option('--group <column>', 'puts roll calls under an issue for each value of this column')
    .option('--party <column>', 'makes each voter a member of the bloc that this column names')
    .option('--codes <code=vote,…>', 'what codes mean, such as 1=yes,2=no,9=absent (repeatable)', repeatable)
    .option('--word <word=vote>', 'a further word for yes, abstain, no, absent or none (repeatable)', repeatable)
    .option(
      '--alias <other=name>',
      'votes of OTHER are those of NAME, which gets it as an alias (repeatable)',
      repeatable,
    )
    .option(
      '--varies <column>',
      'a column that may differ within a roll call, such as chamber (repeatable)',
      repeatable,
    )
    .option('--overlap', 'a roll call may stand in several of the files')
    .addOption(
      new Option('--kind <kind>', 'what voters are (default: nation for country, else organization)').choices(
        ACTOR_KINDS,
      ),
    )
    .addHelpText(
      'after',
      `
Yes is 1, abstain 2, no 3; who was absent took no position. Every word is told as it was understood; an unknown one is an error. Numbers, signs and
single letters are never guessed: they need --codes, unless the header is one that is known:
${PROFILES.map(({ label, source }) => `  ${inWords(label)} (${source})`).join('\n')}

Examples:
  parley import rollcalls votes.csv -o my-assembly
  parley import rollcalls january.csv february.csv -o my-year
  parley import rollcalls un_votes.csv --rollcalls un_roll_calls.csv --group session -o un
  parley import rollcalls S117_votes.csv -o senate
  parley import rollcalls votes.csv --rollcall chamber,number --codes 1=yes,2=no,9=absent -o my-congress
  parley import rollcalls votes.csv --voter member --kind person --word present=abstain -o my-parliament`,
    )
  addNationFlags(command)
  type Flags = ImportFlags & ImportRollcallsOptions & NationFlags
  return addImportFlags(command).action(async (files: string[], flags: Flags) => {
    const { output, json, nations, nation, ...options } = flags
    const path = (file: string | undefined) => (file === undefined ? undefined : resolve(file))
    const report = await importRollcalls(
      files.map((file) => resolve(file)),
      resolve(output),
      {
        ...options,
        told: nationsBy({ nations, nation }),
        id: checkedId(options.id),
        rollcalls: path(options.rollcalls),
        members: path(options.members),
      },
    ).catch((error: unknown) => {
      throw outputFault(error)
    })
    const { understood, notes } = report
    if (!json) {
      for (const note of notes) tell(note)
      for (const { word, vote, count } of understood) tell(`${shown(word)} understood as ${vote}: ${count}`)
    }
    await printReport(report, output, json, { understood, notes })
  })
}
