import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stanceAt } from '../../../positions/index.ts'
import { type MadeUpDna, madeUpDna } from '../../../test/support/made-up-dna.ts'
import { formatProblem } from '../../problem.ts'
import { validateTexts } from '../../validate-texts.ts'
import { importDna } from './import-dna.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'parley-import-test-'))
const TEXT = '😀 Anna: the moat must go. Bert: the Cafe\u0301 stays.'
const spanOf = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const MOAT = { person: 'Anna', organization: 'Diggers', concept: 'Fill the moat' }
const CAFE = { person: 'Bert', organization: 'Bakers', concept: 'Keep the café' }
const debate = (parts: Partial<MadeUpDna> = {}): MadeUpDna => ({
  version: 3,
  documents: [{ id: 7, title: 'Town\nhall', source: 'Gazette', text: TEXT, date: '1931-05-06T22:30:00Z' }],
  statements: [
    { id: 1, document: 7, span: spanOf('the moat must go.'), names: MOAT, value: 1 },
    { id: 2, document: 7, span: spanOf('the Cafe\u0301 stays.'), names: CAFE, value: 0 },
  ],
  ...parts,
})
const stances = ({ dataset }: Awaited<ReturnType<typeof importDna>>) =>
  Array.from({ length: dataset.stances.length }, (_, row) => {
    const { actor, issue, value, statedOn } = stanceAt(dataset.stances, row, dataset.actors, dataset.issues)
    return [actor, issue, value, statedOn]
  })

describe.each([3, 2] as const)('a database of version %d', (version) => {
  it('becomes a package: stances, evidence in code points of the NFC text, persons who represent organizations', async () => {
    const report = await importDna(madeUpDna(debate({ version })), folder(), { id: 'town' })
    const { dataset } = report
    expect(report.totalWarnings).toBe(0)
    expect(stances(report)).toEqual([
      ['Diggers', 'Fill the moat', 1, '1931-05-06'],
      ['Bakers', 'Keep the café', -1, '1931-05-06'],
    ])
    expect(dataset.texts.coder(0)).toBe('Coder A')
    const [evidence] = dataset.texts.evidence(1)
    const words = [...TEXT.normalize('NFC')].slice(evidence?.start, evidence?.end).join('')
    expect(words).toBe('the Café stays.')
    expect(evidence).toMatchObject({ document: 'document-7', speaker: 'Bert' })
    expect(dataset.documents).toMatchObject([{ title: 'Town hall', publisher: 'Gazette', publishedOn: '1931-05-06' }])
    expect(dataset.affiliations.map(({ actor, group }) => [actor, group])).toEqual([
      ['Anna', 'Diggers'],
      ['Bert', 'Bakers'],
    ])
    expect(dataset.scales).toMatchObject([{ min: -1, max: 1, continuous: false, assumed: false }])
  })
})

describe('texts', () => {
  it('stay in the database, unless they are asked for: then every anchor matches', async () => {
    const path = madeUpDna(debate())
    const without = folder()
    await importDna(path, without)
    for (const name of readdirSync(without))
      expect(readFileSync(join(without, name), 'utf8')).not.toContain('moat must')
    const texts = folder()
    const { dataset } = await importDna(path, folder(), { texts })
    expect(await validateTexts(dataset, texts)).toMatchObject({ checked: 2, total: 0, missing: [] })
  })
})

