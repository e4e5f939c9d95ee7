/** The one place that knows CodeMirror: an editor for Cypher. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Schema } from './answer-types.ts'
import { completionSource } from './completion.ts'

function runs({ onRun }: Pick<EditorOptions, 'onRun'>) {
  return () => {
    onRun()
    return true
  }
}

/** What an editor is made with. */
export interface EditorOptions {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  onChange(text: string): void
  onRun(): void
  /** What completion knows at this moment. */
  known(): { schema: Schema | null; parameters: readonly string[] }
}

/** An editor that is shown. */
export interface Editor {
  setText(text: string): void
  /** Underlines where an error is: line and column from 1; null takes it away. */
  setError(error: { line: number; column: number; message: string } | null): void
  focus(): void
  destroy(): void
}

const colors = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--agree-3)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--differ-3)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.atom, tags.standard(tags.name)], color: 'var(--focus)' },
])

const look = EditorView.theme({
  '&': { fontSize: '0.875rem', color: 'var(--ink)', backgroundColor: 'var(--paper)', height: '100%' },
  '.cm-content': {
    fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
    caretColor: 'var(--ink)',
    padding: '0.5rem 0',
  },
  '.cm-gutters': { backgroundColor: 'var(--side)', color: 'var(--muted)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--soft) !important' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--rule)',
    borderRadius: '6px',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--soft)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--differ-3)', backgroundImage: 'none' },
})

/**
 * Shows an editor within an element. It stands in a shadow root, since CodeMirror adds its styles there without a style element, which the page's
 * content security policy forbids. Tab leaves the editor; Ctrl or Command with Enter runs.
 */
export function createEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keymap.of([{ key: 'Mod-Enter', run: runs(options) }]),
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [completionSource(options.known)], activateOnTyping: true }),
        StreamLanguage.define(cypher),
        syntaxHighlighting(colors),
        highlightActiveLine(),
        EditorView.lineWrapping,
        placeholder(options.placeholder),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': options.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString())
        }),
        look,
      ],
    }),
  })
  return {
    setText(text) {
      if (text === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
    setError(error) {
      if (error === null) return view.dispatch(setDiagnostics(view.state, []))
      const line = view.state.doc.line(Math.min(Math.max(error.line, 1), view.state.doc.lines))
      const from = Math.min(line.from + Math.max(error.column - 1, 0), line.to)
      const word = /^[\p{L}\p{N}_]+|^\S/u.exec(view.state.sliceDoc(from, line.to))?.[0].length ?? 0
      const start = word === 0 ? Math.max(line.from, from - 1) : from
      view.dispatch(
        setDiagnostics(view.state, [{ from: start, to: from + word, severity: 'error', message: error.message }]),
      )
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}
