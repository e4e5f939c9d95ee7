import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The words of what is taken out of the page. */
export const en = {
  title: 'Save or send',
  label: 'What to save or send',
  ways: {
    picture: 'Picture',
    numbers: 'Numbers',
    file: 'Whole explorer',
    link: 'Link with the data',
    server: 'To the server',
  },
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
  link: {
    intro: (title: string) =>
      `One link with ${title} in it. Who opens it sees this view of these data, can keep them in the browser or leave them, and needs no file.`,
    inside: (n: number) =>
      `The link holds all of it, ${counted(n, 'statement')} with words, sources and quotations, not only what this view shows.`,
    whoReads:
      'The data stand behind the # of the address, which no browser sends to a server. But the link is the data: whoever sees it, a chat or mail service too, can read all of it.',
    onlyHere: (host: string) =>
      `This page is at ${host}, which only this machine reaches, so the link opens nowhere else. A file of the whole explorer opens everywhere.`,
    label: 'The link',
    making: 'Making the link …',
    length: (n: number) => `${numberWords(n)} characters`,
    tooLong: (n: number, most: number) =>
      `These data make a link of ${numberWords(n)} characters. Mail programs and chats break links of more than ${numberWords(most)}, so there is none. Send the whole explorer as a file instead.`,
    copy: 'Copy the link',
    copied: 'Copied; paste it where you want it',
    notCopied: 'This browser does not allow copying. Select the link instead.',
    name: 'data from a link',
    arrived: (title: string) =>
      `“${title}” came in the link that you opened, not from a server: whoever made the link chose what it says. It is gone when this page is closed or loaded anew, unless you keep it.`,
    keep: 'Keep it in this browser',
    leave: 'Leave it',
    close: 'Close',
    wrong: {
      damaged:
        'The link that you opened was cut or changed on the way, so its data cannot be read. Ask for the link again, or for a file.',
      'too-large':
        'The link that you opened unpacks to more than a link may hold, so it was not read. Ask for a file instead.',
      later: 'The link that you opened was made by a later version of Parley than this one.',
      other: 'The link that you opened holds no data that Parley can read.',
    },
  },
  server: {
    intro: (title: string) =>
      `Puts ${title} into the store of the server that this page is from, so that others open it there and it no longer depends on this browser.`,
    whoReads: (n: number) =>
      `Everyone who reaches this server can then read all of it: ${counted(n, 'statement')} with words, sources and quotations.`,
    forgets:
      'This server keeps its datasets in memory alone: what is saved is there until the server ends, and gone when it starts again.',
    name: 'Under which name',
    save: 'Save to the server',
    saving: 'Being checked and saved …',
    saved: (title: string) => `Saved ${title} to the server`,
    savedSoon: 'It is saved. The server lists it in a moment.',
    taken: (title: string, id: string) =>
      `The server has another dataset called ${id}, “${title}”. Nothing was saved. Choose another name, or replace it; its former version is kept where the store keeps versions.`,
    replace: 'Replace it',
  },
}
