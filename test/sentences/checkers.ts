import { expect } from 'vitest'
import { betweenCoalitions } from './derived.ts'
import type { Question } from './question.ts'

/** Compares what a sentence tells, by its values, with what the API answers. */
export type Checker = (args: readonly unknown[], question: Question) => void

/** Why a sentence that tells a number has no counterpart in the API, and which test looks at it instead. */
export interface Unasked {
  readonly unasked: string
}

type N = number
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
const windowed: Unasked = {
  unasked: 'what was held at the end of each step is no answer of the API; app/views/timeline/timeline.test.ts',
}
const layout: Unasked = { unasked: 'what a size does to a picture; the tests of its layout' }

const issues: Checker = ([n], q) => q.same(n, q.api.scope.issues)
const drawnOf: Checker = ([some, all], q) => {
  q.same(some, q.shown.drawn?.length)
  if (q.all > 0) q.same(all, q.all)
}

/** A checker for each kind of sentence that tells a number, in pictures and on the page. */
export const CHECKERS: Readonly<Record<string, Checker | Unasked>> = {
  // Around every picture.
  'around.issues': issues,
  'around.more': ([n], q) => {
    const told = q.heard.find(({ kind }) => kind.endsWith('coalitions.inNone'))?.args[0] as string[] | undefined
    const outside = q.api.coalitions.outside.filter((id) => q.held.has(id))
    const more = told === undefined ? [] : [outside.length - (told.length - 1)]
    // The name of a coalition counts its members after two.
    expect([...more, ...q.api.coalitions.coalitions.map(({ size }) => size - 2)]).toContain(n)
  },
  'around.andMore': layout,
  'around.scope.weights': ([told], q) => ofShown((told as string[]).length, q.view.weight?.length ?? 0, q),
  'around.scope.unanimous': ([n], q) => q.same(n, q.api.scope.left.unanimous),
  'around.scope.partial': ([n], q) => q.same(n, q.api.scope.left.partial),
  'around.scope.few': ([n], q) => q.same(n, madeOfFew(q).length),
  'around.scope.fewOn': ([bloc, on, spoke, of], q) => {
    const told = madeOfFew(q).map(({ actor, issue, spoke: said, members }) => [
      q.nameOf(actor),
      q.issueName(issue),
      said,
      members,
    ])
    q.same(
      told.some((one) => JSON.stringify(one) === JSON.stringify([bloc, on, spoke, of])),
      true,
    )
  },
  'around.scope.outside': ([n], q) => ofShown(n as N, q.api.scope.outside.statements, q),
  'around.scope.asOf': ([day], q) => q.same(day, q.api.scope.asOf),
  'around.scope.knownAt': ([day], q) => q.same(day, q.view.knownAt),
  'around.time.between': ([from, to], q) => q.same([from, to], [q.api.scope.from, q.api.scope.to]),
  'around.time.since': ([from], q) => q.same(from, q.api.scope.from),
  'around.time.upTo': ([to], q) => q.same(to, q.api.scope.to),
  'around.time.sinceTo': ([from, to], q) => q.same([from, to], [q.api.scope.from, q.api.scope.asOf]),
  'around.method': ([, all, least], q) => q.same([all, least], [q.api.scope.issues, q.api.scope.minShared]),
  'around.data': ([, stances, documents], q) =>
    q.same([stances, documents], [q.api.detail.stances, q.api.detail.documents]),
  'around.sources': ([, more], q) => q.same(more, Math.max(0, q.api.detail.sources.length - 3)),
  'around.notDrawn': ([names, , least], q) => {
    q.same(least, q.api.scope.minShared)
    notDrawn(names as string[], q, true)
  },
  'around.noValueWithAny': ([names], q) => notDrawn(names as string[], q, false),
  'around.othersSilent': ([n], q) => {
    const onAxis = q.view.show === 'network' && q.view.layout?.startsWith('issue:') ? q.view.layout.slice(6) : null
    const shown = new Set(
      q.api.positions.filter(({ value, issue }) => value !== null || issue === onAxis).map(({ actor }) => actor),
    )
    const away = new Set(q.view.show === 'matrix' ? q.view.hide : [])
    q.same(n, q.api.units.filter((id) => !shown.has(id) && !away.has(id)).length)
  },
  'around.hidden': ([n], q) => q.same(n, q.hidden.size + (q.view.focus && q.view.hide?.includes(q.view.focus) ? 1 : 0)),
  'around.pairs': ([n, least, most], q) => {
    const shared = q.among.map((one) => one.shared)
    q.same(n, shared.length)
    if (shared.length > 0) q.same([least, most], [Math.min(...shared), Math.max(...shared)])
  },
  'around.formula': { unasked: 'a formula as the measure has it; diagram/words/words.test.ts' },
  'around.marked': { unasked: 'names whom the view selects; app/views/spectrum/spectrum.test.ts' },
  'around.moves': ([n], q) => q.same(n, q.view.move?.length),
  'around.move': ([, , at], q) =>
    expect(q.view.move?.some((one) => sameNumber(String(at), Number(one.split('=').at(-1))))).toBe(true),
  'around.sizes': ([low, high], q) => {
    const values = sizesOf(q)
    if (values !== null) q.same([low, high], [Math.min(...values), Math.max(...values)].map(String))
  },
  'around.unitsOf': drawnOf,
  'around.pair': ([a, b, value], q) => {
    const found = q.pair(q.idOf(String(a)), q.idOf(String(b)))
    q.same(value, q.value(found?.value as number))
  },
  'colors.or': { unasked: 'names of points, which are data' },
  'colors.to': { unasked: 'names of points, which are data' },

  // Networks.
  'network.noneCompared': ([n], q) => q.same([n, q.compared.size], [q.held.size, 0]),
  'network.units': layout,
  'network.agreeFrom': ([value], q) => q.same(value, q.value(q.thresholds.agree)),
  'network.differTo': ([value], q) => q.same(value, q.value(q.thresholds.differ)),
  'network.legend.agree': ([, value], q) => q.same(value, q.value(q.thresholds.agree)),
  'network.legend.differ': ([, value], q) => q.same(value, q.value(q.thresholds.differ)),
  'network.legend.selected': { unasked: 'names whom the view selects; app/views/network/network.test.ts' },
  'network.circles': ([n], q) => q.same(n, q.shown.drawn?.length),
  'network.lines.agree': lines('agree'),
  'network.lines.differ': lines('differ'),
  'network.coalitions': { unasked: 'the names of outlines, each a sentence of its own' },
  'network.outline': { unasked: 'outlines are of those drawn; app/views/network/parts.test.ts' },
  'network.thinned': ([weaker, strongest], q) => {
    q.same(strongest, q.view.strongest)
    q.same(weaker, q.lines('agree').length + q.lines('differ').length - q.shown.lines)
  },
  'network.beyond': ([n, , depth], q) => {
    q.same(depth, q.view.depth ?? 1)
    const placed = q.view.layout?.startsWith('issue:') ? placedOnAxis(q) : q.compared
    q.same(n, [...placed].filter((id) => !q.hidden.has(id)).length - (q.shown.drawn?.length ?? 0))
  },
  'network.byHand': ([n, , names], q) => {
    const placed = q.view.layout?.startsWith('issue:') ? placedOnAxis(q) : q.compared
    q.same(n, [...q.hidden].filter((id) => placed.has(id)).length)
    q.same(n, (names as string[]).length)
  },
  'network.notSelected': ([names], q) => {
    const drawn = new Set(q.shown.drawn)
    const lost = (q.view.select ?? []).filter((id) => !drawn.has(id))
    q.same(
      names,
      lost.map((id) => q.nameOf(id)),
    )
  },
  'network.bent': layout,
  'network.identical': ([n, groups], q) => {
    expect(n).toBeGreaterThanOrEqual((groups as string[][]).length)
    if (q.measure.id !== 's' && q.measure.id !== 'percent') return
    for (const group of groups as string[][]) {
      const [first, ...others] = group.map((name) => q.idOf(name)) as [string, ...string[]]
      for (const other of others) q.same(q.pair(first, other)?.value ?? q.measure.range[1], q.measure.range[1])
    }
  },
  'network.unnamed': layout,
  'network.apart': layout,
  'network.valueless': ([n, all], q) => {
    const drawn = q.shown.drawn as string[]
    const some = q.pairs.filter(({ a, b, value }) => value !== null && drawn.includes(a) && drawn.includes(b)).length
    q.same(all, (drawn.length * (drawn.length - 1)) / 2)
    q.same(n, (all as N) - some)
  },
  'network.condensed.grouped': { unasked: 'needs more than a thousand actors; app/views/network/condensed.test.ts' },
  'network.condensed.leading': { unasked: 'needs more than a thousand actors; app/views/network/condensed.test.ts' },
  'network.arrangements.map.short': {
    unasked: 'the stress of a map is no answer; positions/map/alignment-map.test.ts',
  },
  'network.arrangements.map.apart': ([n], q) => q.same(n, components(q)),
  'network.arrangements.coalitions.short': ([n], q) => q.same(n, q.api.coalitions.coalitions.length),
  'network.arrangements.coalitions.meaning': ([n], q) => q.same(n, q.api.coalitions.coalitions.length),
  'network.arrangements.coalitions.note': ([resolution, seed], q) =>
    q.same([resolution, seed], [q.api.coalitions.resolution, q.api.coalitions.seed]),
  'network.arrangements.coalitions.alone': ([n], q) =>
    q.same(n, q.api.coalitions.outside.filter((id) => q.compared.has(id)).length),
  'network.arrangements.issue.noValue': { unasked: 'each of its parts is checked by axisCounts' },

  // Matrices.
  'matrix.unknown': ([least], q) => q.same(least, q.api.scope.minShared),
  'matrix.rows': ([n, names], q) => {
    q.same(n, q.shown.drawn?.length)
    q.same([...(names as string[])].sort(), [...(q.shown.drawn ?? [])].map((id) => q.nameOf(id)).sort())
  },
  'matrix.most': ([told], q) => extremes(told as string[], q, 1),
  'matrix.least': ([told], q) => extremes(told as string[], q, -1),

  // Tables of positions.
  'positions.unitsOf': drawnOf,
  'positions.issues': issues,
  'positions.positions': ([n, share], q) => {
    const rows = new Set(q.shown.drawn)
    const held = q.api.positions.filter(({ actor, value }) => value !== null && rows.has(actor)).length
    q.same(n, held)
    const percent = Math.round((100 * held) / (rows.size * q.api.scope.issues))
    if (/^\d/.test(String(share))) q.same(share, `${percent} %`)
  },
  'positions.withoutValue': ([n], q) => {
    const rows = new Set(q.shown.drawn)
    q.same(n, q.api.positions.filter(({ actor, value }) => value === null && rows.has(actor)).length)
  },
  'positions.inheritedMany': ([n], q) => {
    const rows = new Set(q.shown.drawn)
    q.same(n, q.api.positions.filter(({ actor, inheritedFrom }) => inheritedFrom !== null && rows.has(actor)).length)
  },
  'positions.table': ([rows, , columns], q) => q.same([rows, columns], [q.shown.drawn?.length, q.api.scope.issues]),
  'positions.united': ([most, mostA, least, leastA], q) => {
    if (q.shown.drawn?.length !== q.all) return
    const agreement = (name: unknown) =>
      q.api.polarisation.issues.find((one) => one.name === name)?.vanDerEijk as number
    q.same(
      [mostA, leastA],
      [agreement(most), agreement(least)].map((one) => q.words.forms.fraction(one)),
    )
    const all = q.api.polarisation.issues.filter(({ positions, vanDerEijk }) => positions >= 3 && vanDerEijk !== null)
    expect(agreement(most)).toBeCloseTo(Math.max(...all.map((one) => one.vanDerEijk as number)), 9)
    expect(agreement(least)).toBeCloseTo(Math.min(...all.map((one) => one.vanDerEijk as number)), 9)
  },
  'positions.filtered': ([n], q) =>
    q.same(
      n,
      q.all - (q.shown.drawn?.length ?? 0) - (q.view.hide ?? []).filter((id) => q.api.units.includes(id)).length,
    ),
  'positions.cut': layout,
  'positions.stretch': { unasked: 'the ends of a bin of a continuous scale' },

  // Spectra.
  'spectrum.unitsOf': drawnOf,
  'spectrum.issues': ([shown, all], q) => {
    q.same(all, q.api.scope.issues)
    q.same(shown, q.view.issue === undefined ? Math.min(4, q.api.scope.issues) : q.api.scope.issues)
  },
  'spectrum.since': ([day, told, shown], q) => {
    q.same(day, q.view.since)
    const all = q.api.scope.issues <= 4 || q.view.issue !== undefined
    q.same(shown, all ? null : 4)
    const {
      changed,
      expired,
      undated,
      'other-speaker': speaker,
      'other-members': members,
      ...rest
    } = told as Record<string, number>
    if (all)
      q.same(
        {
          moved: [changed, expired, undated, speaker, members].reduce((sum: number, n) => sum + Number(n), 0),
          ...rest,
        },
        sinceThen(q),
      )
    if (q.view.level === 'persons' && q.view.inherit !== true) q.same([speaker, members], [0, 0])
  },
  'spectrum.moves.changed': ([day], q) => q.same(day, q.view.since),
  'spectrum.othersSilent': ([n], q) => {
    const speaking = new Set(q.api.everywhere.filter(({ value }) => value !== null).map(({ actor }) => actor))
    const silent = q.api.units.filter((id) => !speaking.has(id))
    // Who declined to say on an issue that is shown is listed beside it.
    const declined = new Set(q.api.positions.map(({ actor }) => actor))
    const least = silent.filter((id) => !declined.has(id)).length
    const all = q.api.scope.issues <= 4 || q.view.issue !== undefined
    if (all) q.same(n, least)
    else q.same([Number(n) >= least, Number(n) <= silent.length], [true, true])
  },
  'spectrum.issuesLeft': layout,
  'spectrum.movesLeft': layout,

  // Coalitions.
  'coalitions.meanOf': {
    unasked: 'means and ranges of the members’ positions; app/views/coalitions/coalitions.test.ts',
  },
  'coalitions.noneAgrees': ([n], q) => q.same([n, q.api.coalitions.coalitions.length], [q.all, 0]),
  'coalitions.found': ([n, inside, all], q) => {
    const { coalitions, outside } = q.api.coalitions
    q.same([n, inside, all], [coalitions.length, q.all - outside.length, q.all])
  },
  'coalitions.chance': (told, q) => {
    const { chance } = q.api.coalitions
    q.same(told, [chance?.atLeast, chance?.shuffles, chance?.share, chance?.clearer])
  },
  'coalitions.asMuch': { unasked: 'names alone; app/views/coalitions/coalitions.test.ts' },
  'coalitions.member': ([name, told], q) => {
    const found = q.api.coalitions.coalitions
      .flatMap(({ members }) => members)
      .find(({ actor }) => q.nameOf(actor) === name)
    q.same(told, Math.round(100 * (found?.belonging as number)))
  },
  'coalitions.swings': ([stays, own, , other], q) => {
    const shares = q.api.coalitions.coalitions.flatMap(({ members }) => members.map(({ belonging }) => belonging))
    expect(shares.map((share) => Math.round(100 * (share as number)))).toContain(stays)
    const means = betweenCoalitions(q).members.map((value) => percentOf(value, q))
    for (const one of [own, other]) expect([null, ...means]).toContain(one)
  },
  'coalitions.between': ([percent, value], q) => {
    const means = betweenCoalitions(q).groups
    expect(means.map((mean) => percentOf(mean, q))).toContain(percent)
    if (value !== '') expect(means.map((mean) => q.value(mean))).toContain(value)
  },
  'coalitions.division.wedge': dividing('wedge'),
  'coalitions.division.bridge': dividing('bridge'),
  'coalitions.agreeFrom': ([value], q) => q.same(value, q.value(q.view.agree as number)),
  'coalitions.swing': ([n], q) => q.same(n, swinging(q)),
  'coalitions.modularity': ([value], q) => q.same(value, q.words.forms.fraction(q.api.coalitions.modularity as number)),
  'coalitions.told': ([letter, , n, within], q) => {
    const one = coalitionAt(letter, q)
    q.same([n, within], [one?.size, one?.cohesion == null ? '' : q.value(one.cohesion)])
  },
  'coalitions.inNone': { unasked: 'the names of those outside; how many more is a sentence of its own' },
  'coalitions.silent': ([n], q) => q.same(n, q.api.coalitions.outside.filter((id) => !q.held.has(id)).length),
  'coalitions.method': ([resolution, seed, runs], q) => {
    const { coalitions } = q.api
    q.same([resolution, seed, runs], [coalitions.resolution, coalitions.seed, coalitions.runs])
  },
  'coalitions.notDrawn': layout,
  'coalitions.members': ([n], q) => expect(q.api.coalitions.coalitions.map(({ size }) => size)).toContain(n),
  'coalitions.within': ([percent], q) =>
    expect(q.api.coalitions.coalitions.map(({ cohesion }) => percentOf(cohesion, q))).toContain(percent),
  'coalitions.to': ([letter, percent], q) => {
    const other = coalitionAt(letter, q)
    const own = q.api.coalitions.coalitions.map((one) => percentOf(between(one, other, q), q))
    expect(own).toContain(percent)
  },
  'coalitions.toOthers': { unasked: 'the list of coalitions.to' },
  'coalitions.divided': ([letter, issue], q) => {
    const at = letterPlace(letter)
    const told = q.api.coalitions.divisions.filter(({ a, b }) => a === at || b === at).map(({ wedge }) => wedge?.name)
    expect(told).toContain(issue)
  },
  'coalitions.outside.apart': ([n, least], q) => {
    q.same(least, q.api.scope.minShared)
    expect(q.api.coalitions.outside.map((id) => q.held.get(id))).toContain(n)
  },
  'coalitions.outside.noValue': ([n], q) => expect(q.api.coalitions.outside.map((id) => q.held.get(id))).toContain(n),
  'coalitions.outside.alone': ([best], q) => {
    const greatest = q.api.coalitions.outside.map((id) =>
      Math.max(...q.pairs.filter(({ a, b }) => a === id || b === id).map(({ value }) => value)),
    )
    expect(greatest.filter(Number.isFinite).map((one) => q.value(one))).toContain(best)
  },

  // Comparisons.
  'compare.group.first': ([n], q) => q.same(n, q.view.left?.length),
  'compare.group.second': ([n], q) => q.same(n, q.view.right?.length),
  'compare.value': ([, grouped, value, shared, all], q) => {
    q.same(all, q.api.scope.issues)
    const { robustness } = q.api
    if (grouped) q.same(shared, sharedByGroups(q))
    else q.same([value, shared], [q.value(robustness?.value as number), robustness?.shared])
  },
  'compare.range': ([low, high], q) => {
    if (q.view.left === undefined)
      q.same(
        [low, high],
        [q.value(q.api.robustness?.range?.low as number), q.value(q.api.robustness?.range?.high as number)],
      )
  },
  'compare.lacks': ([, forA, , forB, both], q) => q.same([forA, forB, both], lacking(q)),
  'compare.reasons.below-min-shared': ([shared, least], q) => {
    q.same(least, q.api.scope.minShared)
    if (q.view.left === undefined) q.same(shared, q.api.robustness?.shared)
  },
  'compare.reasons.no-weight': reason('no-weight'),
  'compare.reasons.no-variation': reason('no-variation'),
  'compare.reasons.mixed-scales': reason('mixed-scales'),
  'compare.issueByIssue': ([, more], q) => {
    const shared =
      q.view.left === undefined
        ? q.api.robustness?.issues.filter(({ distance }) => distance !== null).length
        : undefined
    if (shared !== undefined) q.same(more, Math.max(0, shared - 8))
  },
  'compare.firstAndMore': ([names, more], q) =>
    expect((names as string[]).length + (more as N)).toBeLessThanOrEqual(q.api.scope.issues),
  'compare.noneAcross': ([pairs], q) => q.same([pairs, across(q).known.length], [across(q).all, 0]),
  'compare.across': ([, known, pairs, value], q) => {
    const found = across(q)
    q.same([known, pairs, value], [found.known.length, found.all, q.value(mean(found.known))])
  },
  'compare.knownOf': ([known, of], q) => {
    expect([q.view.left?.length, q.view.right?.length]).toContain(of)
    expect(known).toBeLessThanOrEqual(of as N)
  },
  'compare.spread': { unasked: 'numbers of the answer itself, see forms' },
  'compare.sections.joint': ([n], q) => {
    if (q.view.left === undefined) q.same(n, q.api.robustness?.issues.filter(({ joint }) => joint).length)
  },
  'compare.sections.weightless': ([n], q) => q.same(n, sidesOn(q).filter(([a, b, weighs]) => a && b && !weighs).length),
  'compare.sections.lacks-a': ([n], q) => q.same(n, lacking(q)[0]),
  'compare.sections.lacks-b': ([n], q) => q.same(n, lacking(q)[1]),
  'compare.sections.lacks-both': ([n], q) => q.same(n, lacking(q)[2]),
  'compare.rest': layout,
  'compare.sum': ([, , shared, all], q) => {
    q.same(all, q.api.scope.issues)
    q.same(shared, q.view.left === undefined ? q.api.robustness?.shared : sharedByGroups(q))
  },

  'holding.mean': ([value], q) => {
    const sides = [q.view.left ?? [], q.view.right ?? []]
    const means = q.api.detail.items.issues.flatMap(({ id }) =>
      sides.flatMap((side) => {
        const held = q.api.positions.filter((one) => one.issue === id && one.value !== null && side.includes(one.actor))
        return held.length === 0 ? [] : [mean(held.map((one) => one.value as N))]
      }),
    )
    const told = Number(String(value).replace('−', '-').replace('+', '').replace(',', '.'))
    expect(means.some((one) => Math.abs(one - told) < 0.00501)).toBe(true)
  },

  // Scenarios.
  'whatif.changes': ([n, pairs], q) => {
    const changed = q.api.scenario?.changed ?? []
    q.same([n, pairs], [changed.length, q.pairs.length + changed.filter(({ before }) => before === null).length])
  },
  'whatif.most': ([a, b, change, more], q) => {
    const first = q.api.scenario?.changed[0]
    const size = (one: { delta: number | null } | undefined) =>
      one?.delta == null ? null : Math.round(Math.abs(one.delta) * 1e9)
    q.same(more, (q.api.scenario?.changed ?? []).filter((one) => size(one) === size(first)).length - 1)
    q.same(
      [a, b],
      [first?.a, first?.b].map((id) => q.nameOf(String(id))),
    )
    expect(changesOf(q)[0]).toBe(change)
  },
  'whatif.change': ([before, after], q) =>
    expect(changesOf(q)).toContain(q.words.whatif.change(String(before), String(after))),
  'whatif.moved': { unasked: 'names the moves of the view, from what app/views/whatif/whatif.test.ts checks' },
  'whatif.pair': ([a, b, change], q) => {
    const at = q.api.scenario?.changed.findIndex((one) => q.nameOf(one.a) === a && q.nameOf(one.b) === b) ?? -1
    expect(changesOf(q)[at]).toBe(change)
  },
  'whatif.moreMoves': layout,

  // Timelines.
  'timeline.years': ([first, last], q) => q.same([first, last], [spanOf(q)[0].slice(0, 4), spanOf(q)[1].slice(0, 4)]),
  'timeline.days': (days, q) => q.same(days, spanOf(q)),
  'timeline.issues': { unasked: 'how many panels there are' },
  'timeline.headings': { unasked: 'how many panels there are' },
  'timeline.notDrawn': { unasked: 'needs more issues than are drawn; app/views/timeline/timeline.test.ts' },
  'timeline.more': { unasked: 'needs more issues than are drawn; app/views/timeline/timeline.test.ts' },
  'timeline.held': { unasked: 'the step that the view names' },
  'timeline.stated': { unasked: 'the window that the view names' },
  'timeline.every': { unasked: 'the step that the view names' },
  'timeline.valued': windowed,
  'timeline.basis.shared': windowed,
  'timeline.basis.pairs': windowed,
  'timeline.over.shared': windowed,
  'timeline.over.issues': windowed,
  'timeline.over.pairs': windowed,
  'timeline.point': windowed,
  'timeline.ends': windowed,
  'timeline.from': windowed,
  'timeline.to': windowed,
  'timeline.onDay': ([day], q) => q.same(day, q.api.scope.asOf),
  'timeline.changes': ([n], q) => {
    const actors = q.view.left ? [...q.view.left, ...(q.view.right ?? [])] : (q.view.select ?? [])
    const shifts = q.api.shifts.shifts.filter(
      ({ actor, kind }) => kind === 'changed' && (actors.length === 0 || actors.includes(actor)),
    )
    q.same(n, shifts.length)
  },
  'timeline.legend.day': ([day], q) => q.same(day, q.api.scope.asOf),
  'timeline.method': ([, least], q) => q.same(least, q.api.scope.minShared),

  // Titles.
  'titles.ifMoved': { unasked: 'names what the view names' },
  'titles.firstAndOthers': ([names, others], q) =>
    q.same((names as string[]).length + (others as N), (q.view.left ?? q.view.select ?? []).length),

  // Stances.
  'evidence.stances': { unasked: 'app/views/evidence/evidence-answer.test.ts' },
  'evidence.conflicts': { unasked: 'app/views/evidence/evidence-answer.test.ts' },
  'evidence.statedBy': ([day], q) => q.same(day, q.api.scope.asOf),
  'groups.coalition': { unasked: 'the number of a group, by its place' },
  'network.pinned': { unasked: 'names whom the view pins' },
}

