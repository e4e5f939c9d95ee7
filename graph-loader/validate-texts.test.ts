import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFiles } from '../test/support/files-in-folder.ts'
import { formatProblem } from './problem.ts'
import { readDataset } from './read-dataset.ts'
import { validateTexts } from './validate-texts.ts'

// The accent of the second word is a character of its own in the file, and none in the NFC form.
const letter = 'We 🍵 the\u0301 tea at noon. We take tea at five.'
const nfc = [...letter.normalize('NFC')].join('')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const place = (part: string) => [...nfc.slice(0, nfc.indexOf(part))].length

function anchored(evidence: readonly string[]) {
  return {
    'stances.csv': `id,actor,issue,value\n${evidence.map((_, i) => `s${i},A,i${i},1\n`).join('')}`,
    'documents.csv': `id,title,sha256\nletter,L,${sha256(letter).toUpperCase()}\nlost,Lost,${sha256('gone')}\nunhashed,U,\n`,
    'evidence.csv': `stance,document,exact,prefix,suffix,start,end,locator\n${evidence.map((row, i) => `s${i},${row}\n`).join('')}`,
  }
}

async function check(evidence: readonly string[]) {
  const texts = { 'texts/deep/some name.txt': letter, 'texts/other.txt': 'another text' }
  return withFiles({ ...anchored(evidence), ...texts }, async (folder) => {
    const report = await validateTexts(await readDataset(folder), join(folder, 'texts'))
    return { ...report, problems: report.problems.map((problem) => formatProblem(problem)) }
  })
}

test('anchors that match are right', async () => {
  const [tea, end] = [place('tea at noon'), place('tea at noon') + 'tea at noon'.length]
  const report = await check([
    `letter,tea at noon,th\u00e9 ,. We,${tea},${end},`,
    `letter,the\u0301 tea,,,${place('th\u00e9')},${place('th\u00e9') + 7},`,
    `letter,tea at,We take ,,,,`,
    `letter,,noon. ,We take,,,`,
    `letter,,,,${tea},${end},`,
    'letter,,,,,,line 1',
  ])
  expect(report).toEqual({ problems: [], groups: [], total: 0, checked: 5, missing: [] })
})

test('anchors that do not match are told with their row', async () => {
  const tea = place('tea at noon')
  const report = await check([
    `letter,tea at moon,,,${tea},${tea + 11},`,
    `letter,,,,${[...nfc].length - 1},${[...nfc].length + 1},`,
    `letter,tea at noon,take ,,${tea},${tea + 11},`,
    'letter,tea at six,,,,,',
    'letter,tea at,We brew ,,,,',
    `letter,tea at five,,!,,,`,
  ])
  expect(report.problems).toEqual([
    'evidence.csv:2:exact: at 9 the text is not "tea at moon" (document "letter"), expected it there; there is "tea at noon"',
    'evidence.csv:3:end: the end 43 lies after the end of the text (document "letter"), expected at most 42',
    'evidence.csv:4:prefix: "take " does not stand before the place (document "letter"), expected " th\u00e9 "',
    'evidence.csv:5:exact: "tea at six" is not in the text (document "letter"), expected words that are in it',
    'evidence.csv:6:prefix: "We brew " does not stand before the place (document "letter"), expected "e 🍵 th\u00e9 "',
    'evidence.csv:7:suffix: "!" does not stand after the place (document "letter"), expected "."',
  ])
  expect([report.total, report.checked]).toEqual([6, 6])
})

test('documents whose text is not there are told, if they have anchors', async () => {
  const report = await check(['lost,any words,,,,,', 'unhashed,,,,1,2,', 'letter,,,,,,somewhere'])
  expect(report.missing.map(({ id }) => id)).toEqual(['lost', 'unhashed'])
  expect([report.total, report.checked]).toEqual([0, 0])
})

test('the anchors of a dataset that was not read from files are told by document and stance', () =>
  withFiles({ ...anchored(['letter,tea at six,,,,,']), 'texts/letter.txt': letter }, async (folder) => {
    const dataset = { ...(await readDataset(folder)) }
    const { problems } = await validateTexts(dataset, join(folder, 'texts'))
    expect(problems).toMatchObject([{ file: 'letter', row: null, column: 's0' }])
  }))
