/** Injects the engine's `Limits`. */
export const LIMITS = Symbol('flow-manager Limits');
