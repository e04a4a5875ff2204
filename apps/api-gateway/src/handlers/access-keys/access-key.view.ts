import type { AccessKeySnapshot, AccessScope } from '@voipbin/contracts';

export class AccessKeyView {
  id!: string;
  customer_id!: string;
  name!: string;
  detail!: string;
  /** The key's first characters. */
  token_prefix!: string;
  scopes!: AccessScope[];
  /** Null = never. */
  tm_expire!: string | null;
  tm_create!: string;
  tm_update!: string;

  static of({ customerId, tokenPrefix, tmExpire, tmCreate, tmUpdate, ...key }: AccessKeySnapshot): AccessKeyView {
    const { id, name, detail, scopes } = key;
    const times = { tm_expire: tmExpire, tm_create: tmCreate, tm_update: tmUpdate };
    return { id, customer_id: customerId, name, detail, token_prefix: tokenPrefix, scopes, ...times };
  }
}

/** The one answer that tells the key. */
export class NewAccessKeyView extends AccessKeyView {
  token!: string;
}
