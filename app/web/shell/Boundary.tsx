import { Component, type ReactNode } from 'react'
import { messages } from '../messages.ts'

interface BoundaryProps {
  readonly children: ReactNode
  /** What is said instead of what failed. */
  readonly words: string
  /** The name of the way on, and what it does. */
  readonly way: string
  readonly onWay: () => void
}

/** Keeps a bug in what it holds from taking the rest of the page along: says so, and offers a way on. React logs the stack. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { children, words, way, onWay } = this.props
    if (!this.state.failed) return children
    return (
      <div className="view-state" role="alert">
        <strong>{words}</strong>
        <p>
          <button type="button" className="button" onClick={onWay}>
            {way}
          </button>
        </p>
      </div>
    )
  }
}

/** The boundary of the page as a whole. */
export function PageBoundary({ children }: { children: ReactNode }) {
  return (
    <Boundary words={messages.bug} way={messages.reload} onWay={() => location.reload()}>
      {children}
    </Boundary>
  )
}
