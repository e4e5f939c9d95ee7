import type { en } from '../en/index.ts'
import type { Translated } from '../translated.ts'
import { asked } from './asked.ts'
import { cellProblems } from './cell-problems.ts'
import { fileProblems } from './file-problems.ts'
import { kinds } from './kinds.ts'
import { nations } from './nations.ts'
import { onPage } from './on-page.ts'
import { tables } from './tables.ts'
import { understood } from './understood.ts'
import { votes } from './votes.ts'

const said: Translated<typeof en> = {
  ...tables,
  ...understood,
  ...asked,
  ...kinds,
  ...nations,
  ...votes,
  ...cellProblems,
  ...fileProblems,
}

/** Die Wörter der Seite auf Deutsch. */
export const ofPage = { said, onPage }
