import { readFileSync } from 'node:fs';

import { type EnvProblem } from './env-problem.ts';

/** The text of NAME, or the content of the file that NAME_FILE names; undefined where neither says anything. */
export function readVariable(name: string, source: NodeJS.ProcessEnv, problems: EnvProblem[]): string | undefined {
  const text = source[name] || undefined;
  const file = source[`${name}_FILE`] || undefined;
  if (file === undefined) {
    return text;
  }
  if (text !== undefined) {
    problems.push({ name, message: `${name} and ${name}_FILE are both set` });
    return undefined;
  }
  return readFile(name, file, problems);
}

function readFile(name: string, file: string, problems: EnvProblem[]): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    problems.push({ name, message: `${name}_FILE cannot be read (${reason})` });
    return undefined;
  }
}
