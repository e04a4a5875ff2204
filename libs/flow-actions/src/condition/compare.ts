export const comparisons = ['==', '!=', '>', '>=', '<', '<='] as const;
export type Comparison = (typeof comparisons)[number];

/** `left condition right`; NaN meets none. */
export function compare<T extends string | number>(left: T, condition: Comparison, right: T): boolean {
  if (Number.isNaN(left) || Number.isNaN(right)) {
    return false;
  }
  switch (condition) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
  }
}
