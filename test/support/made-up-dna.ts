import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'

/** A made-up statement: names by variable, and the number of the value. */
export interface MadeUpStatement {
  readonly id: number
  readonly document: number
  readonly span: readonly [start: number, stop: number]
  readonly names: Readonly<Record<string, string>>
  readonly value?: number
}

/** What a made-up database holds; dates are ISO times. */
export interface MadeUpDna {
  readonly version: 2 | 3
  readonly valueType?: 'boolean' | 'integer'
  readonly documents: readonly { id: number; title: string; source?: string; text: string; date: string }[]
  readonly statements: readonly MadeUpStatement[]
  /** SQL to run at the end. */
  readonly more?: string
}

const VARIABLES = ['person', 'organization', 'concept']
const VALUE = 4

/** Writes a database as Discourse Network Analyzer 2 or 3 lays it out, and gives its path. */
export function madeUpDna({ version, valueType = 'boolean', documents, statements, more }: MadeUpDna): string {
  const path = join(mkdtempSync(join(tmpdir(), 'parley-dna-')), 'made-up.dna')
  const db = new sqlite.Database(path)
  const names = version === 3 ? 'ENTITIES' : 'ATTRIBUTES'
  const pointer = version === 3 ? 'Entity' : 'Value'
  db.exec(`CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);
    CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Source TEXT, Date INTEGER);
    CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
    CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
    CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
    CREATE TABLE ${names}(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT${version === 2 ? ', Alias TEXT' : ''});
    CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, ${pointer} INTEGER);
    CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
    CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
    INSERT INTO CODERS VALUES (1, 'Coder A');
    INSERT INTO STATEMENTTYPES VALUES (1, 'Statement'), (2, 'Note');`)
  VARIABLES.forEach((name, k) => {
    db.run('INSERT INTO VARIABLES VALUES (?, ?, ?, 1)', [k + 1, name, 'short text'])
  })
  db.run('INSERT INTO VARIABLES VALUES (?, ?, ?, 1)', [VALUE, 'agreement', valueType])
  for (const { id, title, text, source = '', date } of documents) {
    const time = Date.parse(date) / (version === 3 ? 1000 : 1)
    db.run('INSERT INTO DOCUMENTS VALUES (?, ?, ?, 1, ?, ?)', [id, title, text, source, BigInt(time)])
  }
  const idOf = new Map<string, number>()
  for (const { id, document, span, names: said, value } of statements) {
    db.run('INSERT INTO STATEMENTS VALUES (?, 1, ?, ?, ?, 1)', [id, document, ...span])
    for (const [name, text] of Object.entries(said)) {
      const variable = VARIABLES.indexOf(name) + 1
      const key = `${variable} ${text}`
      if (!idOf.has(key)) {
        idOf.set(key, idOf.size + 1)
        db.run(`INSERT INTO ${names} (ID, VariableId, Value) VALUES (?, ?, ?)`, [idOf.size, variable, text])
      }
      const columns = `StatementId, VariableId, ${pointer}`
      db.run(`INSERT INTO DATASHORTTEXT (${columns}) VALUES (?, ?, ?)`, [id, variable, idOf.get(key) as number])
    }
    if (value === undefined) continue
    const table = valueType === 'boolean' ? 'DATABOOLEAN' : 'DATAINTEGER'
    db.run(`INSERT INTO ${table} (StatementId, VariableId, Value) VALUES (?, ?, ?)`, [id, VALUE, value])
  }
  if (more) db.exec(more)
  db.close()
  return path
}
