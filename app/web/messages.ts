/** The texts of the page in its language. */
import { en } from './messages/en/index.ts'

export const messages = en
