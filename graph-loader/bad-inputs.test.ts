import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BAD_INPUTS } from './bad-inputs.ts'
import { withFiles } from './files-in-folder.ts'
import { formatProblem, InvalidDataError } from './problem.ts'
import { readDataset } from './read-dataset.ts'

test.each(BAD_INPUTS)('tells $what', async ({ files, path, problems }) => {
  const error = await withFiles(files, (folder) =>
    readDataset(path ? join(folder, path) : folder).then(
      () => null,
      (error: unknown) => error,
    ),
  )
  expect(error).toBeInstanceOf(InvalidDataError)
  const invalid = error as InvalidDataError
  expect(invalid.problems.map((problem) => formatProblem(problem))).toEqual(problems)
  expect(invalid.total).toBe(problems.length)
})
