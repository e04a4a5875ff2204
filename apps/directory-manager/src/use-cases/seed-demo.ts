import { createHash } from 'node:crypto';

import { derivedId } from '@voipbin/common';
import { accessScopes } from '@voipbin/contracts';

import type { DemoRepository } from '../ports/demo-repository.ts';
import { sipSecret } from './sip-secret.ts';

const SHOWN_PREFIX_LENGTH = 7;

export interface DemoSecrets {
  accessKey: string;
  sip: { username: string; password: string };
}

export interface DemoIds {
  customerId: string;
  accessKeyId: string;
  extensionId: string;
}

/** Ensures the demo customer, its access key and its SIP account. A changed secret replaces the one before. */
export class SeedDemo {
  constructor(private readonly demo: DemoRepository) {}

  async execute({ accessKey, sip }: DemoSecrets): Promise<DemoIds> {
    const customer = { id: derivedId('customer', 'demo'), name: 'Demo' };
    const key = {
      id: derivedId('access-key', 'demo'),
      name: 'Demo',
      tokenHash: createHash('sha256').update(accessKey).digest('hex'),
      tokenPrefix: accessKey.slice(0, SHOWN_PREFIX_LENGTH),
      scopes: [...accessScopes],
    };
    const extension = {
      id: derivedId('extension', 'demo'),
      name: 'Demo phone',
      username: sip.username,
      ...sipSecret(sip.username, sip.password),
    };
    await this.demo.ensure({ customer, accessKey: key, extension });
    return { customerId: customer.id, accessKeyId: key.id, extensionId: extension.id };
  }
}
