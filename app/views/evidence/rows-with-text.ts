import type { Dataset } from '../../../positions/dataset/index.ts'
import { stanceKey } from './evidence-page.ts'
import { ordinalsOf } from './ordinals.ts'

/** Of some rows those whose actor or issue has a text (in lower case) in its name, an alias or its id, and those found by their words (`stanceKey`). */
export function rowsWithText(
  { actors, issues, stances }: Dataset,
  rows: Int32Array,
  text: string,
  found: ReadonlySet<string>,
): Int32Array {
  const [byActor, byIssue] = [named(actors, text), named(issues, text)]
  const cells = new Set([...found].map((key) => key.slice(0, key.lastIndexOf('\u001f'))))
  const ids = (row: number) => ({
    actor: actors[stances.actor[row] as number]?.id as string,
    issue: issues[stances.issue[row] as number]?.id as string,
  })
  const said = (row: number) => cells.has(`${ids(row).actor}\u001f${ids(row).issue}`)
  const ordinals = ordinalsOf(stances, cells.size === 0 ? new Int32Array(0) : rows.filter(said))
  return rows.filter((row) => {
    if (byActor[stances.actor[row] as number] === 1 || byIssue[stances.issue[row] as number] === 1) return true
    const ordinal = ordinals.get(row)
    return ordinal !== undefined && found.has(stanceKey({ ...ids(row), ordinal }))
  })
}

/** Which of some actors or issues have a text in what they are called (1), by index. */
function named(list: readonly { id: string; name: string; aliases?: readonly string[] }[], text: string): Uint8Array {
  return Uint8Array.from(list, ({ id, name, aliases = [] }) =>
    [id, name, ...aliases].some((one) => one.toLocaleLowerCase().includes(text)) ? 1 : 0,
  )
}