describe('choices', () => {
  it('takes persons as actors', async () => {
    const report = await importDna(madeUpDna(debate()), folder(), { actor: 'person' })
    expect(stances(report).map(([actor]) => actor)).toEqual(['Anna', 'Bert'])
    expect(report.dataset.actors.map(({ id, kind }) => [id, kind])).toContainEqual(['Anna', 'person'])
  })

  it('counts days in a time zone', async () => {
    const report = await importDna(madeUpDna(debate()), folder(), { timeZone: 'Asia/Tokyo' })
    expect(stances(report)[0]?.[3]).toBe('1931-05-07')
    await expect(importDna(madeUpDna(debate()), folder(), { timeZone: 'Moon/Base' })).rejects.toThrow(/^--time-zone/)
  })

  it('takes integers on a declared scale, else on one that is assumed and told', async () => {
    const path = madeUpDna(
      debate({
        valueType: 'integer',
        statements: debate().statements.map((statement) => ({ ...statement, value: statement.id * 2 })),
      }),
    )
    const assumed = await importDna(path, folder())
    expect(assumed.warnings.map((one) => formatProblem(one))).toEqual([
      'made-up.dna: the scale 2..4 is assumed from the values that occur, expected --scale MIN..MAX with the scale that was coded on',
    ])
    expect(assumed.dataset.scales).toMatchObject([{ min: 2, max: 4, assumed: true }])
    const declared = await importDna(path, folder(), { scale: { min: 1, max: 5 } })
    expect(declared).toMatchObject({ totalWarnings: 0, dataset: { scales: [{ min: 1, max: 5, assumed: false }] } })
    await expect(importDna(path, folder(), { scale: { min: 1, max: 3 } })).rejects.toThrow(/statement 2 has .* 4/)
  })

  it('lists what there is when a variable or type is not there', async () => {
    await expect(importDna(madeUpDna(debate()), folder(), { issue: 'topic' })).rejects.toThrow(
      /"topic".*expected .*Statement \(person: short text, organization: short text, concept: short text, agreement: boolean\)/,
    )
    await expect(importDna(madeUpDna(debate()), folder(), { statementType: 'Claim' })).rejects.toThrow(/"Claim"/)
  })
})

