export * from './action-command.ts';
export * from './action-context.ts';
export * from './action-event.ts';
export * from './action-result.ts';
export * from './define-action.ts';
export * from './digits.ts';
