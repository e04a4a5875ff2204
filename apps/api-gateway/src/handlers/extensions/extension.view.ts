import type { ExtensionSnapshot } from '@voipbin/contracts';

export class ExtensionView {
  id!: string;
  customer_id!: string;
  extension!: string;
  /** VoIPBIN's second name for it. */
  username!: string;
  name!: string;
  detail!: string;
  /** Which others outside see when this telephone calls them; null = it may not call outside. */
  outgoing_number!: string | null;
  tm_create!: string;
  tm_update!: string;

  static of({ id, customerId, extension, tmCreate, tmUpdate, ...snapshot }: ExtensionSnapshot): ExtensionView {
    const { name, detail, outgoingNumber: outgoing_number } = snapshot;
    const names = { extension, username: extension, name, detail, outgoing_number };
    return { id, customer_id: customerId, ...names, tm_create: tmCreate, tm_update: tmUpdate };
  }
}

/** The one answer that tells the password. */
export class NewExtensionView extends ExtensionView {
  password!: string;
}
