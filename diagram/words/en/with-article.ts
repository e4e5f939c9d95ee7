/** Names that stand with an article in an English sentence though no word of theirs shows it. */
const PLURALS = new Set(['Bahamas', 'Comoros', 'Gambia', 'Maldives', 'Netherlands', 'Philippines', 'Seychelles'])
/** What names begin and end with that stand with an article. */
const SHOWN = /^(?:United (?:States|Kingdom|Nations|Arab)|European )|(?:^| )(?:Islands|Republic|Union|Emirates)$/u

/** A name as an English sentence has it: `the United States`, `France`. */
export function withArticle(name: string): string {
  return PLURALS.has(name) || SHOWN.test(name) ? `the ${name}` : name
}

/** A text that begins a sentence: an article before a name is written large. */
export function beginning(text: string): string {
  return text.startsWith('the ') ? `The ${text.slice(4)}` : text
}
