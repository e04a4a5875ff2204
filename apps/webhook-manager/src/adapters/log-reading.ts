export const READ_WAIT_MS = 2000;
export const READ_LIMIT = 500;
export const READ_TIMEOUT_MS = READ_WAIT_MS + 5000;
