import type { Recipe } from '../../graph-store/cookbook/index.ts'
import type { Answer } from './cypher-answers.ts'

const MOST_ROWS = 12

/** A recipe's page without its answer: what the registry says. */
export function pageHead({ title, question, explanation, query, params, dataset }: Recipe): string {
  return `# ${title}

${question}

${explanation}

\`\`\`cypher
${query}
\`\`\`

With \`${JSON.stringify({ dataset, ...params })}\`:

`
}

/** A recipe's page: the registry's words and the first rows of its answer, fractions to three digits. */
export function pageOf(recipe: Recipe, { columns, rows }: Answer): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [columns, columns.map(() => '---'), ...rows.slice(0, MOST_ROWS).map((row) => row.map(cellText))]
  const more = rows.length > MOST_ROWS ? `${rows.length} rows in all.` : rows.length === 0 ? 'No rows.' : ''
  return `${pageHead(recipe)}${rows.length === 0 ? '' : `${table.map(line).join('\n')}\n`}${more === '' ? '' : `${rows.length === 0 ? '' : '\n'}${more}\n`}`
}

function cellText(cell: unknown): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Number(cell.toFixed(3)))
  if (Array.isArray(cell)) return cell.map(cellText).join(', ')
  return String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** The page that lists all recipes. */
export function indexOf(recipes: readonly Recipe[]): string {
  const lines = recipes.map(({ id, title, question }) => `- [${title}](${id}.md): ${question}`)
  return `# The cookbook

Questions to the graph with their Cypher. They stand in the page's console too. Every answer below is what Neo4j gave, and a test holds it to
what Parley computes without Cypher, to 1e-9. \`npm run cookbook\` writes these pages.

${lines.join('\n')}
`
}
