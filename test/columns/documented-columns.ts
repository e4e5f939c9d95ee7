import { COLUMNS, type Column, type NamedColumn, TABLE_NAMES } from '../../positions/dataset/columns.ts'

const BEGIN = '<!-- columns: written by `npm test -- test/columns -u` -->'
const END = '<!-- end of columns -->'

/** A page of the documentation with the tables of columns as the code has them between its two marks. */
export function withDocumentedColumns(page: string): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`the page lacks the lines ${BEGIN} and ${END}`)
  const tables = TABLE_NAMES.map((table) => {
    const rows = COLUMNS[table].map((column) => {
      const name = column.required ? `**${column.name}**` : column.name
      return `| ${name} | ${cellWords(column)} | ${column.about.replaceAll('|', '\\|')} | ${graphWords(column)} | ${column.arrow ? 'yes' : ''} |`
    })
    return [
      `### \`${table}\``,
      '',
      '| column | a cell holds | what it is | in Neo4j | in Arrow |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n')
  })
  return `${before}${BEGIN}\n\n${tables.join('\n')}\n${END}${after}`
}

function cellWords({ kind }: Column): string {
  switch (kind.is) {
    case 'id':
      return 'an id'
    case 'reference':
      return `an id of \`${kind.to}\``
    case 'text':
      if (typeof kind.check === 'object') return kind.check.expected
      return kind.check === 'url' ? 'an address with http or https' : kind.check === 'id' ? 'an id' : 'text'
    case 'date':
      return 'a date'
    case 'instant':
      return 'a date or UTC time'
    case 'number':
      return kind.least === null ? 'a number' : `a number from ${kind.least} up`
    case 'whole':
      return `a whole number from ${kind.least} up`
    case 'word': {
      const words = kind.words.map((word) => `\`${word}\``).join(', ')
      return kind.absent === null ? words : `${words}; \`${kind.absent}\` when empty`
    }
    case 'list':
      return `several ${kind.of} with \`\\|\` between them`
    case 'flag':
      return '`true`, `false`; `false` when empty'
  }
}

function graphWords({ field, neo4j }: NamedColumn): string {
  if (neo4j === 'no') return ''
  if (neo4j === 'structure') return 'by its place in the graph'
  return neo4j === 'property' ? `\`${field}\`` : `\`${field}\`, the ${neo4j.day} day`
}
