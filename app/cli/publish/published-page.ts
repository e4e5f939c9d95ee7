import { PUBLISHED_MARK } from '../../api/published-layout.ts'
import { securityHeaders } from '../../server/security.ts'

/** The built page as a copy has it: marked, and with the server's content security policy in its head, since a web host sends none. */
export function publishedPage(html: string): string {
  // Who may frame a copy is for its host to say: in a page's head the rule would be ignored.
  const policy = (securityHeaders()['Content-Security-Policy'] as string)
    .split('; ')
    .filter((rule) => !rule.startsWith('frame-ancestors'))
    .join('; ')
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    ${PUBLISHED_MARK}`
  return html.replace(/(<meta charset="utf-8" ?\/?>)/, `$1\n    ${head}`)
}
