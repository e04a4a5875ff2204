import { execFile } from 'node:child_process';
import { SetupError } from '../setup-error.ts';

export interface RunCommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Written to the standard input, which is closed afterwards. */
  input?: string;
  timeoutMs?: number;
}

/** Runs a program to its end and returns what it printed; a failure carries the last line of its complaint. */
export function runCommand(command: readonly string[], options: RunCommandOptions = {}): Promise<string> {
  const [file = '', ...args] = command;
  const { input = '', timeoutMs = 600_000, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      file,
      args,
      { ...rest, timeout: timeoutMs, maxBuffer: 64 << 20 },
      (error, stdout, stderr) => {
        if (error === null) {
          resolve(stdout);
          return;
        }
        const complaint = (stderr || stdout).trim().split('\n').at(-1) ?? '';
        reject(new SetupError(`${file} failed: ${complaint || error.message}`, { cause: error }));
      },
    );
    // A program may end without reading: its exit code tells whether that was right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
