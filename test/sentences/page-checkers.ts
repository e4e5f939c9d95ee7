import { expect } from 'vitest'
import type { RobustnessAnswer } from '../../app/api/analysis-answers.ts'
import type { PositionAnswer } from '../../app/api/answers.ts'
import { measureName } from '../../diagram/text/measure-name.ts'
import type { Checker, Unasked } from './checkers.ts'
import type { Question } from './question.ts'

const viewed = (value: (q: Question) => unknown): Checker => {
  return ([told], q) => q.same(told, value(q))
}
const percent = (value: number, q: Question) => {
  const [low, high] = q.measure.range
  return `${Math.round((100 * (value - low)) / (high - low))} %`
}
const layout: Unasked = { unasked: 'how much of a list is shown' }
const account: Unasked = { unasked: 'names the texts of which it is made, each checked by itself' }

/** The account of the two selected, where they are units. */
const pairOf = (q: Question) => q.api.pairAnswer as RobustnessAnswer
const rowsOf = (q: Question) => q.shown.drawn?.length

function held(q: Question, actor: string): PositionAnswer[] {
  return q.api.positions.filter((one) => one.actor === actor)
}
const valued = (list: readonly PositionAnswer[]) => list.filter(({ value }) => value !== null)

function stancesInView(q: Question) {
  const { select, issue, kind } = q.view
  return { narrowed: [select, issue, kind].some((one) => one !== undefined) }
}

/** Who holds what in groups, by the answer. */
function tallies(q: Question) {
  return q.api.positions.flatMap(({ members }) => (members === null ? [] : [members]))
}

/** How many have the same value as the last that is told, after five. */
function tied(q: Question): number[] {
  const of = q.view.select?.[0] as string
  const values = q.pairs.filter(({ a, b }) => a === of || b === of).map(({ value }) => value)
  return [1, -1].map((sign) => {
    const side = values.filter((value) => sign * (value - q.middle) > 0).sort((x, y) => sign * (y - x))
    const last = side[4]
    return last === undefined ? 0 : side.slice(5).filter((value) => value === last).length
  })
}

/** Chips that tell a number, a day or words, and what these are in the view. */
const CHIPS: readonly (readonly [RegExp, (q: Question) => readonly unknown[]])[] = [
  [/^(?:at least|ab) (\d+) /, ({ view }) => [view.minShared]],
  [/^(?:as of|am) (.+)$/, (q) => [day(q, q.view.asOf)]],
  [/^(?:as known on|wie bekannt am) (.+)$/, ({ view }) => [view.knownAt]],
  [/^(?:stated from|geäußert ab) (.+) (?:to|bis) (.+)$/, (q) => [day(q, q.view.from), day(q, q.view.to)]],
  [/^(?:stated from|geäußert ab) (.+)$/, (q) => [day(q, q.view.from)]],
  [/^(?:stated to|geäußert bis) (.+)$/, (q) => [day(q, q.view.to)]],
  [/^(?:only|nur) (\d+) /, ({ view }) => [view.issue?.length]],
  [/^(\d+) .+ (?:weighted|gewichtet)$/, ({ view }) => [view.weight?.length]],
  [/^(?:around|um) (.+), (\d+) /, (q) => [q.nameOf(q.view.focus as string), q.view.depth ?? 1]],
  [/^(?:without|ohne) (\d+) /, ({ view }) => [view.hide?.length]],
  [/^(?:compared with|verglichen mit) (.+)$/, (q) => [day(q, q.view.since)]],
  [/^(?:evidence with “|Belege mit „)(.+)[”“]$/, ({ view }) => [view.find]],
  [/^(\d+) (?:hypothetical|gedachte) /, ({ view }) => [view.move?.length]],
]
const day = (q: Question, date: string | undefined) => q.words.forms.dateWords(date as string)

