import type { Document } from '../../../../positions/dataset/index.ts'
import { messages } from '../../../web/messages.ts'

/** A document's title, as a link where it has an address on the web. */
export function DocumentLink({ document: { title, url } }: { document: Document }) {
  // Only addresses of the web become links: a dataset is anyone's file.
  if (url === undefined || !/^https?:\/\//i.test(url)) return <cite>{title}</cite>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <cite>{title}</cite>
      <span className="visually-hidden"> {messages.evidence.newTab}</span>
    </a>
  )
}
