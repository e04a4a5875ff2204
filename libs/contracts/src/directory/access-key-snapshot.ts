/** `read`: what only shows; `write`: what changes something; `admin`: customers. */
export const accessScopes = ['read', 'write', 'admin'] as const;
export type AccessScope = (typeof accessScopes)[number];

/** A customer's key to the API. The key itself is told once and kept nowhere. */
export interface AccessKeySnapshot {
  id: string;
  customerId: string;
  name: string;
  detail: string;
  /** The key's first characters, by which its owner recognises it. */
  tokenPrefix: string;
  scopes: AccessScope[];
  /** Null = never. */
  tmExpire: string | null;
  tmCreate: string;
  tmUpdate: string;
}
