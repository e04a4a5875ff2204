import { expect, it } from 'vitest';
import { countTests } from './vitest-totals.ts';

const file = (status: string, tests: number): { status: string; assertionResults: unknown[] } => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

it('counts passed and failed tests', () => {
  const report = { numPassedTests: 5, numFailedTests: 2, testResults: [file('passed', 3), file('failed', 4)] };
  expect(countTests(report, 1)).toEqual({ passed: 5, failed: 2 });
});

it('counts a file that could not be loaded as a failure', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3), file('failed', 0)] };
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 });
});

it('counts a run that ended badly without a failed test as a failure', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3)] };
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 });
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
});
