/** Die Worte, die alle Bilder gemeinsam haben, auf Deutsch; die einer einzelnen Art stehen im Ordner ihrer Ansicht. */
import type { SharedWords } from '../catalogue.ts'
import { around } from './around.ts'
import { colors } from './colors.ts'
import { forms } from './forms.ts'
import { groups } from './groups.ts'
import { holding } from './holding.ts'
import { titles } from './titles.ts'

export const de: SharedWords = { forms, around, titles, holding, groups, colors }