/** A checker for each text of the page that tells a number. */
export const PAGE_CHECKERS: Readonly<Record<string, Checker | Unasked>> = {
  // Chips: what the view names, and how many.
  'chips.off': ([label], q) => {
    const [form, told] = CHIPS.find(([form]) => form.test(String(label))) ?? [/^([^\d]*)$/, () => [label]]
    q.same(form.exec(String(label))?.slice(1), told(q).map(String))
  },

  // Around the picture.
  'dataset.counts': ([told], q) => {
    const { actors, issues, stances } = told as { actors: number; issues: number; stances: number }
    q.same(
      [actors, issues, stances],
      [q.api.detail.items.actors.length, q.api.detail.items.issues.length, q.api.detail.stances],
    )
  },
  'dataset.notVerified': { unasked: 'the day of the load' },
  'controls.issuesOf': ([on, all], q) =>
    q.same([on, all], [q.view.issue?.length ?? q.api.detail.items.issues.length, q.api.detail.items.issues.length]),
  'controls.more': layout,
  'time.histogram': viewed((q) => q.api.detail.stances),
  'time.oneDay': ([day], q) => expect(String(day)).toContain(q.api.detail.span?.from.slice(0, 4)),
  'time.play.perSecond': { unasked: 'the speeds that can be chosen' },
  'groups.outside': ([statements, persons], q) =>
    q.same([statements, persons], [q.api.scope.outside.statements, q.api.scope.outside.actors.length]),
  'groups.outsideOne': ([name, statements], q) => {
    const found = q.api.scope.outside.actors.find(({ actor }) => q.nameOf(actor) === name)
    q.same(statements, found?.statements)
  },
  'hidden.positions': ([n], q) =>
    expect(
      [0, ...q.withoutValue(true), ...q.withoutValue(false)].map((id) => (id === 0 ? 0 : q.held.get(String(id)))),
    ).toContain(n),

  // Account of an actor.
  'actor.positions': ([n, all, without], q) => {
    const lines = held(q, q.view.select?.[0] as string)
    q.same([n, all, without], [valued(lines).length, q.api.scope.issues, lines.length - valued(lines).length])
  },
  'actor.spread': { unasked: 'numbers of the answer itself, see forms' },
  'actor.tied': ([n], q) => expect(tied(q)).toContain(n),
  // There is one joint text in a made-up dataset.
  'actor.joint': ([, others], q) =>
    q.same(others, new Set(q.api.stances.flatMap(({ actor, joint }) => (joint ? [actor] : []))).size - 1),
  'actor.more': layout,
  'actor.on': ([, all], q) => q.same(all, q.api.scope.issues),
  'groups.own': { unasked: 'app/web/panels/source-words.test.ts' },
  'groups.tie': { unasked: 'app/web/panels/source-words.test.ts' },
  'groups.madeOf': { unasked: 'how many decide; app/web/panels' },
  'groups.point': ([, n], q) =>
    expect(tallies(q).flatMap(({ points }) => points.map(({ count }) => count))).toContain(n),
  'groups.unclear': ([n], q) => expect(tallies(q).map(({ unclear }) => unclear)).toContain(n),
  'groups.silent': ([n], q) => expect(tallies(q).map(({ silent }) => silent)).toContain(n),
  'groups.cohesion': ([share], q) => expect(tallies(q).map(({ cohesion }) => cohesion)).toContain(share),

  // Account of a pair.
  'pair.agreement': ([, value], q) => q.same(value, q.value(pairOf(q).value as number)),
  'pair.equal': ([, shared], q) => q.same(shared, pairOf(q).shared),
  'pair.over': ([shared, all, coverage], q) => {
    const { shared: n, coverage: share } = pairOf(q)
    q.same([shared, all, coverage], [n, q.api.scope.issues, `${Math.round(100 * share)} %`])
  },
  'pair.without': ([low, high], q) => {
    const range = pairOf(q).range as { low: number; high: number }
    q.same([low, high], [percent(range.low, q), percent(range.high, q)])
  },
  'map.badge': ([agreement, shared, all], q) => {
    const { value, shared: n } = pairOf(q)
    q.same([agreement, shared, all], [`${measureName(q.measure)} ${q.value(value as number)}`, n, q.api.scope.issues])
  },
  'map.rings': { unasked: 'rings are checked by network.identical' },
}
for (const reason of ['below-min-shared', 'no-weight', 'no-variation', 'mixed-scales']) {
  Object.assign(PAGE_CHECKERS, {
    [`pair.reasons.${reason}`]: ([shared, least]: unknown[], q: Question) => {
      if (q.view.show === 'compare' && q.view.left !== undefined) return
      q.same([pairOf(q).reason, shared, least], [reason, pairOf(q).shared, q.api.scope.minShared])
    },
  })
}

