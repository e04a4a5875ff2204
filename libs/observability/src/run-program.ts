import { VoiceError } from '@voipbin/common';

/**
 * Runs the main part of a program. What it throws ends the process with code 1: an error that says what to do as one
 * line, a bug with its stack.
 */
export async function runProgram(name: string, main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${name}: cannot start: ${describe(error)}\n`);
    process.exit(1);
  }
}

function describe(error: unknown): string {
  if (error instanceof VoiceError && error.kind !== 'unexpected') {
    return `${error.code}: ${error.message}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
