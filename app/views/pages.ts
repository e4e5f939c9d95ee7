/** The ways to look at a dataset; each one's code is fetched when it is first shown. */
import type { ComponentType } from 'react'
import type { Lang, Show } from '../../positions/view.ts'

/** What a way to look brings along. */
interface ViewModule {
  /** The middle of the page: headline and picture. */
  readonly Page: ComponentType
  /** Its own controls, beside those of what is compared. */
  readonly controls: readonly ComponentType[]
}

/** A way to look. */
interface ViewEntry {
  readonly id: Show
  /** Its name, and in a sentence what it shows. */
  readonly words: Readonly<Record<Lang, { readonly label: string; readonly help: string }>>
  /** Whether the account of what is selected stands beside it. */
  readonly details: boolean
  /** Whether it has no picture to save. */
  readonly unpictured?: true
  /** Whether it stands alone, without what is compared and the day. */
  readonly bare?: true
  load(): Promise<{ view: ViewModule }>
}

export const VIEWS = [
  {
    id: 'network',
    words: {
      en: { label: 'Network', help: 'Who aligns with whom: near means alike.' },
      de: { label: 'Netz', help: 'Wer mit wem übereinstimmt: nah heißt ähnlich.' },
    },
    details: true,
    load: () => import('./network/page/NetworkPage.tsx'),
  },
  {
    id: 'matrix',
    words: {
      en: { label: 'Matrix', help: 'Who aligns with whom, each pair a cell: neighbours agree most.' },
      de: { label: 'Matrix', help: 'Wer mit wem übereinstimmt, jedes Paar ein Feld: Nachbarn sind sich am einigsten.' },
    },
    details: true,
    load: () => import('./matrix/page/MatrixPage.tsx'),
  },
  {
    id: 'positions',
    words: {
      en: { label: 'Positions', help: 'Who stands where: every actor on every issue, to sort, group and open.' },
      de: {
        label: 'Positionen',
        help: 'Wer wo steht: jeder Akteur zu jeder Streitfrage, zum Ordnen, Gruppieren und Öffnen.',
      },
    },
    details: true,
    load: () => import('./positions/page/PositionsPage.tsx'),
  },
  {
    id: 'spectrum',
    words: {
      en: { label: 'Spectrum', help: 'The scale of an issue with its defined points, and who stands where along it.' },
      de: {
        label: 'Spektrum',
        help: 'Die Skala einer Streitfrage mit ihren festgelegten Punkten, und wer wo auf ihr steht.',
      },
    },
    details: true,
    load: () => import('./spectrum/page/SpectrumPage.tsx'),
  },
  {
    id: 'timeline',
    words: {
      en: {
        label: 'Timeline',
        help: 'An actor’s positions, how far two agreed, or how united some were, through time.',
      },
      de: {
        label: 'Verlauf',
        help: 'Die Positionen eines Akteurs, wie weit zwei übereinstimmten, oder wie einig einige waren, im Lauf der Zeit.',
      },
    },
    details: false,
    load: () => import('./timeline/page/TimelinePage.tsx'),
  },
  {
    id: 'compare',
    words: {
      en: {
        label: 'Compare',
        help: 'Two actors or two groups, issue by issue: what each holds, what it adds, and how firm the result is.',
      },
      de: {
        label: 'Vergleich',
        help: 'Zwei Akteure oder zwei Gruppen, Streitfrage für Streitfrage: was jeder vertritt, was es beiträgt, und wie fest das Ergebnis ist.',
      },
    },
    details: false,
    load: () => import('./compare/page/ComparePage.tsx'),
  },
  {
    id: 'evidence',
    words: {
      en: { label: 'Evidence', help: 'Who said what, where it was read, and where codings conflict.' },
      de: { label: 'Belege', help: 'Wer was gesagt hat, wo es zu lesen war, und wo Erfassungen sich widersprechen.' },
    },
    details: false,
    unpictured: true,
    load: () => import('./evidence/page/EvidencePage.tsx'),
  },
  {
    id: 'coalitions',
    words: {
      en: {
        label: 'Coalitions',
        help: 'Who stands together, whether that is more than chance, and what divides them.',
      },
      de: { label: 'Koalitionen', help: 'Wer zusammensteht, ob das mehr als Zufall ist, und was sie trennt.' },
    },
    details: true,
    load: () => import('./coalitions/page/CoalitionsPage.tsx'),
  },
  {
    id: 'whatif',
    words: {
      en: { label: 'What if', help: 'Move an actor along an issue’s scale, and see what changes. Nothing is written.' },
      de: {
        label: 'Was wäre wenn',
        help: 'Bewegen Sie einen Akteur auf der Skala einer Streitfrage und sehen Sie, was sich ändert. Nichts wird gespeichert.',
      },
    },
    details: false,
    load: () => import('./whatif/page/WhatIfPage.tsx'),
  },
  {
    id: 'pairs',
    words: {
      en: { label: 'Pairs', help: 'Every pair with its agreement, to sort and to read.' },
      de: { label: 'Paare', help: 'Jedes Paar mit seiner Übereinstimmung, zum Sortieren und Lesen.' },
    },
    details: true,
    unpictured: true,
    load: () => import('./pairs/page/PairsPage.tsx'),
  },
  {
    id: 'cypher',
    words: {
      en: { label: 'Cypher', help: 'Ask your own questions in Cypher; read-only.' },
      de: { label: 'Cypher', help: 'Fragen, die keine Ansicht vorsieht, in Cypher; es kann nur lesen.' },
    },
    details: false,
    bare: true,
    unpictured: true,
    load: () => import('./cypher/page/CypherPage.tsx'),
  },
] as const satisfies readonly ViewEntry[]

/** The way to look of this name; one that this page does not have is shown as the network. */
export function viewEntry(id: Show | undefined): ViewEntry & { id: (typeof VIEWS)[number]['id'] } {
  return VIEWS.find((entry) => entry.id === id) ?? VIEWS[0]
}
