export * from './clock.ts';
export * from './ids.ts';
export * from './json.ts';
export * from './lru-map.ts';
export * from './single-flight.ts';
export * from './slots.ts';
export * from './to-voice-error.ts';
export * from './voice-error.ts';