/** A spectrum of some issues tells of these alone: at most what there is on all. */
function ofShown(told: number, all: number, q: Question): void {
  const some = q.view.show === 'spectrum' && q.view.issue === undefined && q.api.scope.issues > 4
  if (some) expect(told).toBeLessThanOrEqual(all)
  else q.same(told, all)
}

function notDrawn(names: readonly string[], q: Question, tooFew: boolean): void {
  const expected = [...q.withoutValue(tooFew)].filter((id) => q.view.show !== 'matrix' || !q.hidden.has(id))
  q.same([...names].sort(), expected.map((id) => q.nameOf(id)).sort())
}

function placedOnAxis(q: Question): Set<string> {
  const issue = q.view.layout?.slice('issue:'.length)
  const known = q.api.positions.some((one) => one.issue === issue)
  if (!known) return q.compared
  return new Set(q.api.positions.filter((one) => one.value !== null || one.issue === issue).map(({ actor }) => actor))
}

function sizesOf(q: Question): number[] | null {
  const size = q.view.size ?? 'positions'
  if (size === 'positions') return (q.shown.drawn ?? []).map((id) => q.held.get(id) ?? 0)
  if (size !== 'influence') return null
  return q.api.detail.items.actors.flatMap(({ id, influence }) =>
    influence !== undefined && q.shown.drawn?.includes(id) ? [influence] : [],
  )
}

