import '../styles/held.css'
import { useState } from 'react'
import { forgetDataset } from '../state/held-list.ts'
import { keepAgain, readAsKept } from '../state/keeping.ts'
import type { Elsewhere as Happened } from '../state/kept-files.ts'
import { text } from './words/words.ts'

interface ElsewhereProps extends Happened {
  /** Is told when the dataset was read again; given where this stands in the window for files. */
  readonly onRead?: () => void
  /** Is told when the dataset is here no more. */
  readonly onLeave?: () => void
}

/** Says that another tab has changed or forgotten a dataset that is open in this one, and asks what is to be done. */
export function Elsewhere({ dataset: { id, title }, is, onRead, onLeave }: ElsewhereProps) {
  const [working, setWorking] = useState(false)
  const button = (name: string, what: () => Promise<unknown>, then: (() => void) | undefined, testId: string) => (
    <button
      type="button"
      className={onRead ? 'button' : 'link'}
      disabled={working}
      onClick={async () => {
        setWorking(true)
        await what()
        setWorking(false)
        then?.()
      }}
      data-testid={testId}
    >
      {name}
    </button>
  )
  return (
    <div className={onRead ? 'drop-elsewhere' : 'drop-forgotten'} role="alert" data-testid="elsewhere">
      <span>{is === 'changed' ? text.changedElsewhere(title) : text.forgottenElsewhere(title)}</span>
      {is === 'changed' ? (
        button(text.readAgain, () => readAsKept(id), onRead, 'elsewhere-read')
      ) : (
        <>
          {button(text.keepAgain, () => keepAgain(id), undefined, 'elsewhere-keep')}
          {button(text.forgetHere, () => forgetDataset(id), onLeave, 'elsewhere-forget')}
        </>
      )}
    </div>
  )
}
