/** The ways to look at a dataset, in two tables: how the page names each, and the code of each, which is loaded when it is first wanted. */
import { SHOWS, type Show } from '../../positions/view.ts'
import { pictured, type ViewCode, type ViewEntry } from './view-code.ts'

const ENTRIES = {
  network: {
    words: {
      en: { label: 'Network', help: 'Who aligns with whom: near means alike.' },
      de: { label: 'Netz', help: 'Wer mit wem übereinstimmt: nah heißt ähnlich.' },
    },
    details: true,
  },
  matrix: {
    words: {
      en: { label: 'Matrix', help: 'Who aligns with whom, each pair a cell: neighbours agree most.' },
      de: { label: 'Matrix', help: 'Wer mit wem übereinstimmt, jedes Paar ein Feld: Nachbarn sind sich am einigsten.' },
    },
    details: true,
  },
  positions: {
    words: {
      en: { label: 'Positions', help: 'Who stands where: every actor on every issue, to sort, group and open.' },
      de: {
        label: 'Positionen',
        help: 'Wer wo steht: jeder Akteur zu jeder Streitfrage, zum Ordnen, Gruppieren und Öffnen.',
      },
    },
    details: true,
  },
  spectrum: {
    words: {
      en: { label: 'Spectrum', help: 'The scale of an issue with its defined points, and who stands where along it.' },
      de: {
        label: 'Spektrum',
        help: 'Die Skala einer Streitfrage mit ihren festgelegten Punkten, und wer wo auf ihr steht.',
      },
    },
    details: true,
  },
  timeline: {
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
  },
  compare: {
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
  },
  evidence: {
    words: {
      en: { label: 'Evidence', help: 'Who said what, where it was read, and where codings conflict.' },
      de: { label: 'Belege', help: 'Wer was gesagt hat, wo es zu lesen war, und wo Erfassungen sich widersprechen.' },
    },
    details: false,
    unpictured: true,
  },
  coalitions: {
    words: {
      en: {
        label: 'Coalitions',
        help: 'Who stands together, whether that is more than chance, and what divides them.',
      },
      de: { label: 'Koalitionen', help: 'Wer zusammensteht, ob das mehr als Zufall ist, und was sie trennt.' },
    },
    details: true,
  },
  whatif: {
    words: {
      en: { label: 'What if', help: 'Move an actor along an issue’s scale, and see what changes. Nothing is written.' },
      de: {
        label: 'Was wäre wenn',
        help: 'Bewegen Sie einen Akteur auf der Skala einer Streitfrage und sehen Sie, was sich ändert. Nichts wird gespeichert.',
      },
    },
    details: false,
  },
  pairs: {
    words: {
      en: { label: 'Pairs', help: 'Every pair with its agreement, to sort and to read.' },
      de: { label: 'Paare', help: 'Jedes Paar mit seiner Übereinstimmung, zum Sortieren und Lesen.' },
    },
    details: true,
    unpictured: true,
  },
  cypher: {
    words: {
      en: { label: 'Cypher', help: 'Ask your own questions in Cypher; read-only.' },
      de: { label: 'Cypher', help: 'Fragen, die keine Ansicht vorsieht, in Cypher; es kann nur lesen.' },
    },
    details: false,
    bare: true,
    unpictured: true,
    asksServer: true,
  },
} as const satisfies Record<Show, ViewEntry>

type Unpictured = { [K in Show]: (typeof ENTRIES)[K] extends { unpictured: true } ? K : never }[Show]
/** The ways to look that have a picture. */
export type PictureId = Exclude<Show, Unpictured>

/** The ways to look, in the order of the page's tabs. */
export const VIEWS: readonly (ViewEntry & { readonly id: Show })[] = SHOWS.map((id) => ({ id, ...ENTRIES[id] }))

/** The way to look of this name; one that this page does not have is shown as the network. */
export function viewEntry(id: Show | undefined): ViewEntry & { readonly id: Show } {
  return VIEWS.find((entry) => entry.id === id) ?? (VIEWS[0] as (typeof VIEWS)[number])
}

/**
 * Scenes, drawings and answers by view. The page itself imports none of it (its worker does), so this table stands apart from the names: what a bundle
 * does not use is left out of it.
 */
export const VIEW_CODE = {
  network: pictured({
    scene: async () => (await import('./network/network-picture.ts')).networkPicture,
    draw: async () => (await import('./network/drawing.ts')).networkDrawing,
    answers: {
      network: async () => (await import('./network/network-answer.ts')).networkAnswer,
      networkFit: async () => (await import('./network/network-answer.ts')).networkFitAnswer,
    },
  }),
  matrix: pictured({
    scene: async () => (await import('./matrix/scene.ts')).matrixScene,
    draw: async () => (await import('./matrix/drawing.ts')).matrixDrawing,
  }),
  positions: pictured({
    scene: async () => (await import('./positions/scene.ts')).positionsScene,
    draw: async () => (await import('./positions/drawing.ts')).positionsDrawing,
  }),
  spectrum: pictured({
    scene: async () => (await import('./spectrum/scene.ts')).spectrumScene,
    draw: async () => (await import('./spectrum/drawing.ts')).spectrumDrawing,
  }),
  timeline: pictured({
    scene: async () => (await import('./timeline/scene.ts')).timelineScene,
    draw: async () => (await import('./timeline/drawing.ts')).timelineDrawing,
    answers: { timeline: async () => (await import('./timeline/timeline-answer.ts')).timelineAnswer },
  }),
  compare: pictured({
    scene: async () => (await import('./compare/scene.ts')).compareScene,
    draw: async () => (await import('./compare/drawing.ts')).compareDrawing,
    answers: {
      compare: async () => (await import('./compare/compare-answer.ts')).compareAnswer,
      members: async () => (await import('./compare/members-answer.ts')).membersAnswer,
      bootstrap: async () => (await import('./compare/bootstrap-answer.ts')).bootstrapAnswer,
    },
  }),
  evidence: {
    answers: { evidence: async () => (await import('./evidence/evidence-answer.ts')).evidenceAnswer },
  },
  coalitions: pictured({
    scene: async () => (await import('./coalitions/scene.ts')).coalitionsScene,
    draw: async () => (await import('./coalitions/drawing.ts')).coalitionsDrawing,
  }),
  whatif: pictured({
    scene: async () => (await import('./whatif/scene.ts')).whatIfScene,
    draw: async () => (await import('./whatif/drawing.ts')).whatIfDrawing,
    answers: { bestMove: async () => (await import('./whatif/best-move-answer.ts')).bestMoveAnswer },
  }),
  pairs: {},
  cypher: {
    answers: { cypherFor: async () => (await import('./cypher/cypher-for-answer.ts')).cypherForAnswer },
  },
} satisfies { [K in Show]: ViewCode<K extends PictureId ? true : false> }
