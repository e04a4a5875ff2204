export * from './level.ts';
export * from './mono-samples.ts';
export * from './parse-wav.ts';
export * from './resample.ts';
export * from './telephone-converter.ts';
export * from './telephone-wav.ts';
export * from './unsupported-audio.ts';
export * from './wav-file.ts';
