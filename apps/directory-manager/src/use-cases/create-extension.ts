import { Injectable } from '@nestjs/common';
import type { CreateExtension as Wanted, ExtensionSnapshot } from '@voipbin/contracts';

import { DirectoryManagerEnv } from '../app.env.ts';
import { ExtensionRepository } from '../ports/extension-repository.ts';
import { AnnounceExtension } from './announce-extension.ts';
import { sipDigest } from './sip-digest.ts';

@Injectable()
export class CreateExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly announceExtension: AnnounceExtension,
    private readonly env: DirectoryManagerEnv,
  ) {}

  async execute({ password, ...fields }: Wanted): Promise<ExtensionSnapshot> {
    const realm = this.env.SIP_REALM;
    const digest = sipDigest(fields.extension, realm, password);
    const created = await this.extensions.insert({ ...fields, realm, digest });
    await this.announceExtension.execute(created);
    return created;
  }
}
