import { Injectable } from '@nestjs/common';
import type { ExtensionSnapshot, UpdateExtension as Wanted } from '@voipbin/contracts';

import { DirectoryManagerEnv } from '../app.env.ts';
import { type ExtensionChange, ExtensionRepository } from '../ports/extension-repository.ts';
import { AnnounceExtension } from './announce-extension.ts';
import { sipDigest } from './sip-digest.ts';

@Injectable()
export class UpdateExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly announceExtension: AnnounceExtension,
    private readonly env: DirectoryManagerEnv,
  ) {}

  async execute({ customerId, id, password, ...named }: Wanted): Promise<ExtensionSnapshot> {
    const query = { customerId, id };
    const secret = password === undefined ? {} : this.secretOf((await this.extensions.get(query)).extension, password);
    const updated = await this.extensions.update(query, { ...named, ...secret });
    await this.announceExtension.execute(updated);
    return updated;
  }

  private secretOf(extension: string, password: string): ExtensionChange {
    const realm = this.env.SIP_REALM;
    return { realm, digest: sipDigest(extension, realm, password) };
  }
}
