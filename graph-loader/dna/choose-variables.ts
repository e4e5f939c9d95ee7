import { InvalidDataError } from '../problem.ts'
import { cut, shown, shownList } from '../suggest.ts'
import type { DnaDatabase, DnaStatementType, DnaVariable } from './dna-database.ts'

/** Which statement type and which of its variables an import takes; what is not said is found. */
export interface DnaChoice {
  /** The statement type's label (default: the only one that has the three variables). */
  readonly statementType?: string | undefined
  /** The variable whose names become the actors (default `organization`). */
  readonly actor?: string | undefined
  /** The variable whose names become the issues (default `concept`). */
  readonly issue?: string | undefined
  /** The variable that says what was held, a boolean or an integer (default `agreement`). */
  readonly value?: string | undefined
}

/** The statement type and variables of an import; `counterpart` is the person when actors are organisations, and the other way round. */
export interface ChosenVariables {
  readonly type: DnaStatementType
  readonly actor: DnaVariable
  readonly issue: DnaVariable
  readonly value: DnaVariable
  readonly counterpart: DnaVariable | null
}

/** Finds what a choice comes to in a database. Throws an `InvalidDataError` that lists what there is when it comes to nothing, or to several. */
export function chooseVariables(
  { types }: DnaDatabase,
  choice: DnaChoice,
  path: string,
  file: string,
): ChosenVariables {
  const { actor = 'organization', issue = 'concept', value = 'agreement' } = choice
  const fail = (message: string, expected: string): never => {
    throw InvalidDataError.of(path, file, message, expected)
  }
  const labels = types.map(described).join('; ')
  const named = choice.statementType === undefined ? types : types.filter(({ label }) => label === choice.statementType)
  if (named.length === 0) {
    fail(
      choice.statementType === undefined ? 'no statement types' : `no statement type ${shown(choice.statementType)}`,
      `--statement-type with one of: ${labels || 'none'}`,
    )
  }
  const variable = (type: DnaStatementType, name: string, kinds: readonly string[]) =>
    type.variables.find((one) => one.name === name && kinds.includes(one.dataType))
  const found = named.flatMap((type): ChosenVariables[] => {
    const a = variable(type, actor, ['short text'])
    const i = variable(type, issue, ['short text'])
    const v = variable(type, value, ['boolean', 'integer'])
    if (!a || !i || !v) return []
    const other = a.name === 'person' ? 'organization' : a.name === 'organization' ? 'person' : null
    const counterpart = other === null || other === issue ? undefined : variable(type, other, ['short text'])
    return [{ type, actor: a, issue: i, value: v, counterpart: counterpart ?? null }]
  })
  if (found.length > 1) {
    const several = shownList(found.map(({ type }) => type.label))
    fail(`several statement types have these variables: ${several}`, '--statement-type with one of them')
  }
  return (
    found[0] ??
    fail(
      `no statement type has the short texts ${shown(actor)} and ${shown(issue)} and the boolean or integer ${shown(value)}`,
      `--actor, --issue and --value with variables of one of: ${labels}`,
    )
  )
}

function described({ label, variables }: DnaStatementType): string {
  return `${cut(label)} (${shownList(variables.map(({ name, dataType }) => `${cut(name, 40)}: ${cut(dataType, 15)}`))})`
}
