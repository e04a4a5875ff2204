import { Injectable } from '@nestjs/common';
import type { ExtensionSnapshot, ResourceQuery } from '@voipbin/contracts';

import { ExtensionRepository } from '../ports/extension-repository.ts';
import { AnnounceExtension } from './announce-extension.ts';

@Injectable()
export class DeleteExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly announceExtension: AnnounceExtension,
  ) {}

  async execute(query: ResourceQuery): Promise<ExtensionSnapshot> {
    const deleted = await this.extensions.remove(query);
    await this.announceExtension.execute(deleted, 'deleted');
    return deleted;
  }
}
