/** Words that begin what is no column in the definition of a table. */
const CONSTRAINTS = /^(primary|foreign|unique|check|constraint|key|index|fulltext|exclude)\b/i

/** A column by the definition of its table; `isRowId` where it is SQLite's own number of a row. */
export interface DefinedColumn {
  readonly name: string
  readonly isRowId: boolean
}

/** The columns of a table by the command that made it (`CREATE TABLE … (…)`), in their order; none where it cannot be read. */
export function definedColumns(command: string): readonly DefinedColumn[] {
  const from = command.indexOf('(')
  if (from < 0) return []
  return parts(command, from + 1).flatMap((part): DefinedColumn[] => {
    const text = part.trim()
    const [, quoted, bare] = /^(?:["`[]([^"`\]]+)["`\]]|([^\s(,]+))/.exec(text) ?? []
    const name = quoted ?? bare
    if (name === undefined || (quoted === undefined && CONSTRAINTS.test(text))) return []
    return [{ name, isRowId: /^\S+\s+integer\b.*\bprimary\s+key\b/is.test(text) }]
  })
}

/** What stands between the commas of a list in brackets, from within it to its end. */
function parts(text: string, from: number): string[] {
  const found: string[] = []
  let [depth, start] = [0, from]
  for (let at = from; at < text.length; at++) {
    const mark = text[at] as string
    if (mark === "'" || mark === '"' || mark === '`') {
      const end = text.indexOf(mark, at + 1)
      if (end < 0) break
      at = end
    } else if (mark === '(') depth++
    else if (mark === ')' && depth-- === 0) return [...found, text.slice(start, at)]
    else if (mark === ',' && depth === 0) {
      found.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...found, text.slice(start)]
}
