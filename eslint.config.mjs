import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', 'apps/*/src/testing/**/*.ts', 'test/**/*.ts'];

const platform = ['common', 'contracts', 'config', 'observability', 'messaging'];
const withDatabase = [...platform, 'database'];

/** What each project may import (design rule: apps meet only in contracts). */
const mayImport = {
  common: [],
  contracts: ['common'],
  config: ['common', 'contracts'],
  observability: ['common', 'contracts'],
  messaging: ['common', 'contracts', 'config', 'observability'],
  database: ['common', 'contracts', 'config', 'observability'],
  ari: ['common'],
  audio: ['common'],
  numbering: ['common', 'contracts'],
  'guarded-http': ['common'],
  'api-client': [],
  'api-views': ['common', 'contracts'],
  'flow-actions': ['common', 'contracts'],
  'flow-engine': ['common', 'contracts', 'flow-actions'],
  testing: [...withDatabase, 'ari', 'audio'],
  'api-gateway': [...platform, 'flow-actions', 'numbering', 'api-views'],
  'call-manager': [...withDatabase, 'ari', 'numbering'],
  'conference-manager': withDatabase,
  'directory-manager': [...withDatabase, 'numbering'],
  'flow-manager': [...withDatabase, 'flow-actions', 'flow-engine'],
  'media-manager': [...withDatabase, 'audio', 'guarded-http'],
  'tts-manager': [...withDatabase, 'audio'],
  'webhook-manager': [...withDatabase, 'guarded-http', 'api-views'],
};

const pureBans = ['@nestjs/*', 'typeorm', 'pg', 'rxjs', 'amqplib', 'ws', 'pino', 'prom-client'];
const pure = ['audio', 'numbering', 'common', 'contracts', 'flow-actions', 'flow-engine'];

/** @param {{ everyone?: string[], allow?: string[] }} exceptions projects everyone may import, imports not looked at */
function boundaries({ everyone = [], allow = [] } = {}) {
  const scoped = Object.entries(mayImport).map(([name, targets]) => ({
    sourceTag: `scope:${name}`,
    onlyDependOnLibsWithTags: [...targets, ...everyone, name].map((target) => `scope:${target}`),
    ...(pure.includes(name) && { bannedExternalImports: pureBans }),
  }));
  return [
    'error',
    {
      enforceBuildableLibDependency: false,
      allow,
      // Specs of a library use the test parties, which are built on some of the libraries.
      ignoredCircularDependencies: mayImport.testing.map((name) => [`@voipbin/${name}`, '@voipbin/testing']),
      depConstraints: [
        { sourceTag: 'type:root', onlyDependOnLibsWithTags: ['type:app', 'type:lib'] },
        { sourceTag: 'type:workspace', onlyDependOnLibsWithTags: ['type:app', 'type:lib', 'type:root'] },
        ...scoped,
      ],
    },
  ];
}

const always = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|stubGlobal)$/]",
    message: 'No mocks of modules: write a fake behind a port.',
  },
  {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/]',
    message: 'A test runs or does not exist.',
  },
];
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only @voipbin/config reads the environment.',
};

export default defineConfig(
  { ignores: ['**/node_modules/**', '**/dist/**', '.nx/**', '.runtime/**', 'coverage/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/max-params': ['error', { max: 5 }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...always],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/config/**', 'libs/testing/**', ...specs],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...always, environment] },
  },
  {
    files: ['apps/*/src/handlers/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/adapters/', message: 'A handler calls a use case, never an adapter.' }] },
      ],
    },
  },
  {
    files: specs,
    rules: {
      // Integration specs start the real servers with the scripts of the local runtime.
      '@nx/enforce-module-boundaries': boundaries({ everyone: ['testing'], allow: ['/deploy/local/'] }),
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['apps/all-in-one/**/*.ts', 'tools/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries({ allow: ['^@voipbin/(api-gateway|[a-z]+-manager)$'] }) },
  },
  {
    files: ['**/generated/**/*.ts', '**/migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['*.config.{ts,mjs}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { console: 'readonly', module: 'writable', process: 'readonly', URL: 'readonly' } },
  },
  prettier,
);
