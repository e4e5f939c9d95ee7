/** The texts of the page around the ways to look. */
import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted } = forms

export const page = {
  name: 'Parley',
  skip: 'Skip to the map',
  viewBar: { label: 'Ways to look' },
  embed: { whole: 'Explore this picture in Parley' },

  save: { label: 'Save or send' },
  theme: { light: 'Light theme', dark: 'Dark theme' },
  close: 'Close',
  retry: 'Try again',
  bug: 'Something went wrong in Parley. Load the page again; if it comes back, please report it with the address of this page.',
  reload: 'Load the page again',
  language: 'Language of the page',

  find: {
    label: 'Find actors, issues, views, commands',
    placeholder: 'Find … ( / )',
    none: 'No matches',
    groups: {
      views: 'Views',
      actors: 'Actors',
      issues: 'Issues',
      commands: 'Commands',
      saved: 'Saved',
      datasets: 'Datasets',
      documents: 'Documents',
    },
  },

  commands: {
    find: 'Find anything',
    undo: 'Undo',
    redo: 'Redo',
    control: (key: string) => `Ctrl ${key}`,
    numbers: 'Save the numbers',
    copy: 'Copy link to this view',
    copied: 'Link copied',
    notCopied: 'The link could not be copied. Copy it from the address bar.',
    views: 'Saved views',
    tour: 'Take the tour',
    help: 'Help',
    theme: 'Light or dark',
    show: (name: string) => `Show ${name}`,
  },

  saved: {
    title: 'Saved views',
    name: 'Name of this view',
    save: 'Save this view',
    saved: (name: string) => `Saved as “${name}”`,
    none: 'None yet. Saved views stay in this browser; save them as a file to use them elsewhere.',
    forget: (name: string) => `Delete “${name}”`,
    copy: 'Copy link',
    export: 'Save as a file',
    import: 'Open a file',
    added: (n: number) => `${counted(n, 'view')} added`,
    noFile: 'This file holds no saved views. Choose one written by “Save as a file”.',
  },

  help: {
    title: 'Help',
    first:
      'Parley maps who stands where on what, and who said so. Choose what to compare on the left, the day at the bottom, and a view at the top. Everything drawn leads to the words it rests on. The address bar holds the view: share it, and others see the same.',
    views: 'Ways to look',
    keys: 'Keyboard',
    words: 'Glossary',
    glossary: [
      ['actor', 'a nation, person, organisation or bloc that can hold a position'],
      ['issue', 'a question with a scale; issues form a tree'],
      ['stance', 'one coded statement of one actor on one issue, at a date, from evidence'],
      ['position', 'what an actor is resolved to hold on an issue at a time, from its stances'],
      ['alignment', 'the value of a measure for two actors, with shared issues and coverage'],
      ['coalition', 'a group of actors found from alignment'],
    ],
  },

  tour: {
    label: 'Tour',
    offer: 'New here? Six views of the Chevening talks show what can be asked.',
    start: 'Take the tour',
    skip: 'No, thanks',
    back: 'Back',
    next: 'Next',
    end: 'End the tour',
    at: (step: number, of: number) => `${step} of ${of}`,
    steps: {
      network: {
        title: 'Who aligns with whom?',
        text: 'Near means alike. Solid lines agree, dashed lines differ; the words under the title say what is drawn, and what is not.',
      },
      pair: {
        title: 'What does a line rest on?',
        text: 'The panel on the right goes through the issues: both positions, and what each adds. Open an issue for the words and their source.',
      },
      positions: {
        title: 'Who stands where on what?',
        text: 'Every actor on every issue. Silence, declining to say, ambiguity and neutrality each have a mark of their own.',
      },
      spectrum: {
        title: 'How far apart on one issue?',
        text: 'The scale with its defined points, and everyone whose position is known along it.',
      },
      compare: {
        title: 'Why this number?',
        text: 'Two actors issue by issue, with the formula filled in, and how much the result depends on any single issue.',
      },
      evidence: {
        title: 'Says who?',
        text: 'Stances with their documents and words. A quotation, a paraphrase and silence look different. That is the tour; the search box finds everything by name.',
      },
    },
  },
} as const
