import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of the console. */
export const cypher = {
  label: 'Cypher',
  help: 'Ask what no view foresaw, in Cypher; it can only read.',
  title: 'Ask in Cypher',
  subtitle: 'Neo4j’s own query language on the data of this page. Nothing that is asked here can change it.',
  noNeo4j:
    'There is no Neo4j here, so there is no Cypher. Set NEO4J_URI, or install Java 17 or 21 and Maven, and start again.',
  inMemory:
    'Parley was started with --store memory, so there is no Neo4j here and no Cypher. To have it, stop Parley and start it without that flag: npm start. What was loaded into memory is loaded again from its files.',
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
  noRows: 'No rows: nothing in the graph fits the query.',
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  looks: { table: 'Table', graph: 'Graph' },
  csv: 'Save as CSV',
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
  noWebgl: 'This browser cannot draw the graph (WebGL is not there). The table has the same.',
  graphWords: (nodes: number, relationships: number) =>
    `${counted(nodes, 'node')}, ${counted(relationships, 'relationship')} between them`,
  graphLeft: (n: number) => `${numberWords(n)} more are not drawn.`,
  node: 'Node',
  chooseNode: 'choose a node',
  labels: 'Labels',
  relationships: 'Relationships',
  lists: 'Queries to begin with',
  saved: 'Saved queries',
  saveName: 'Name of this query',
  save: 'Save',
  forget: (name: string) => `Forget “${name}”`,
  toFile: 'Save as a file',
  fromFile: 'Open a file',
  history: 'History',
  noHistory: 'What you run stands here.',
  schema: 'What the graph holds',
  noSchema: 'Not known while Neo4j does not answer.',
  schemaPicture: 'The model as a picture',
  saveSvg: 'Save as SVG',
  cookbook: 'Cookbook',
  forView: {
    label: 'The Cypher for this',
    help: 'Opens the console with the query that gives these numbers',
    refused: {
      measure: 'Cypher gives S, its square and identical positions; this measure is computed by Parley alone.',
      blocs: 'There is no Cypher for the level of blocs; choose delegations or persons.',
      inherit: 'There is no Cypher for inherited positions; leave them out first.',
      scenario: 'The graph knows nothing of hypothetical stances; take them back first.',
      groups: 'There is no Cypher for groups of several actors; compare two actors.',
      view: 'This way to look has no numbers of its own in the graph.',
    },
  },
} as const
