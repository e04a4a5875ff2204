import type { ExtensionSnapshot } from '@voipbin/contracts';

export class ExtensionView {
  id!: string;
  customer_id!: string;
  extension!: string;
  /** VoIPBIN's second name for it. */
  username!: string;
  name!: string;
  detail!: string;
  tm_create!: string;
  tm_update!: string;

  static of({ id, customerId, extension, name, detail, tmCreate, tmUpdate }: ExtensionSnapshot): ExtensionView {
    const names = { extension, username: extension, name, detail };
    return { id, customer_id: customerId, ...names, tm_create: tmCreate, tm_update: tmUpdate };
  }
}

/** The one answer that tells the password. */
export class NewExtensionView extends ExtensionView {
  password!: string;
}