function lines(layer: 'agree' | 'differ'): Checker {
  return ([n, strongest], q) => {
    const all = q.lines(layer)
    if (q.view.strongest === undefined) q.same(n, all.length)
    else expect(all.length).toBeGreaterThanOrEqual(n as N)
    const extreme = (layer === 'agree' ? Math.max : Math.min)(...all.map(({ value }) => value))
    expect(String((strongest as string[])[0])).toContain(`(${q.value(extreme)})`)
  }
}

/** The pairs most alike or least: those beyond the middle, the farthest first. */
function extremes(told: readonly string[], q: Question, sign: 1 | -1): void {
  const values = q.among
    .map(({ value }) => value)
    .filter((value) => sign * (value - q.middle) > 0)
    .sort((x, y) => sign * (y - x))
  q.same(
    told.map((one) => /\(([^()]*)\)$/.exec(one)?.[1]),
    values.slice(0, 3).map((one) => q.value(one)),
  )
}

function components(q: Question): number {
  const groups = [...q.compared].map((id) => new Set([id]))
  for (const { a, b } of q.pairs) {
    const [one, other] = [a, b].map((id) => groups.find((group) => group.has(id))) as [Set<string>, Set<string>]
    if (one === other) continue
    for (const id of other) one.add(id)
    groups.splice(groups.indexOf(other), 1)
  }
  return groups.length
}

