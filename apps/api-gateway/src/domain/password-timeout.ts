/** Passwords are hashed one after another, and each takes its time. */
export const PASSWORD_TIMEOUT_MS = 10_000;
