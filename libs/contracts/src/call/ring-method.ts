/** In which order several destinations are called: all at once, or one after another until somebody answers. */
export const ringMethods = ['ring_all', 'linear'] as const;
export type RingMethod = (typeof ringMethods)[number];