Object.assign(PAGE_CHECKERS, {
  // Network.
  'views.network.told': ([name, positions, n, more], q) => {
    const id = q.idOf(String(name))
    q.same(positions, q.held.get(id) ?? 0)
    const { agree, differ } = q.thresholds
    const own = q.pairs.filter(({ a, b, value }) => (a === id || b === id) && (value >= agree || value <= differ))
    const drawn = new Set(q.shown.drawn)
    const among = own.filter(({ a, b }) => drawn.has(a) && drawn.has(b)).length
    if (q.view.strongest === undefined) q.same(n, among)
    else expect(n).toBeLessThanOrEqual(among)
    q.same(more, own.length - among)
  },
  'views.network.around': ([name, depth, others], q) =>
    q.same([name, depth, others], [q.nameOf(q.view.focus as string), q.view.depth ?? 1, (rowsOf(q) ?? 0) - 1]),
  'views.network.further': ([n], q) => expect(n).toBeLessThanOrEqual(q.compared.size - (rowsOf(q) ?? 0)),
  'views.network.ringOf': { unasked: 'opened by a click; test/browser/still.browser.test.ts' },
  'views.network.marked': { unasked: 'how many were marked by hand' },

  // Matrix.
  'views.matrix.grid': viewed(rowsOf),
  'views.matrix.hidden': viewed((q) => q.hidden.size),
  'views.matrix.pair': ([told], q) => {
    const { a, b, shared, issues } = told as { a: string; b: string; shared: number; issues: number }
    q.same([shared, issues], [q.pair(q.idOf(a), q.idOf(b))?.shared, q.api.scope.issues])
  },
  'views.matrix.value': account,

  // Table of positions.
  'views.positions.grid': ([rows, columns], q) => q.same([rows, columns], [rowsOf(q), q.api.scope.issues]),
  'views.positions.actors': ([n], q) => expect(n).toBeLessThanOrEqual(rowsOf(q) ?? 0),
  'views.positions.row': ([actor, n, all], q) =>
    q.same([n, all], [q.held.get(q.idOf(String(actor))) ?? 0, q.api.scope.issues]),
  'views.positions.hidden': viewed((q) => q.hiddenUnits.size),
  'views.positions.filtered': ([n], q) => q.same(n, q.all - (rowsOf(q) ?? 0) - q.hiddenUnits.size),
  'views.positions.cell': ([actor, issue], q) =>
    expect([q.idOf(String(actor)) === actor, q.issueId(String(issue)) === issue]).toEqual([false, false]),
  'views.positions.countAt': account,
  'views.positions.sumWords': ([told], q) => {
    const { issue, bars, positions, agreement } = told as Record<string, unknown> & { bars: string[] }
    const drawn = new Set(q.shown.drawn)
    const on = q.api.positions.filter(
      (one) => one.issue === q.issueId(String(issue)) && one.value !== null && drawn.has(one.actor),
    )
    const sum = bars.reduce((total, bar) => total + Number(/^\d+/.exec(bar)?.[0]), 0)
    q.same([positions, sum], [on.length, on.length])
    const found = q.api.polarisation.issues.find(({ name }) => name === issue)
    if (drawn.size === q.all && found?.vanDerEijk != null)
      expect(String(agreement)).toContain(q.words.forms.fraction(found.vanDerEijk))
  },
  'views.positions.found': { unasked: 'what was typed into a search' },

  // Spectrum.
  'views.spectrum.moved': ([moved, both, day], q) => {
    q.same(day, q.view.since)
    const cells = new Map(valued(q.api.before).map(({ actor, issue, value }) => [`${actor} ${issue}`, value]))
    const counts = q.api.detail.items.issues.map(({ id }) => {
      const known = valued(q.api.positions).filter((one) => one.issue === id && cells.has(`${one.actor} ${id}`))
      return [known.filter((one) => cells.get(`${one.actor} ${id}`) !== one.value).length, known.length]
    })
    // What another speaker or other members brought about is told apart; where everybody speaks for themselves there is none.
    const alone = (q.view.level ?? 'persons') === 'persons' && q.view.inherit !== true
    const fits = counts.some(([n = 0, all]) => all === both && (alone ? n === moved : n >= (moved as number)))
    expect(fits, JSON.stringify(counts)).toBe(true)
  },
  'views.spectrum.move': ([name], q) => expect(q.idOf(String(name))).not.toBe(name),
  'views.spectrum.more': layout,

  // Timeline.
  'views.timeline.shifts.title': ([n], q) => q.same(n, shiftsOf(q, 'changed').length),
  'groups.others': ([n], q) => {
    if (q.view.show === 'timeline') q.same(n, shiftsOf(q, 'voices').length)
    else expect(n).toBeLessThanOrEqual(q.api.positions.length)
  },
  'views.timeline.shifts.one': ([name, issue], q) => {
    const [actor, on] = [q.idOf(String(name)), q.issueId(String(issue))]
    expect(q.api.shifts.shifts.some((one) => one.actor === actor && one.issue === on)).toBe(true)
  },
  'views.timeline.goTo': { unasked: 'the day of a shift, beside its sentence' },
  'views.timeline.plot': { unasked: 'the title of a panel' },
  'views.timeline.auto': { unasked: 'the step of the dataset' },
  'views.timeline.more': layout,
  'views.timeline.documents.title': ([n], q) => expect(n).toBeLessThanOrEqual(q.api.detail.documents),
  'views.timeline.documents.stated': { unasked: 'app/views/timeline' },
  'views.timeline.documents.strip': ([n], q) => expect(n).toBeLessThanOrEqual(q.api.detail.stances),
  'views.timeline.documents.many': { unasked: 'needs many statements; app/views/timeline' },

  // Comparison.
  'views.compare.overShared': ([shared, all], q) =>
    q.same([shared, all], [q.view.left === undefined ? pairOf(q).shared : sharedOfSides(q), q.api.scope.issues]),
  'views.compare.robust.range': ([low, high], q) => {
    if (q.view.left !== undefined) return
    const range = pairOf(q).range as { low: number; high: number }
    q.same([low, high], [q.value(range.low), q.value(range.high)])
  },
  'views.compare.robust.noValueWithout': { unasked: 'names alone; positions/robustness/pair-robustness.test.ts' },
  'views.compare.robust.fewRemain': ([remaining, least], q) => {
    q.same(least, q.api.scope.minShared)
    if (q.view.left === undefined) q.same(remaining, pairOf(q).shared - 1)
  },
  'views.compare.robust.noInterval.few-issues': ([least], q) => {
    q.same(least, 10)
    if (q.view.left === undefined) q.same(pairOf(q).noInterval?.reason, 'few-issues')
  },
  'views.compare.robust.noInterval.same-value': (_, q) => {
    if (q.view.left === undefined) q.same(pairOf(q).noInterval?.reason, 'same-value')
  },
  'views.compare.robust.noInterval.few-valued': ([, valued, resamples], q) => {
    if (q.view.left !== undefined) return
    const { noInterval } = pairOf(q)
    q.same([valued, resamples], [noInterval?.valued, noInterval?.resamples])
  },
  'views.compare.robust.most': ([issue, value, change], q) => {
    if (q.view.left !== undefined) return
    const most = pairOf(q).most as { name: string; value: number; change: number }
    q.same([issue, value, change], [most.name, q.value(most.value), q.words.forms.signedFraction(most.change)])
  },
  'views.compare.robust.interval': ([, low, high], q) => {
    if (q.view.left !== undefined) return
    const { bootstrap } = pairOf(q)
    q.same([low, high], [q.value(bootstrap?.low as number), q.value(bootstrap?.high as number)])
  },
  'views.compare.robust.drawn': ([known, resamples, seed], q) => {
    if (q.view.left !== undefined) return
    const { bootstrap } = pairOf(q)
    q.same([known, resamples, seed], [bootstrap?.valued, bootstrap?.resamples, bootstrap?.seed])
  },
  'views.compare.more': layout,

  // Stances.
  'views.evidence.conflictCount': { unasked: 'app/views/evidence/evidence-answer.test.ts' },
  'views.evidence.page': ([from, to, all], q) => {
    const rows = q.api.stances.length
    if (!stancesInView(q).narrowed && q.view.asOf === undefined && q.view.from === undefined) q.same(all, rows)
    q.same([(from as number) <= (to as number), (to as number) <= (all as number)], [true, true])
  },
  'views.evidence.inGroup': ([n], q) => expect(n).toBeLessThanOrEqual(q.api.stances.length),
  'views.evidence.later': ([n, day], q) => {
    q.same(day, q.api.scope.asOf)
    const late = q.api.stances.filter(({ statedOn }) => statedOn != null && statedOn > String(day))
    if (!stancesInView(q).narrowed && q.view.from === undefined) q.same(n, late.length)
    else expect(n).toBeLessThanOrEqual(late.length)
  },
  'views.evidence.stated': ([day], q) => expect(q.api.stances.some(({ statedOn }) => statedOn === day)).toBe(true),
  'views.evidence.valid': ([, to], q) =>
    expect(q.api.stances.some(({ validTo }) => (validTo ?? undefined) === to)).toBe(true),

  // Coalitions.
  'views.coalitions.found': ([told], q) =>
    expect(
      q.api.coalitions.coalitions.map(({ overSeeds }) => `${Math.round(100 * (overSeeds as number))} %`),
    ).toContain(told),
  'views.coalitions.compare': account,
  'views.coalitions.more': layout,
  'views.coalitions.issuesSome': layout,
  'views.coalitions.largest': layout,
  'views.coalitions.resolutionWords': ([told], q) => q.same(told, q.api.coalitions.resolution),

  // What if.
  'views.whatif.moved': account,
  'views.whatif.gain': { unasked: 'positions/scenario; asked by a click' },
  'views.whatif.found': account,
  'views.whatif.more': layout,

  // Pairs.
  'views.pairs.title': viewed((q) => q.api.scope.asOf ?? undefined),
  'views.pairs.subtitle': ([units, issues], q) => q.same([units, issues], [q.unitsOfPairs, q.api.scope.issues]),
  'views.pairs.page': ([from, to, total, known], q) => {
    const { focus } = q.view
    const ofFocus = ({ a, b }: { a: string; b: string }) => focus === undefined || a === focus || b === focus
    const [all, valued] = [q.api.pairs.filter(ofFocus).length, q.pairs.filter(ofFocus).length]
    q.same([from, to, total, known], [Math.min(1, all), Math.min(50, all), all, valued])
  },
  'views.pairs.ofIssues': viewed((q) => q.api.scope.issues),
  'views.pairs.open': ([a, b], q) =>
    expect(q.pair(q.idOf(String(a)), q.idOf(String(b))), `${a} and ${b}`).toBeDefined(),

  // Console.
  'views.cypher.unseen': viewed((q) => q.view.move?.length),
  'views.cypher.isDataset': ([id], q) => q.same(id, q.api.detail.id),
} satisfies Record<string, Checker | Unasked>)

