import { resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** The sources of the gateway, with their types. */
export function sourceProgram(): ts.Program {
  const config = resolve(root, 'tsconfig.check.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  );
  return ts.createProgram([resolve(root, 'apps/api-gateway/src/app.module.ts')], { ...options, incremental: false });
}

/** The classes of our own sources, by name. */
export function classesOf(program: ts.Program): ts.ClassDeclaration[] {
  const ours = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'));
  return ours.flatMap((file) => file.statements.filter(ts.isClassDeclaration));
}
