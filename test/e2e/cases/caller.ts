/** Who calls in these tests. */
export const CALLER = '+12025550100';

/** What follows without a pause is found up to a frame early. */
export const AT_ONCE_MS = 20;