/** Kinds of sentences that a static page cannot say: of a file given, a picture being saved, what is typed, what the database tells. */
export const ELSEWHERE = [
  /^(save|picture|saved|drop|store|waiting|link|search|commands|find|tour|help|evidence|weights)\./,
  /^dataset\.(progress|verified)$/,
  /^views\.cypher\./,
  /^views\.matrix\.block\./,
  /^groups\.(more|how\.|made)/,
]

function shiftsOf(q: Question, kind: string) {
  const actors = q.view.left ? [...q.view.left, ...(q.view.right ?? [])] : (q.view.select ?? [])
  return q.api.shifts.shifts.filter(
    (one) => (kind === 'changed') === (one.kind === 'changed') && (actors.length === 0 || actors.includes(one.actor)),
  )
}

function sides(q: Question): [boolean, boolean][] {
  const [left, right] = q.view.left ? [q.view.left, q.view.right ?? []] : [[q.view.select?.[0]], [q.view.select?.[1]]]
  const has = (side: readonly (string | undefined)[], issue: string) =>
    q.api.positions.some((one) => one.issue === issue && one.value !== null && side.includes(one.actor))
  return q.issuesInScope.map((issue) => [has(left, issue), has(right, issue)])
}
const sharedOfSides = (q: Question) =>
  sides(q).filter(([a, b], k) => {
    const none = q.view.weight?.some((one) => one.endsWith('=0') && one.startsWith(`${q.issuesInScope[k]}=`))
    return a && b && !none
  }).length
