import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of the console. */
export const en = {
  title: 'Ask in Cypher',
  subtitle: 'Neo4j’s query language, on the data of this page. Queries can only read.',
  noNeo4j:
    'There is no Neo4j here, so there is no Cypher. Set NEO4J_URI, or install Java 17 or 21 and Maven, and start again.',
  inMemory:
    'Parley was started with --store memory, so there is no Neo4j here and no Cypher. To use it, stop Parley and start it without that flag: npm start. Load again what was loaded into memory.',
  unseen: (n: number) =>
    `Cypher reads what is stored: it does not see the ${n === 1 ? 'hypothetical position' : `${numberWords(n)} hypothetical positions`} of this view.`,
  editor: 'Query in Cypher',
  placeholder: 'MATCH (a:Actor {dataset: $dataset}) RETURN a',
  parameters: 'Parameters',
  parameterHelp: 'text, number or JSON',
  isDataset: (id: string) => `is the open dataset, ${id}`,
  run: 'Run',
  cancel: 'Cancel',
  explain: 'Show the plan',
  keys: 'Ctrl Enter runs; Esc then Tab leaves the editor',
  running: 'Running …',
  cancelled: 'Cancelled',
  resultLabel: 'Result',
  rowsLabel: 'Rows of the result',
  rows: ({ summary, truncated }: { summary: { rows: number; ms: number }; truncated: false | 'rows' | 'bytes' }) =>
    `${counted(summary.rows, 'row')} in ${numberWords(Math.round(summary.ms))} ms${
      truncated === false ? '' : `; cut at the limit of ${truncated === 'rows' ? 'rows' : 'size'}, more would follow`
    }`,
  noRows: 'No rows: nothing in the graph matches the query.',
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  looks: { table: 'Table', graph: 'Graph' },
  csv: 'Save the rows',
  /** `units` is how many stand for the actors in the view, `drawn` how many of these the network draws. */
  openActors: (n: number, units: number, drawn: number) => {
    const who = n === 1 ? 'this actor' : `these ${numberWords(n)} actors`
    return units === n && drawn === n
      ? `Select ${who} in the network`
      : `Select who stands for ${who} in the network: ${numberWords(units)}, of whom ${numberWords(drawn)} drawn`
  },
  openIssues: (n: number) => `Positions on ${n === 1 ? 'this issue' : `these ${numberWords(n)} issues`}`,
  plan: 'Plan',
  expected: (rows: string) => `expects ${rows} rows`,
  noGraph: 'This result holds no nodes. Return nodes, relationships or paths to see them as a graph.',
  noWebgl: 'This browser has no WebGL, so it cannot draw the graph. The table shows the same data.',
  graphWords: (nodes: number, relationships: number) =>
    `${counted(nodes, 'node')}, ${counted(relationships, 'relationship')} between them`,
  graphLeft: (n: number) => `${numberWords(n)} more are not drawn.`,
  node: 'Node',
  chooseNode: 'choose a node',
  labels: 'Labels',
  relationships: 'Relationships',
  lists: 'Example queries',
  saved: 'Saved queries',
  saveName: 'Name of this query',
  save: 'Save',
  forget: (name: string) => `Delete “${name}”`,
  toFile: 'Save as a file',
  fromFile: 'Open a file',
  history: 'History',
  noHistory: 'Queries that you run are listed here.',
  schema: 'What the graph holds',
  noSchema: 'Not known while Neo4j is not responding.',
  schemaPicture: 'The model as a picture',
  saveSvg: 'Save as SVG',
  cookbook: 'Cookbook',
} as const
