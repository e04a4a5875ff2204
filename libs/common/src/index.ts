export * from './clock.ts';
export * from './ids.ts';
export * from './json.ts';
export * from './to-voice-error.ts';
export * from './voice-error.ts';
