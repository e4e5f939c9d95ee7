/** What each control of a page does: it is found, used, and what changed is told, so that people read it as a table of what the page can do. */
import { vi } from 'vitest'
import { pageWindow } from './browser-globals.ts'
import { cut, lineOf, outlineOf } from './page-outline.ts'
import { soon, type WholePage, words } from './whole-page.ts'

/** Of what appears and what goes so many lines are told. */
const TOLD = 5
/** What plays by itself never comes to rest. */
const ENDLESS = '[data-testid="play"]'
/** Every change can be undone. */
const UNTOLD = /^button aria-label="(Undo|Redo)"/
const KEYS = [
  'ArrowRight',
  'ArrowDown',
  'End',
  'ArrowLeft',
  'PageUp',
  'ArrowUp',
  'Home',
  'Enter',
  ' ',
  'Delete',
  'Escape',
]
const CONTROLS =
  'button, a[href], summary, select, input, textarea, [role="button"], [role="option"], [role="gridcell"], [role="slider"], [tabindex="0"]'

const { setTimeout: later, clearTimeout: never } = globalThis
const waiting = new Set<unknown>()
// What waits until somebody has typed, or a picture rests, is waited for.
globalThis.setTimeout = ((run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
  const timer = later(() => {
    waiting.delete(timer)
    run(...args)
  }, delay)
  if (delay < 1000) waiting.add(timer)
  return timer
}) as typeof setTimeout
globalThis.clearTimeout = ((timer: ReturnType<typeof setTimeout>) => {
  waiting.delete(timer)
  never(timer)
}) as typeof clearTimeout

const effects: string[] = []
// What leaves the page is told in place of being done.
Object.assign(pageWindow.URL, { createObjectURL: () => 'blob:made' })
Object.defineProperty(URL, 'createObjectURL', { value: (blob: Blob) => `blob:${blob.type},${blob.size}` })
pageWindow.HTMLAnchorElement.prototype.click = function (this: { download: string; href: string }) {
  effects.push(`saves ${this.download}, ${this.href}`)
} as never
const clipboard = {
  writeText: async (text: string) => effects.push(`copies ${cut(text)}`),
  write: async ([item]: ClipboardItem[]) => effects.push(`copies ${(await item?.getType('image/png'))?.size} bytes`),
}
Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })

/** What is seen of the page: its address, and the lines of its outline. */
interface Seen {
  readonly address: string
  readonly focus: string
  readonly lines: readonly string[]
}

function seen(page: WholePage): Seen {
  return {
    address: [...page.address()].map(([key, value]) => `${key}=${cut(value)}`).join(' & '),
    focus: document.activeElement === document.body ? '' : kindOf(document.activeElement as Element),
    lines: outlineOf(document.body)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !UNTOLD.test(line)),
  }
}

/** What of a control says of which kind it is: one of each kind is used, and the last of it too. */
function kindOf(element: Element): string {
  const role = element.getAttribute('role')
  if (role) return `${role} ${element.getAttribute('data-testid') ?? ''}`.trim()
  const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)
  // One of a list is as good as another; each other field is a kind of its own.
  const label = isField && !element.closest('li, .slider') ? labelOf(element as HTMLInputElement) : ''
  const named = ['type', 'class', 'data-testid'].map((name) => element.getAttribute(name) ?? '')
  return [element.tagName.toLowerCase(), ...named, label].filter((part) => part !== '').join(' ')
}

function labelOf(field: HTMLInputElement): string {
  return field.getAttribute('aria-label') ?? words(field.labels?.[0] ?? field.closest('label'))
}

/**
 * Uses the controls within an element (a selector) at an address, each from there anew, and tells what each changes; `open` opens what they are in.
 */
export async function actsOf(
  page: WholePage,
  search: string,
  within: string,
  open: () => Promise<void> = async () => undefined,
): Promise<string> {
  const told: string[] = []
  const reach = async () => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
    await page.visit(search)
    await open()
    await settled(page)
    return [...document.querySelectorAll<HTMLElement>(`${within} :is(${CONTROLS})`)].filter(isUsable)
  }
  for (const kind of new Set((await reach()).map(kindOf))) {
    for (const at of [0, -1]) {
      const alike = (await reach()).filter((one) => kindOf(one) === kind)
      const control = alike.at(at)
      if (!control || (at === -1 && alike.length < 2)) continue
      told.push(`# ${lineOf(control)}`)
      for (const [act, use] of usesOf(page, control)) told.push(...(await changesBy(page, act, use)))
    }
  }
  return `${told.join('\n')}\n`
}

