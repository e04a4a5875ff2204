/** Injects the `Clock` that cached answers age by. */
export const CLOCK = Symbol('CLOCK');