function sinceThen(q: Question): Record<string, number> {
  const cells = (list: Question['api']['positions']) =>
    new Map(list.filter(({ value }) => value !== null).map(({ actor, issue, value }) => [`${actor} ${issue}`, value]))
  const [then, now] = [cells(q.api.before), cells(q.api.positions)]
  const inScope = new Set(q.api.positions.map(({ issue }) => issue))
  const both = [...now].filter(([cell]) => then.has(cell))
  const moved = both.filter(([cell, value]) => then.get(cell) !== value).length
  const gone = [...then.keys()].filter((cell) => !now.has(cell) && inScope.has(cell.split(' ')[1] as string)).length
  return { moved, same: both.length - moved, new: now.size - both.length, gone }
}

const letterPlace = (letter: unknown) => String(letter).charCodeAt(0) - 65
const coalitionAt = (letter: unknown, q: Question) => q.api.coalitions.coalitions[letterPlace(letter)]

function percentOf(value: number | null | undefined, q: Question): number | null {
  const [low, high] = q.measure.range
  return value == null ? null : Math.round((100 * (value - low)) / (high - low))
}

/** How much an issue divides or joins two coalitions, and how far apart they are on it. */
function dividing(by: 'wedge' | 'bridge'): Checker {
  return ([, strength, gap], q) => {
    const told = betweenCoalitions(q).divisions.map((one) => [Math.round(100 * one[by]), Math.round(100 * one.gap)])
    expect(told).toContainEqual([strength, gap])
  }
}

