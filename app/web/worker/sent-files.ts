import type { Dataset, FullDataset } from '../../../positions/dataset/index.ts'
import type { DatasetAnswer, StancesAnswer } from '../../api/answers.ts'
import { heldAnswer } from '../../api/held-answer.ts'
import { type PublishedFile, publishedFiles, publishedLists } from '../../api/published-files.ts'
import { publishedTypefaces } from '../../api/published-typefaces.ts'
import type { Fetcher } from '../source/source.ts'
import { faceSource } from './face-source.ts'
import { request } from './problem.ts'

/** How long the address of a question may become: servers and proxies refuse long ones. */
const LONGEST = 6_000

/**
 * A dataset as the files of a published copy that holds it alone, with all words that the page can have of it: `whole` has those of a person's own. Rejects with a RequestProblem when
 * they cannot be had.
 */
export async function sentFiles(
  dataset: Dataset,
  listed: DatasetAnswer,
  fetcher: Fetcher,
  whole: FullDataset | undefined,
): Promise<PublishedFile[]> {
  const told: DatasetAnswer = {
    ...listed,
    id: dataset.info.id,
    status: 'ready',
    servesFormer: false,
    progress: null,
    notice: null,
  }
  const path = `/api/datasets/${encodeURIComponent(dataset.info.id)}/stances`
  const asked = async (query: string) => (await request(fetcher, `${path}?${query}`)).json()
  const answerOf = (query: string): Promise<unknown> =>
    whole ? heldAnswer(whole, 'stances', new URLSearchParams(query)) : asked(query)
  const words = async (issues: readonly string[]): Promise<StancesAnswer> => {
    const answers: StancesAnswer[] = []
    for (const query of queriesOf(issues)) answers.push((await answerOf(query)) as StancesAnswer)
    const documents = new Map(answers.flatMap((answer) => answer.documents.map((one) => [one.id, one] as const)))
    const stances = answers.flatMap((answer) => answer.stances)
    return { dataset: dataset.info.id, stances, documents: [...documents.values()] }
  }
  const files: PublishedFile[] = [
    ...publishedLists([told]),
    ...(await publishedTypefaces(dataset, faceSource(fetcher))),
  ]
  for await (const file of publishedFiles(dataset, told, 0, words)) files.push(file)
  return files
}

/** Issues as queries, none of them too long for an address. */
function queriesOf(issues: readonly string[]): string[] {
  const queries: string[] = []
  for (const issue of issues) {
    const part = `issue=${encodeURIComponent(issue)}`
    const last = queries.at(-1)
    if (last !== undefined && last.length + part.length < LONGEST) queries[queries.length - 1] = `${last}&${part}`
    else queries.push(part)
  }
  return queries
}
