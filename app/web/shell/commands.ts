import { VIEWS } from '../../views/views.ts'
import { panels } from '../kit/panels.ts'
import { language } from '../language.ts'
import { messages } from '../messages.ts'
import { pageSource } from '../source/source.ts'
import { toggleTheme } from '../state/theme.ts'
import { changeView, redo, resetView, undo } from '../state/view-store.ts'

/** The ways to look that this page offers: files that were published or sent have no server to ask. */
export const OFFERED = VIEWS.filter(({ asksServer }) => !asksServer || pageSource().kind === 'server')

/** Something that a person can have done from the search box or by a key. */
export interface Command {
  readonly id: string
  readonly label: string
  /** As a person reads it, such as `Ctrl Z`. */
  readonly keys?: string
  /** Whether a key press asks for it; it is asked only outside of fields. */
  readonly on?: (event: KeyboardEvent) => boolean
  run(): void
}

const withControl = (event: KeyboardEvent) => event.ctrlKey || event.metaKey
const bare = (key: string) => (event: KeyboardEvent) => event.key === key && !withControl(event) && !event.altKey
const text = messages.commands

/** What can be done anywhere, in the order in which help tells it. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'find',
    label: text.find,
    keys: '/',
    on: (event) => bare('/')(event) || (withControl(event) && event.key.toLowerCase() === 'k'),
    run: () => document.getElementById(FIND_ID)?.focus(),
  },
  {
    id: 'undo',
    label: text.undo,
    keys: text.control('Z'),
    on: (event) => withControl(event) && !event.shiftKey && event.key.toLowerCase() === 'z',
    run: undo,
  },
  {
    id: 'redo',
    label: text.redo,
    keys: text.control('Y'),
    on: (event) =>
      withControl(event) && (event.key.toLowerCase() === 'y' || (event.shiftKey && event.key.toLowerCase() === 'z')),
    run: redo,
  },
  { id: 'copy', label: text.copy, run: () => void copyLink() },
  { id: 'numbers', label: text.numbers, run: () => panels.set('numbers') },
  { id: 'views', label: text.views, run: () => panels.set('views') },
  { id: 'tour', label: text.tour, run: () => panels.set('tour') },
  { id: 'help', label: text.help, keys: '?', on: bare('?'), run: () => panels.set('help') },
  { id: 'reset', label: messages.controls.reset, run: resetView },
  { id: 'theme', label: text.theme, run: () => toggleTheme() },
  ...OFFERED.map(
    ({ id, words }, at): Command => ({
      id: `show-${id}`,
      label: text.show(words[language].label),
      ...(at < 9 && {
        keys: `Alt ${at + 1}`,
        on: (event: KeyboardEvent) => event.altKey && event.key === String(at + 1),
      }),
      run: () => changeView({ show: id === 'network' ? undefined : id }),
    }),
  ),
]

/** The element id of the search box. */
export const FIND_ID = 'find'

/** What takes letters itself; boxes to tick and sliders do not. */
const FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])'

/** Follows the keys of the commands; inside of a field only those with Ctrl or Alt that the field does not know itself. */
export function followKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    // Where the key was pressed, also within a shadow root (the editor of queries is in one).
    const at = event.composedPath()[0]
    const inField = at instanceof HTMLElement && at.closest(FIELDS) !== null
    if (event.defaultPrevented || (inField && !(withControl(event) && event.key.toLowerCase() === 'k'))) return
    const command = COMMANDS.find(({ on }) => on?.(event))
    if (!command) return
    event.preventDefault()
    command.run()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** Puts the link of the view where it can be pasted from; the address bar holds it all the same when that is forbidden. */
export async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href)
    panels.set({ told: messages.commands.copied })
  } catch {
    panels.set({ told: messages.commands.notCopied })
  }
}
