/**
 * Proves that both boundary locks close: in a temporary workspace with the real packages, tags and configs but empty
 * sources, deliberately wrong imports must be refused by ESLint (through Nx) and by dependency-cruiser, each by name.
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryRoot as root, runTool } from './run-tool.ts';

interface WrongImport {
  file: string;
  imports: string;
  /** What ESLint must say about the file. */
  eslintSays: string;
  /** The dependency-cruiser rule that must name the file. */
  cruiserRule: string;
}

const wrongImports: WrongImport[] = [
  {
    file: 'apps/flow-manager/src/app-imports-app.ts',
    imports: '@voipbin/call-manager',
    eslintSays: 'Imports of apps are forbidden',
    cruiserRule: 'apps-do-not-import-apps',
  },
  {
    file: 'apps/flow-manager/src/second-mouth.ts',
    imports: '@voipbin/ari',
    eslintSays: 'A project tagged with "scope:flow-manager" can only depend on libs tagged with',
    cruiserRule: 'ari-only-in-call-manager',
  },
  {
    file: 'libs/flow-engine/src/impure.ts',
    imports: '@nestjs/common',
    eslintSays: 'A project tagged with "scope:flow-engine" is not allowed to import "@nestjs/common"',
    cruiserRule: 'pure-core-knows-no-framework',
  },
  {
    file: 'libs/messaging/src/ships-a-fake.ts',
    imports: '@voipbin/testing',
    eslintSays: 'A project tagged with "scope:messaging" can only depend on libs tagged with',
    cruiserRule: 'testing-only-in-specs',
  },
  {
    file: 'apps/flow-manager/src/handlers/too-curious.ts',
    imports: '../adapters/stub.adapter.ts',
    eslintSays: 'A handler calls a use case, never an adapter',
    cruiserRule: 'handlers-do-not-touch-adapters',
  },
];

const workspace = mkdtempSync(join(tmpdir(), 'voipbin-locks-'));
try {
  furnish();
  const eslint = await outputOf('nx', ['run', 'voipbin:eslint']);
  const cruiser = await outputOf('depcruise', ['apps', 'libs', '--config', '.dependency-cruiser.cjs']);
  const open = wrongImports.flatMap((wrong) => [
    ...(names(eslint, wrong.file, wrong.eslintSays) ? [] : [`ESLint lets ${wrong.file} import ${wrong.imports}`]),
    ...(cruiser.includes(`${wrong.cruiserRule}: ${wrong.file} `)
      ? []
      : [`dependency-cruiser lets ${wrong.file} import ${wrong.imports}`]),
  ]);
  if (open.length > 0) {
    process.stderr.write(`${eslint}\n${cruiser}\n${open.join('\n')}\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${wrongImports.length} wrong imports refused by both locks\n`);
  }
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

function furnish(): void {
  const kept = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'tsconfig.check.json'];
  kept.push('eslint.config.mjs', '.dependency-cruiser.cjs', ...globSync('{apps,libs}/*/package.json', { cwd: root }));
  for (const file of kept) cpSync(join(root, file), join(workspace, file));
  linkPackages();
  for (const name of globSync('apps/*', { cwd: root })) write(join(name, 'src/app.module.ts'), 'export {};\n');
  for (const name of globSync('libs/*', { cwd: root })) write(join(name, 'src/index.ts'), 'export {};\n');
  write('apps/flow-manager/src/adapters/stub.adapter.ts', 'export {};\n');
  for (const wrong of wrongImports) write(wrong.file, `import '${wrong.imports}';\n`);
}

/** Third-party packages are shared with the real workspace; our own point into the temporary one. */
function linkPackages(): void {
  const modules = join(workspace, 'node_modules');
  mkdirSync(join(modules, '@voipbin'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@voipbin') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const folder of globSync('{apps,libs}/*', { cwd: root })) {
    symlinkSync(join(workspace, folder), join(modules, '@voipbin', folder.split('/')[1] ?? ''));
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(workspace, file)), { recursive: true });
  writeFileSync(join(workspace, file), text);
}

async function outputOf(command: string, args: string[]): Promise<string> {
  const env = { NO_COLOR: '1', FORCE_COLOR: '0' };
  return (await runTool(command, args, { cwd: workspace, env })).output;
}

/** ESLint prints a file's path on a line of its own, then the problems of that file up to an empty line. */
function names(output: string, file: string, message: string): boolean {
  const section = output.split(join(workspace, file))[1]?.split('\n\n')[0] ?? '';
  return section.includes(message);
}
