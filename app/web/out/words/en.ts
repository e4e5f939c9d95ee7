import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted } = forms

/** The words of what is taken out of the page. */
export const en = {
  title: 'Save or send',
  label: 'What to save or send',
  ways: { picture: 'Picture', file: 'Whole explorer' },
  failed: 'That did not work',
  file: {
    intro: (title: string) =>
      `One HTML file with ${title} and this explorer inside. It opens by double click, at this view, without a network and without a server. Send it as you send any file.`,
    inside: 'Whoever gets the file can read all of it, not only what this view shows:',
    stances: (n: number) => `${counted(n, 'statement')}, each with its words, source, quotation and who coded it`,
    actors: (n: number, issues: number) =>
      `${counted(n, 'actor')} and ${counted(issues, 'issue')}, with all that is told of them`,
    documents: (n: number) => `${counted(n, 'document')}, by title and address`,
    nobody: 'The file asks nobody for anything: no server, no web site, no fonts from elsewhere.',
    making: 'Making the file …',
    size: (megabytes: string) => `${megabytes} MB`,
    save: 'Save the file',
    saved: (name: string) => `Saved ${name}`,
    missing: 'This page lacks the parts of such a file. Build it anew with “npm run build”.',
  },
}
