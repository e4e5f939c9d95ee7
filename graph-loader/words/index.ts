/** What the loader tells and asks of files, as codes with their values, and the words of each in English and German. */
export { SHAPES, type Shape } from './en/understood.ts'
export {
  type AskedCode,
  byFlags,
  type Fault,
  inWords,
  type PageWords,
  pageWords,
  type Said,
  type Saying,
  say,
  toDo,
} from './saying.ts'
