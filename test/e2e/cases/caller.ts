/** Who calls in these tests. */
export const CALLER = '+12025550100';
