export * from './engine-input.ts';
export * from './limits.ts';
export * from './run-context.ts';
export * from './run.ts';
export * from './step-result.ts';
