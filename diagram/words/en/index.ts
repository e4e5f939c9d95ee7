/** The words that all pictures share, in English; those of one kind of picture stand in the folder of its view. */
import { around } from './around.ts'
import { colors } from './colors.ts'
import { forms } from './forms.ts'
import { groups } from './groups.ts'
import { holding } from './holding.ts'
import { titles } from './titles.ts'

export const en = { forms, around, titles, holding, groups, colors }
