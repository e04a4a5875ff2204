import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '..');

export interface ToolResult {
  exitCode: number;
  /** What it wrote to both streams, in order; empty when it wrote to ours. */
  output: string;
  seconds: number;
}

export interface ToolOptions {
  /** Default: the root of the repository. */
  cwd?: string;
  env?: Record<string, string>;
  /** 'inherit' lets it write to our streams as it goes. Default: collect. */
  output?: 'collect' | 'inherit';
}

/** Runs a command under the running Node, with the repository's own tools first in PATH, to its end. */
export function runTool(command: string, args: string[], options: ToolOptions = {}): Promise<ToolResult> {
  const startedAt = performance.now();
  const path = [dirname(process.execPath), join(repositoryRoot, 'node_modules/.bin'), process.env.PATH];
  const stream = options.output === 'inherit' ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: options.cwd ?? repositoryRoot,
    env: { ...process.env, PATH: path.join(delimiter), ...options.env },
    stdio: ['ignore', stream, stream],
  });
  let output = '';
  for (const source of [child.stdout, child.stderr]) {
    source?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((finish, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      finish({ exitCode: code ?? 1, output, seconds: (performance.now() - startedAt) / 1000 }),
    );
  });
}
