import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

/**
 * Writes a generated file, formatted. Started with --check the process writes nothing, names the files that are out of
 * date and exits 1.
 * @param path from the root of the repository
 */
export async function writeGenerated(path: string, text: string): Promise<void> {
  const file = resolve(root, path);
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (currentText(file) === wanted) return;
  if (isCheck) {
    process.stderr.write(`${path} is out of date\n`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  process.stdout.write(`wrote ${path}\n`);
}

function currentText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
