/** How much longer than a server may take the answer of whoever asked it may take. */
export const ANSWER_GRACE_MS = 30_000;
