import type { Reporter, TestCase } from 'vitest/node'

/** Names, at the end of a run, each test that passed only when it was tried again, so that what is unsteady stays in sight. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a reporter in the default export
export default class SecondAttempts implements Reporter {
  private readonly unsteady: string[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.unsteady.push(`${test.module.relativeModuleId} > ${test.fullName}`)
  }

  onTestRunEnd(): void {
    for (const name of this.unsteady) console.log(`Passed only when tried again: ${name}`)
  }
}
