import { Injectable } from '@nestjs/common';
import type { CreateExtension as Wanted, ExtensionSnapshot } from '@voipbin/contracts';

import { ExtensionRepository } from '../ports/extension-repository.ts';
import { Announce } from './announce.ts';
import { sipSecret } from './sip-secret.ts';

@Injectable()
export class CreateExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly announce: Announce,
  ) {}

  async execute({ password, ...fields }: Wanted): Promise<ExtensionSnapshot> {
    const created = await this.extensions.insert({ ...fields, ...sipSecret(fields.extension, password) });
    this.announce.extension(created);
    return created;
  }
}
