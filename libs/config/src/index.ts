export * from './app-env.ts';
export * from './load-env.ts';
