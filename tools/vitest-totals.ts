/** What Vitest's JSON reporter writes, as far as we read it. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

export interface Totals {
  passed: number;
  failed: number;
}

/**
 * Counts the tests of one run. What failed outside a test counts as one failure: a file that could not be loaded, or a
 * run that ended badly although every test passed (an unhandled error, no test found, no report at all).
 */
export function countTests(report: VitestReport | undefined, exitCode: number): Totals {
  const brokenFiles = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = (report?.numFailedTests ?? 0) + (brokenFiles?.length ?? 0);
  return { passed: report?.numPassedTests ?? 0, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