/** Does something, and tells what it changes, a line each: nothing where nothing changes. */
export async function changesBy(page: WholePage, act: string, use: () => Promise<unknown>): Promise<string[]> {
  const before = seen(page)
  effects.length = 0
  await use()
  await settled(page)
  const changes = [...effects, ...changesIn(before, seen(page))]
  return changes.length === 0 ? [] : [act, ...changes.map((line) => `  ${line}`)]
}

/** Waits until nothing waits: what comes a moment after somebody has typed has come, and the map is drawn. */
export async function settled(page: WholePage): Promise<void> {
  // Dialogs and views are fetched when they are opened.
  await vi.dynamicImportSettled()
  await soon(() => {
    if (waiting.size > 0 || document.querySelector('[data-testid="map"][data-drawn="false"]'))
      throw new Error('something waits')
  })
  await page.rest()
}

function isUsable(element: HTMLElement): boolean {
  const { type, href, disabled } = element as HTMLElement & { type?: string; href?: string; disabled?: boolean }
  return (
    !disabled &&
    !element.matches(ENDLESS) &&
    type !== 'file' &&
    !/^(https?:)?\/\//.test(element.getAttribute('href') ?? '') &&
    !href?.startsWith('blob:')
  )
}

/** The ways to use a control, one after the other. */
function usesOf(page: WholePage, control: HTMLElement): [string, () => Promise<void>][] {
  const { tagName, type, value, max } = control as HTMLInputElement
  if (tagName === 'SELECT') {
    const options = [...(control as unknown as HTMLSelectElement).options].filter((option) => option.value !== value)
    return [options[0], options.at(-1)].flatMap((option) =>
      option ? [[`takes ${option.value}`, () => page.set(control, option.value)] as [string, () => Promise<void>]] : [],
    )
  }
  if (tagName === 'INPUT' && (type === 'checkbox' || type === 'radio'))
    return [['is clicked', () => page.press(control)]]
  if (tagName === 'INPUT' || tagName === 'TEXTAREA') {
    const values = { range: [max], number: [String(Number(value) + 1), ''], date: ['2025-06-01', ''] }[type] ?? [
      'u',
      'zz',
      'russ',
    ]
    return [
      ...values.map((one) => [`takes "${one}"`, () => page.set(control, one)] as [string, () => Promise<void>]),
      ...['ArrowDown', 'Enter', 'Escape'].map(
        (key) => [`hears ${key}`, () => page.key(key, control)] as [string, () => Promise<void>],
      ),
    ]
  }
  if (['BUTTON', 'A', 'SUMMARY'].includes(tagName)) return [['is pressed', () => page.press(control)]]
  return [
    ...KEYS.map((key) => [`hears ${key}`, () => page.key(key, active(control))] as [string, () => Promise<void>]),
    ['is pressed', () => page.press(active(control))],
  ]
}

/** A control that is still there, else what has the focus in its place. */
function active(control: HTMLElement): Element {
  return control.isConnected ? control : (document.activeElement ?? document.body)
}

/** What differs, in words: the address, the focus, and lines of the outline that went and came. */
function changesIn(before: Seen, after: Seen): string[] {
  const [gone, come] = [without(before.lines, after.lines), without(after.lines, before.lines)]
  return [
    ...(before.address === after.address ? [] : [`address: ${after.address}`]),
    ...(before.focus === after.focus ? [] : [`focus: ${after.focus}`]),
    ...some(gone, '−', after.lines.length),
    ...some(come, '+', after.lines.length),
  ]
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const n = left.get(line) ?? 0
    left.set(line, n - 1)
    return n <= 0
  })
}

/** The first lines: hardly any where the most of a page is another. */
function some(lines: readonly string[], mark: string, all: number): string[] {
  const told = lines.length > all / 3 ? 1 : TOLD
  const more = lines.length - told
  return [...lines.slice(0, told).map((line) => `${mark} ${line}`), ...(more > 0 ? [`${mark} and ${more} lines`] : [])]
}