type Group = { readonly members: readonly { readonly actor: string }[] } | undefined

/** The mean value of the pairs of two groups; null where there is none. */
function between(one: Group, other: Group, q: Question): number | null {
  const [a, b] = [one, other].map((group) => new Set(group?.members.map(({ actor }) => actor)))
  const values = q.pairs.filter((pair) => (a?.has(pair.a) && b?.has(pair.b)) || (a?.has(pair.b) && b?.has(pair.a)))
  return values.length === 0 ? null : mean(values.map(({ value }) => value))
}

function swinging(q: Question): number {
  const { coalitions } = q.api.coalitions
  return coalitions.flatMap((own) =>
    own.members.filter(({ actor, belonging }) => {
      if ((belonging as number) < 1 - 1e-9) return true
      const alone = { members: [{ actor }] }
      const at = between(alone, { members: own.members.filter((one) => one.actor !== actor) }, q)
      return coalitions.some((other) => {
        const far = other === own ? null : between(alone, other, q)
        return far !== null && at !== null && far >= at
      })
    }),
  ).length
}

/** By issue, whether each side of a comparison has a value. */
/** By issue: whether either side holds a position, and whether the issue weighs anything. */
function sidesOn(q: Question): [boolean, boolean, boolean][] {
  const [left, right] = q.view.left ? [q.view.left, q.view.right ?? []] : [[q.view.select?.[0]], [q.view.select?.[1]]]
  const issues = [...new Set(q.api.positions.map(({ issue }) => issue))]
  const holds = (side: readonly (string | undefined)[], issue: string) =>
    q.api.positions.some((one) => one.issue === issue && one.value !== null && side.includes(one.actor))
  return issues.map((issue) => [
    holds(left, issue),
    holds(right, issue),
    !q.view.weight?.some((one) => one.startsWith(`${issue}=`) && Number(one.split('=')[1]) === 0),
  ])
}

