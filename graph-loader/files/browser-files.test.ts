import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BAD_INPUTS } from '../../test/faults/bad-inputs.ts'
import { withFiles } from '../../test/support/files-in-folder.ts'
import { formatProblem, InvalidDataError } from '../problem.ts'
import { readAny } from '../read-any.ts'
import { readDataset } from '../read-dataset.ts'
import { browserFiles } from './browser-files.ts'

const held = (files: Readonly<Record<string, string | Uint8Array>>) =>
  browserFiles(
    new Map(
      Object.entries(files).map(([name, content]) => [
        `dropped/${name}`,
        new Blob([content as Uint8Array<ArrayBuffer>]),
      ]),
    ),
  )

test.each(BAD_INPUTS.filter(({ files }) => Object.keys(files).length > 0))(
  'tells $what as the command line does',
  async ({ files, path, problems }) => {
    const error = await readAny(held(files), path ? `dropped/${path}` : 'dropped').then(
      () => null,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(InvalidDataError)
    expect((error as InvalidDataError).problems.map((problem) => formatProblem(problem))).toEqual(problems)
  },
)

test('a dataset is the same from a page as from a disk, to the hash', async () => {
  const files = {
    'datapackage.json': JSON.stringify({ name: 'made-up', title: 'Made up' }),
    'stances.csv.gz': gzipSync('actor,issue,value,summary\nÅland,tea,2,"Ja, säger 茶🍵"\nBland,tea,-1,\n'),
  }
  const there = await readAny(held(files), 'dropped')
  const here = await withFiles(files, (folder) => readDataset(folder))
  expect(there.info).toEqual(here.info)
  expect(there.texts.summary(1)).toBe('Ja, säger 茶🍵')
  expect(there.stances).toEqual(here.stances)
})

test('reading stops when it is told to', async () => {
  const abort = new AbortController()
  const files = { 'stances.csv': `actor,issue,value\n${'Avalon,tea,2\n'.repeat(50_000)}` }
  const reading = readAny(held(files), 'dropped', {
    signal: abort.signal,
    onProgress: () => abort.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
})

test('a packed file that ends early, and one whose bytes were changed, are told apart', async () => {
  const whole = gzipSync('actor,issue,value\nAvalon,tea,2\n')
  for (const [bytes, message] of [
    [whole.subarray(0, -9), 'the packed file ends too early'],
    [Uint8Array.from(whole, (byte, i) => (i === whole.length - 6 ? byte ^ 255 : byte)), 'the packed file is damaged'],
  ] as const) {
    const error = await readAny(held({ 'stances.csv.gz': bytes }), 'dropped').catch((error: unknown) => error)
    expect((error as InvalidDataError).problems.map((problem) => problem.message)).toEqual([message])
  }
})
