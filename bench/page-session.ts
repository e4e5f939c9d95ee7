import type { Page } from 'playwright-core'
import { type MainThread, traceMainThread } from './main-thread.ts'
import { row, spread } from './measure.ts'
import { datasetReady, openBrowser, servePage } from './served-page.ts'

const DATASET = 'un-general-assembly'
const LONG = 50
const YEARS = 75
const POINTED_AT = 20
/** A picture that does not come in this time is a fault of the page. */
const PATIENCE = 120_000

interface Phase {
  readonly name: string
  act(page: Page): Promise<void>
}

const PHASES: readonly Phase[] = [
  { name: 'network: the day dragged through 75 years', act: dragDay },
  { name: 'network: playing for 5 s', act: (page) => playFor(page, 5) },
  { name: 'network: zooming in and out', act: zoom },
  { name: 'network: pointing at 20 actors', act: pointAtActors },
  { name: 'matrix opened, playing for 4 s', act: (page) => openAndPlay(page, 'matrix') },
  { name: 'positions opened, scrolled, playing for 4 s', act: positions },
  { name: 'spectrum opened, playing for 4 s', act: (page) => openAndPlay(page, 'spectrum') },
  { name: 'timeline opened, playing for 4 s', act: (page) => openAndPlay(page, 'timeline') },
  { name: 'timeline: the day dragged through 75 years', act: dragDay },
  { name: 'back to the network', act: (page) => open(page, 'network') },
]

/** A scripted session on the UN record: tasks of the page's main thread above 50 ms, their processor time, and how soon pointing is answered. */
export async function session(): Promise<void> {
  const server = await servePage()
  const browser = await openBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    await datasetReady(server.url, DATASET)
    await page.goto(`${server.url}?dataset=${DATASET}`)
    await page.locator('[data-testid="map"][data-places]').waitFor({ timeout: PATIENCE })
    await settle(page)
    const end = await traceMainThread(await page.context().newCDPSession(page), process.env.PARLEY_TRACE)
    for (const { name, act } of PHASES) {
      process.stderr.write(`${name} …\n`)
      await mark(page, name)
      await act(page)
      await settle(page)
    }
    await mark(page, 'end')
    report(await end())
  } finally {
    await browser.close()
    await server.stop()
  }
}

function mark(page: Page, name: string): Promise<void> {
  return page.evaluate((text) => void performance.mark(`session:${text}`), name)
}

/** Waits until what was asked is drawn, and the picture has come to rest. */
async function settle(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: PATIENCE })
  await page.waitForTimeout(1200)
}

async function dragDay(page: Page): Promise<void> {
  const slider = page.getByTestId('as-of-slider')
  const box = await slider.boundingBox()
  if (box === null) throw new Error('bench: there is no slider for the day')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 9, y)
  await page.mouse.down()
  for (let year = 1; year <= YEARS; year++) {
    await page.mouse.move(box.x + 9 + ((box.width - 18) * year) / YEARS, y)
    await page.waitForTimeout(60)
  }
  await page.mouse.up()
}

async function playFor(page: Page, seconds: number): Promise<void> {
  await page.getByTestId('play').click()
  await page.waitForTimeout(seconds * 1000)
  const play = page.getByTestId('play')
  if ((await play.getAttribute('data-playing')) === 'true') await play.click()
}

async function zoom(page: Page): Promise<void> {
  const box = await page.getByTestId('map').boundingBox()
  if (box === null) throw new Error('bench: there is no map')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (const by of [-240, -240, -240, 240, 240, 240]) {
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(500)
  }
}

async function pointAtActors(page: Page): Promise<void> {
  const map = page.getByTestId('map')
  const box = await map.boundingBox()
  const places = JSON.parse((await map.getAttribute('data-places')) ?? '{}') as Record<string, [number, number]>
  const seen = Object.values(places).filter(
    ([x, y]) => x > 0 && y > 0 && x < (box?.width ?? 0) && y < (box?.height ?? 0),
  )
  for (let i = 0; i < POINTED_AT; i++) {
    const [x, y] = seen[Math.floor((i * seen.length) / POINTED_AT)] ?? [0, 0]
    await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y)
    await page.waitForTimeout(400)
  }
}

async function open(page: Page, view: string): Promise<void> {
  await page.getByTestId(`tab-${view}`).click()
  await settle(page)
}

async function openAndPlay(page: Page, view: string): Promise<void> {
  await open(page, view)
  await playFor(page, 4)
}

async function positions(page: Page): Promise<void> {
  await open(page, 'positions')
  const box = await page.locator('main').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 400)
  for (let turn = 0; turn < 8; turn++) {
    const [dx, dy] = turn % 2 === 0 ? ([0, 500] as const) : ([500, 0] as const)
    await page.mouse.wheel(dx, dy)
    await page.waitForTimeout(250)
  }
  await playFor(page, 4)
}

function report({ tasks, marks, moves, frames }: MainThread): void {
  const head = [
    'tasks above 50 ms',
    'of them by processor time',
    'longest',
    'longest by processor time',
    'processor time',
  ]
  process.stdout.write(`\n### A session on the UN record, main thread of the page\n\n| what | ${head.join(' | ')} |\n`)
  process.stdout.write(`|---|${head.map(() => '---').join('|')}|\n`)
  for (const [i, { name, at }] of marks.slice(0, -1).entries()) {
    const own = tasks.filter(({ start }) => start >= at && start < (marks[i + 1]?.at ?? 0))
    tell(name.replace('session:', ''), own)
  }
  tell('all', tasks)
  const begun = marks.findIndex(({ name }) => name.includes('pointing'))
  const [from, to] = [marks[begun]?.at ?? 0, marks[begun + 1]?.at ?? 0]
  const answers = moves
    .filter((at) => at >= from && at < to)
    .flatMap((at) => {
      const end = frames.find((frame) => frame > at)
      return end === undefined || end > at + 300 ? [] : [{ at, end }]
    })
  const cpuOf = ({ at, end }: { at: number; end: number }) =>
    tasks.filter(({ start, wall }) => start + wall > at && start <= end).reduce((sum, { cpu }) => sum + cpu, 0)
  process.stdout.write('\n| pointing at an actor | median | spread | runs |\n|---|---|---|---|\n')
  row(
    'from the event to the end of the frame that answers, by the clock',
    spread(answers.map(({ at, end }) => end - at)),
    'ms',
  )
  row('the same, processor time of the main thread', spread(answers.map(cpuOf)), 'ms')
}

function tell(name: string, tasks: MainThread['tasks']): void {
  const longest = (of: 'wall' | 'cpu') => Math.round(tasks.reduce((most, task) => Math.max(most, task[of]), 0))
  const cpu = tasks.reduce((sum, task) => sum + task.cpu, 0)
  const over = (of: 'wall' | 'cpu') => tasks.filter((task) => task[of] > LONG).length
  process.stdout.write(
    `| ${name} | ${over('wall')} | ${over('cpu')} | ${longest('wall')} ms | ${longest('cpu')} ms | ${Math.round(cpu).toLocaleString('en')} ms |\n`,
  )
}
