import type { WordSource } from '../../../graph-store/graph-store.ts'
import { errorOf, type FromThread, type ToThread } from './messages.ts'

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** Texts that a thread asks the server for, who has the store. */
export class RemoteWords implements WordSource {
  readonly #say: (message: FromThread) => void
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0

  constructor(say: (message: FromThread) => void) {
    this.#say = say
  }

  stances(...args: Parameters<WordSource['stances']>): ReturnType<WordSource['stances']> {
    return this.#ask('stances', args)
  }

  documents(...args: Parameters<WordSource['documents']>): ReturnType<WordSource['documents']> {
    return this.#ask('documents', args)
  }

  /** Takes what the server says to a question of ours. */
  told(message: Exclude<ToThread, { kind: 'room' }>): void {
    const waiting = this.#waiting.get(message.ask)
    this.#waiting.delete(message.ask)
    if (message.kind === 'texts') waiting?.resolve(message.value as never)
    else waiting?.reject(errorOf(message.failure))
  }

  #ask<T>(method: 'stances' | 'documents', args: unknown[]): Promise<T> {
    this.#asked++
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(this.#asked, { resolve, reject })
      this.#say({ kind: 'ask', ask: this.#asked, method, args })
    })
  }
}
