import { expect, it } from 'vitest'
import { browserFiles } from '../files/index.ts'
import { givenPackage } from '../given/index.ts'
import { readAny } from '../read-any.ts'

it.each([
  ['CHES2019V3.dta', /a data file of Stata, .* saved as CSV/],
  ['survey.sav', /a data file of SPSS, .* saved as CSV/],
  ['vdem.rds', /a data file of R, .* saved as CSV/],
  ['parlgov.sqlite', /a database, .* exported as CSV/],
])('%s is told for what it is, with what to do, as a path and on the page', async (name, told) => {
  const file = new Blob(['x'])
  await expect(readAny(browserFiles(new Map([[name, file]])), name)).rejects.toThrow(told)
  const fault = await givenPackage({ name, files: [[name, file]] }).catch((error: unknown) => error)
  const { fault: what, details } = fault as { fault: string; details: { expected: string } }
  expect(`${what}, expected ${details.expected}`).toMatch(told)
})
