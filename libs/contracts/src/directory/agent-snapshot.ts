import type { AccessScope } from './access-key-snapshot.ts';

/** What an agent logs in with: lower case, often a mail address. */
export const USERNAME_PATTERN = /^[a-z\d][a-z\d._+@-]{2,127}$/;

/** Characters of a password. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 256;

/** Somebody who works for a customer, and may log in. Of the password there is only a hash, which is told to nobody. */
export interface AgentSnapshot {
  id: string;
  customerId: string;
  username: string;
  name: string;
  detail: string;
  /** What they may once they have logged in. */
  scopes: AccessScope[];
  tmCreate: string;
  tmUpdate: string;
}
