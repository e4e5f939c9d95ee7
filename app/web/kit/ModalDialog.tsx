import { type ReactNode, useEffect, useRef } from 'react'
import { messages } from '../messages.ts'
import { panels } from './panels.ts'

interface ModalDialogProps {
  readonly title: string
  readonly testId: string
  readonly children: ReactNode
  /** Closes it when it is none of the page's panels. */
  readonly onClose?: () => void
}

/** A dialog over the page that Escape, its button or a click beside it closes. */
export function ModalDialog({ title, testId, children, onClose = () => panels.set(null) }: ModalDialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => element.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={element}
      className="dialog"
      aria-label={title}
      data-testid={testId}
      onClose={onClose}
      onClick={(event) => event.target === element.current && element.current?.close()}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2>{title}</h2>
          <button type="button" className="icon" aria-label={messages.close} onClick={() => element.current?.close()}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
