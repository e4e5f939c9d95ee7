import { readFileSync } from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import { describe, expect, it } from 'vitest'
import { type MadeUpDna, madeUpDna } from '../support/made-up-dna.ts'
import { read } from './what-came.ts'

const TEXT = 'Anna: the moat must go. Bert: the café stays; it\'s "ours" \\ forever.\n'.repeat(400)
const DEBATE: MadeUpDna = {
  version: 3,
  documents: [{ id: 7, title: "Town's hall", source: 'Gazette', text: TEXT, date: '1931-05-06T22:30:00Z' }],
  statements: Array.from({ length: 30 }, (_, at) => ({
    id: at + 1,
    document: 7,
    span: [at, at + 5] as const,
    names: {
      person: `P${at}`,
      organization: at % 3 === 0 ? 'Diggers' : `Öl & "Co" ${at % 7}`,
      concept: `Moat ${at % 20}`,
    },
    value: at % 2,
  })),
}
const bytesOf = (dna: MadeUpDna) => new Uint8Array(readFileSync(madeUpDna(dna)))

/** A dump as servers write it, of all tables of a database. */
function dumpOf(dna: MadeUpDna, kind: 'mysql' | 'postgres'): string {
  const database = new sqlite.Database(madeUpDna(dna))
  const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name))
  const parts = tables.map((table) => {
    const columns = database.all('SELECT name FROM pragma_table_info(?)', [table]).map(({ name }) => String(name))
    const rows = database.all(`SELECT * FROM ${table}`).map((row) => columns.map((column) => row[column]))
    if (kind === 'postgres') {
      const field = (value: unknown) =>
        value === null ? '\\N' : String(value).replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
      const names = columns.map((column) => column.toLowerCase()).join(', ')
      return `COPY public.${table.toLowerCase()} (${names}) FROM stdin;\n${rows.map((row) => `${row.map(field).join('\t')}\n`).join('')}\\.\n`
    }
    const value = (own: unknown) =>
      own === null
        ? 'NULL'
        : typeof own === 'string'
          ? `'${own.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`
          : String(own)
    const made = `CREATE TABLE \`${table}\` (\n${columns.map((column) => `  \`${column}\` text`).join(',\n')},\n  PRIMARY KEY (\`ID\`)\n) ENGINE=InnoDB;`
    return rows.length === 0
      ? made
      : `${made}\nLOCK TABLES \`${table}\` WRITE;\n/*!40000 ALTER TABLE \`${table}\` DISABLE KEYS */;\nINSERT INTO \`${table}\` VALUES ${rows.map((row) => `(${row.map(value).join(',')})`).join(',')};\n`
  })
  database.close()
  const head =
    kind === 'mysql'
      ? '-- MySQL dump 10.13\nSET NAMES utf8mb4;\n'
      : "--\n-- PostgreSQL database dump\n--\nSET standard_conforming_strings = on;\nCREATE FUNCTION f() RETURNS void AS $$ BEGIN PERFORM 'it;s'; END $$ LANGUAGE plpgsql;\n"
  return head + parts.join('\n')
}

describe('a database of Discourse Network Analyzer is a dataset for every command and the page', () => {
  it.each([3, 2] as const)('version %d', async (version) => {
    const { stances, said } = await read('debate.dna', bytesOf({ ...DEBATE, version }))
    expect(stances).toHaveLength(30)
    expect(stances).toContain('Diggers|Moat 0|-1|1931-05-06')
    expect(said).toMatch(
      new RegExp(
        `database of Discourse Network Analyzer ${version}\\n30 statements of the type "Statement", of which all are read`,
      ),
    )
  })

  it.each(['mysql', 'postgres'] as const)('a dump of %s gives the same', async (kind) => {
    const own = await read('debate.dna', bytesOf(DEBATE))
    const dump = await read('debate.sql', dumpOf(DEBATE, kind))
    expect(dump.said).toContain(own.said)
    expect(dump.stances).toEqual(own.stances)
    expect(dump.said).toEqual(own.said)
  })

  it('statements that lack something are counted, and told', async () => {
    const more = 'DELETE FROM DATABOOLEAN WHERE StatementId IN (1, 2)'
    const { stances, said } = await read('debate.dna', bytesOf({ ...DEBATE, more }))
    expect(stances).toHaveLength(28)
    expect(said).toMatch(/30 statements of the type "Statement", of which 28 are read/)
    expect(said).toMatch(/no agreement: the statement is left out/)
  })

  it('UTF-16 is read as UTF-8 is', async () => {
    const path = madeUpDna(DEBATE)
    const wide = `${path}.16`
    const database = new sqlite.Database(wide)
    database.exec(`PRAGMA encoding = 'UTF-16le'; ATTACH '${path}' AS other;`)
    const tables = new sqlite.Database(path).all("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    for (const { name, sql } of tables) database.exec(`${sql}; INSERT INTO ${name} SELECT * FROM other.${name};`)
    database.close()
    expect((await read('debate.dna', new Uint8Array(readFileSync(wide)))).stances).toEqual(
      (await read('debate.dna', bytesOf(DEBATE))).stances,
    )
  })
})

describe('what is no such database is told', () => {
  it.each([
    ['a.dna', 'x', /no SQLite database/],
    ['a.dna', '<?xml version="1.0"?><discourse/>', /Discourse Network Analyzer 1/],
    ['a.dna', bytesOf(DEBATE).slice(0, 9000), /the database is damaged/],
    ['a.sql', 'SELECT 1;', /the database has no tables DOCUMENTS/],
    ['a.sql', 'INSERT INTO `STATEMENTS` (`ID`) VALUES (1', /line 1 cannot be read/],
    ['a.sql', "INSERT INTO STATEMENTS (ID) VALUES ('x", /whose quote is closed/],
  ])('%s %#', async (file, content, message) => {
    expect((await read(file, content)).said).toMatch(message)
  })

  it('a hundred that are mutilated are read right, or refused in a sentence', async () => {
    const whole = bytesOf({ ...DEBATE, statements: DEBATE.statements.slice(0, 8) })
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return seed % below
    }
    for (let turn = 0; turn < 100; turn++) {
      const bytes = Uint8Array.from(whole)
      for (let k = 0; k < 8; k++) bytes[random(bytes.length)] = random(256)
      const { stances, said } = await read('a.dna', bytes)
      expect(stances !== null || /^a\.dna/.test(said), said).toBe(true)
    }
  })
})
