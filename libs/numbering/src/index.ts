export * from './check-phone-number.ts';
export * from './country-of.ts';