describe('what is wrong with single statements', () => {
  it('is told at table, ID and column, and does not stop the rest', async () => {
    const [good] = debate().statements
    const path = madeUpDna(
      debate({
        statements: [
          ...debate().statements,
          { id: 3, document: 7, span: [0, 9_999], names: MOAT, value: 1 },
          { id: 4, document: 99, span: [0, 5], names: MOAT, value: 1 },
          { id: 5, document: 7, span: [0, 5], names: MOAT },
          { id: 6, document: 7, span: [0, 5], names: { person: 'Anna', organization: '', concept: 'x' }, value: 1 },
          { id: 8, document: 7, span: good?.span ?? [0, 1], names: { ...CAFE, organization: 'BAD' }, value: 1 },
        ],
        more: "UPDATE ENTITIES SET Value = CAST(x'4261ff6b' AS TEXT) WHERE Value = 'BAD'",
      }),
    )
    const report = await importDna(path, folder())
    const told = report.warnings.map((one) => formatProblem(one))
    for (const start of [
      "made-up.dna/STATEMENTS:3:Start: the statement's place",
      'made-up.dna/STATEMENTS:4:DocumentId: document 99 is not in the database',
      'made-up.dna/STATEMENTS:5:agreement: no agreement',
      'made-up.dna/STATEMENTS:6:organization: no organization',
    ]) {
      expect(told.filter((line) => line.startsWith(start))).toHaveLength(1)
    }
    expect(told.filter((line) => /^made-up\.dna\/ENTITIES:\d+:Value: bytes that are no text/.test(line))).toHaveLength(
      1,
    )
    expect(report.totalWarnings).toBe(5)
    expect(stances(report).map(([actor]) => actor)).toEqual(['Diggers', 'Bakers', 'Diggers', 'Diggers', 'Ba�k'])
  })

  it('takes none of two values that contradict each other, and tells statement, variable and both', async () => {
    const second = (variable: number, value: string) =>
      `INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) SELECT 1, ${variable}, ID FROM ENTITIES WHERE Value = '${value}' AND VariableId = ${variable};`
    const value = 'INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 0);'
    const imported = async (more: string) => {
      const report = await importDna(madeUpDna(debate({ more })), folder())
      return { actors: stances(report).map(([actor]) => actor), told: report.warnings.map((one) => formatProblem(one)) }
    }
    const left = (what: string) => [
      `made-up.dna/STATEMENTS:1:${what}: the statement is left out, expected a whole statement`,
    ]
    expect(await imported(value)).toEqual({
      actors: ['Bakers'],
      told: left('agreement: several values of agreement, "1", "0"'),
    })
    expect(await imported(second(2, 'Bakers'))).toEqual({
      actors: ['Bakers'],
      told: left('organization: several values of organization, "Diggers", "Bakers"'),
    })
    expect(await imported(second(3, 'Keep the café'))).toEqual({
      actors: ['Bakers'],
      told: left('concept: several values of concept, "Fill the moat", "Keep the café"'),
    })
    expect(await imported(second(1, 'Bert'))).toEqual({
      actors: ['Diggers', 'Bakers'],
      told: [
        'made-up.dna/STATEMENTS:1:person: several values of person, "Anna", "Bert": the statement counts as without one, expected one person',
      ],
    })
    // The same twice loses nothing.
    const same = 'INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1);'
    expect(await imported(same + second(2, 'Diggers'))).toEqual({ actors: ['Diggers', 'Bakers'], told: [] })
  })

  it('tells dates and other numbers that are none, with their count and the first place', async () => {
    const documents = [7, 8, 9].map((id) => ({ id, title: `Day ${id}`, text: TEXT, date: '1931-05-06T12:00:00Z' }))
    const path = madeUpDna(
      debate({
        documents,
        statements: documents.map(({ id }) => ({ id, document: id, span: spanOf('the moat'), names: MOAT, value: 1 })),
        more: "UPDATE DOCUMENTS SET Date = '6 May 1931' WHERE ID IN (7, 9); UPDATE STATEMENTS SET Stop = 'later' WHERE ID = 8",
      }),
    )
    const report = await importDna(path, folder())
    expect(stances(report).map(([, , , statedOn]) => statedOn)).toEqual([undefined, '1931-05-06', undefined])
    const told = report.warningGroups.map((one) => formatProblem(one))
    expect(told).toContainEqual(
      expect.stringMatching(
        /^made-up\.dna\/DOCUMENTS:7:Date: what stands in Date is no whole number: it counts as nothing, .* \(2 times, first here\)$/,
      ),
    )
    expect(told).toContainEqual(expect.stringMatching(/^made-up\.dna\/STATEMENTS:8:Stop: what stands in Stop is no/))
  })

  it('keeps all aliases of a name', async () => {
    const more = `CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, AttributeVariable TEXT);
      CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);
      INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 'Alias');
      INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue)
        SELECT ID, 1, 'Spades' FROM ENTITIES WHERE Value = 'Diggers' UNION ALL SELECT ID, 1, 'Shovels' FROM ENTITIES WHERE Value = 'Diggers'`
    const { dataset } = await importDna(madeUpDna(debate({ more })), folder())
    expect(dataset.actors.find(({ id }) => id === 'Diggers')?.aliases).toEqual(['Spades', 'Shovels'])
  })

  it('is an error when no statement is left', async () => {
    const target = join(folder(), 'new')
    await expect(importDna(madeUpDna(debate({ statements: [] })), target)).rejects.toThrow(/none of the statements/)
    expect(existsSync(target)).toBe(false)
  })
})

describe('a file that is none', () => {
  it.each([
    ['no SQLite', 'hello', /it is no SQLite database/],
    ['XML of version 1', '<?xml version="1.0"?><discourse/>', /Discourse Network Analyzer 1/],
    ['an empty file', '', /it is no SQLite database/],
    ['a damaged database', `SQLite format 3\0${'x'.repeat(500)}`, /the database cannot be read/],
  ])('%s', async (_, content, message) => {
    const path = join(folder(), 'x.dna')
    writeFileSync(path, content)
    await expect(importDna(path, folder())).rejects.toThrow(message)
  })

  it('a database of something else, and a path that is not there', async () => {
    await expect(importDna(madeUpDna({ ...debate(), more: 'DROP TABLE VARIABLES' }), folder())).rejects.toThrow(
      /the database has no table VARIABLES, expected a database of Discourse Network Analyzer 2 or 3/,
    )
    await expect(importDna('no/such.dna', folder())).rejects.toThrow(/such\.dna: no such file or folder/)
  })

  it('is never written to, nor is anything put beside it, and a taken folder is refused', async () => {
    const path = madeUpDna(debate())
    const before = readFileSync(path)
    const target = folder()
    await importDna(path, target)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['made-up.dna'])
    await expect(importDna(path, target)).rejects.toThrow(/holds a data package already/)
  })
})
