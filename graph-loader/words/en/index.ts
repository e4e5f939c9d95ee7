import { asked } from './asked.ts'
import { cellProblems } from './cell-problems.ts'
import { fileProblems } from './file-problems.ts'
import { kinds } from './kinds.ts'
import { nations } from './nations.ts'
import { tables } from './tables.ts'
import { understood } from './understood.ts'
import { votes } from './votes.ts'

/** The words in English of all that the loader tells and asks of files, by code. */
export const en = {
  ...tables,
  ...understood,
  ...asked,
  ...kinds,
  ...nations,
  ...votes,
  ...cellProblems,
  ...fileProblems,
}
