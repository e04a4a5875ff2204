/** Injects where flow-manager's database is; the hot path has a connection of its own there. */
export const DATABASE_URL = Symbol('flow-manager DATABASE_URL');
