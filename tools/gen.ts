/** Runs every generator (tools/generate-*.ts); arguments go on to each, `--check` only compares. */
import { globSync } from 'node:fs';
import { repositoryRoot, runTool } from './run-tool.ts';

for (const generator of globSync('tools/generate-*.ts', { cwd: repositoryRoot }).sort()) {
  const { exitCode } = await runTool('node', [generator, ...process.argv.slice(2)], { output: 'inherit' });
  if (exitCode !== 0) process.exitCode = 1;
}
