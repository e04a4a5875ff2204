const spec = '([.]spec[.]ts$|^apps/[^/]+/src/testing/)';
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const forbidden = [
  {
    name: 'no-circular',
    comment: 'A module that needs itself to load cannot be understood or tested alone.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'An import that resolves to nothing is invisible to every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'apps-do-not-import-apps',
    comment: 'Apps meet in libs/contracts only; all-in-one alone wires their modules.',
    from: { path: '^apps/([^/]+)/', pathNot: '^apps/all-in-one/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'libs-do-not-import-apps',
    comment: 'A library that knows an app is part of that app.',
    from: { path: '^libs/' },
    to: { path: '^apps/' },
  },
  {
    name: 'ari-only-in-call-manager',
    comment: 'One mouth to Asterisk: everyone else speaks contracts.',
    from: { path: '^(apps|libs)/', pathNot: '^(apps/call-manager|libs/ari|libs/testing)/' },
    to: { path: '^libs/ari/' },
  },
  {
    name: 'testing-only-in-specs',
    comment: 'Fakes and test parties never ship.',
    from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', spec] },
    to: { path: '^libs/testing/' },
  },
  {
    name: 'typeorm-only-in-database-and-adapters',
    comment: 'Handlers and use cases speak through ports, so that Postgres can be understood in one place.',
    from: {
      path: '^(apps|libs)/',
      pathNot: ['^libs/(database|testing)/', '^apps/[^/]+/src/(adapters|database)/', spec],
    },
    to: { path: packages('typeorm', '@nestjs/typeorm', 'pg') },
  },
  {
    name: 'amqp-only-in-messaging',
    comment: 'Apps cannot tell which transport carries their messages.',
    from: { path: '^(apps|libs)/', pathNot: ['^libs/(messaging|testing)/', spec] },
    to: { path: packages('amqplib', 'amqp-connection-manager') },
  },
  {
    name: 'handlers-do-not-touch-adapters',
    comment: 'A handler parses and calls one use case.',
    from: { path: '^apps/[^/]+/src/handlers/', pathNot: spec },
    to: { path: '^apps/[^/]+/src/adapters/' },
  },
  {
    name: 'use-cases-speak-through-ports',
    comment: 'Adapters implement ports; whatever decides knows the ports alone.',
    from: { path: '^apps/[^/]+/src/[^/]+/', pathNot: ['^apps/[^/]+/src/(adapters|handlers|database)/', spec] },
    to: { path: '^apps/[^/]+/src/(adapters|handlers|database)/' },
  },
  {
    name: 'pure-core-knows-no-framework',
    comment: 'Contracts, actions and engine run in the simulator, the editor and specs alike.',
    from: { path: '^libs/(common|contracts|flow-actions|flow-engine)/' },
    to: { path: packages('@nestjs', 'typeorm', 'pg', 'rxjs', 'amqplib', 'ws', 'pino', 'prom-client') },
  },
  {
    name: 'flows-do-no-io',
    comment: 'An action is a pure function: no files, sockets or processes.',
    from: { path: '^libs/flow-(actions|engine)/', pathNot: spec },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-nameless-files',
    comment: 'A file that is called utils says that nobody knew what it is.',
    from: {},
    to: { path: '^(apps|libs)/.*[/.-](utils?|helpers?|misc|base)[/.]' },
  },
  {
    name: 'no-mocks',
    comment: 'Fakes stand at ports; our own modules are never replaced.',
    from: {},
    to: { path: ['__mocks__', packages('sinon', 'ts-mockito', 'testdouble', 'nock', 'jest-mock', 'proxyquire')] },
  },
  {
    name: 'no-dev-packages-in-production',
    comment: 'The image is installed without devDependencies.',
    from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', spec] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  },
];

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      conditionNames: ['@voipbin/source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
