import { useEffect, useRef } from 'react'
import type { Problem, Schema } from './answer-types.ts'
import { createEditor, type Editor } from './editor.ts'
import { text as words } from './words.ts'

interface CypherEditorProps {
  readonly text: string
  readonly problem: Problem | null
  readonly schema: Schema | null
  readonly parameters: readonly string[]
  onChange(text: string): void
  onRun(): void
}

/** The field for a query: coloured, completed from the live schema, errors underlined where Neo4j says. */
export function CypherEditor(props: CypherEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const latest = useRef(props)
  latest.current = props
  const { text, problem } = props

  useEffect(() => {
    const made = createEditor(host.current as HTMLElement, {
      label: words.editor,
      placeholder: words.placeholder,
      text: latest.current.text,
      onChange: (next) => latest.current.onChange(next),
      onRun: () => latest.current.onRun(),
      known: () => latest.current,
    })
    editor.current = made
    return () => made.destroy()
  }, [])

  useEffect(() => editor.current?.setText(text), [text])
  useEffect(() => {
    const { line, column, detail, title } = problem ?? {}
    editor.current?.setError(
      typeof line === 'number' && typeof column === 'number' ? { line, column, message: detail ?? title ?? '' } : null,
    )
  }, [problem])

  return <div ref={host} className="cypher-editor" data-testid="cypher-editor" />
}