function lacking(q: Question): [number, number, number] {
  const sides = sidesOn(q)
  const count = (a: boolean, b: boolean) => sides.filter((side) => side[0] === a && side[1] === b).length
  const onlyB = count(false, true)
  const onlyA = count(true, false)
  return [onlyB, onlyA, q.api.scope.issues - onlyA - onlyB - count(true, true)]
}

function sharedByGroups(q: Question): number {
  return sidesOn(q).filter(([a, b, weighs]) => a && b && weighs).length
}

function across(q: Question): { known: number[]; all: number } {
  const [left, right] = [q.view.left ?? [], q.view.right ?? []]
  const all = left.flatMap((a) => right.flatMap((b) => (a === b ? [] : [q.pair(a, b)])))
  return { all: all.length, known: all.flatMap((pair) => (pair?.value == null ? [] : [pair.value])) }
}

function reason(id: string): Checker {
  return (_, q) => {
    if (q.view.left === undefined) q.same(q.api.robustness?.reason, id)
  }
}

function changesOf(q: Question): string[] {
  const told = (value: number | null) => (value === null ? q.words.whatif.noValue : q.value(value))
  return (q.api.scenario?.changed ?? []).map(({ before, after }) => q.words.whatif.change(told(before), told(after)))
}

function spanOf(q: Question): [string, string] {
  const { from, to } = q.api.detail.span as { from: string; to: string }
  const { asOf } = q.api.scope
  return [from, asOf !== null && asOf > to ? asOf : to]
}

const sameNumber = (text: string, value: number) =>
  Number(text.split(' ')[0]?.replace('−', '-').replace(',', '.')) === value

/** Whoever is drawn without a value on the issue that a network is laid along: what its axis must count. */
export function axisCounts(q: Question): number {
  const issue = q.view.layout?.slice('issue:'.length)
  const valued = new Set(
    q.api.positions.filter((one) => one.issue === issue && one.value !== null).map(({ actor }) => actor),
  )
  return (q.shown.drawn ?? []).filter((id) => !valued.has(id)).length
}

/** The positions of blocs that fewer than half of their members make, as the API tells who spoke. */
function madeOfFew(q: Question) {
  if (q.api.scope.level !== 'blocs') return []
  return q.api.positions.flatMap(({ actor, issue, value, status, members }) => {
    if (members === null || members.own || (status === 'ambiguous' && value === null && members.points.length > 1))
      return []
    const spoke = members.points.reduce((sum, { count }) => sum + count, members.unclear)
    return spoke < members.silent ? [{ actor, issue, spoke, members: spoke + members.silent }] : []
  })
}
