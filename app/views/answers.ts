/** What the ways to look ask the worker; the code of an answer is fetched by the worker when it is first asked for. */
import type { PictureInput } from '../../diagram/picture-input.ts'
import type { DatasetRef } from '../accounts/accounts.ts'
import type { Answering, PictureCode } from './view-code.ts'
import { VIEW_CODE } from './views.ts'

type Code = typeof VIEW_CODE

/** The answers of a view: those that it names, and its scene under its own name unless that is one of them. */
type AnswersOf<K extends keyof Code> =
  Code[K] extends PictureCode<infer Scene, infer Asked>
    ? Asked & (K extends keyof Asked ? object : { [P in K]: () => Promise<Answering<object, Scene>> })
    : Code[K] extends { answers: infer Asked }
      ? Asked
      : object

type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Each) => void
  ? Each
  : never
type Answers = All<{ [K in keyof Code]: AnswersOf<K> }[keyof Code]>

/** What the worker answers, by question: a view's scene where it names no answer of its own. */
export const VIEW_ANSWERS: Answers = Object.assign(
  {},
  ...Object.entries(VIEW_CODE).map(([id, code]) => ({
    ...('scene' in code && { [id]: ofScene<unknown>(code.scene) }),
    ...('answers' in code && code.answers),
  })),
)

function ofScene<Scene>(load: () => Promise<(input: PictureInput) => Scene>) {
  return async (): Promise<Answering<object, Scene>> => {
    const scene = await load()
    return (drawn, { view }) => scene(drawn.input(view))
  }
}

type AnswerOf<K extends keyof Answers> = Awaited<ReturnType<Answers[K]>>

/** The questions of the ways to look: what goes with each, and what comes back. */
export type ViewQuestions = {
  [K in keyof Answers]: {
    ask: { dataset: DatasetRef } & Parameters<AnswerOf<K>>[1]
    answer: Awaited<ReturnType<AnswerOf<K>>>
  }
}
