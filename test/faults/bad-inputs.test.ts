import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatProblem, InvalidDataError } from '../../graph-loader/problem.ts'
import { readDataset } from '../../graph-loader/read-dataset.ts'
import { withFiles } from '../support/files-in-folder.ts'
import { BAD_INPUTS } from './bad-inputs.ts'

test.each(BAD_INPUTS)('tells $what', async ({ files, path, problems }) => {
  const error = await withFiles(files, (folder) =>
    readDataset(path ? join(folder, path) : folder).then(
      () => null,
      (error: unknown) => error,
    ),
  )
  expect(error).toBeInstanceOf(InvalidDataError)
  const invalid = error as InvalidDataError
  const told = invalid.problems.map((problem) => formatProblem(problem).replace(/"parley-files-\w+"/, '"dropped"'))
  expect(told).toEqual(problems)
  expect(invalid.total).toBe(problems.length)
})

test('an empty folder is named', async () => {
  await expect(withFiles({}, (folder) => readDataset(folder))).rejects.toThrow(
    /^stances\.csv: no such file in the folder "parley-files-\w+", which is empty, expected the table stances: every dataset has it$/,
  )
})
