import { Injectable } from '@nestjs/common';
import type { ExtensionSnapshot, ResourceQuery } from '@voipbin/contracts';

import { ExtensionRepository } from '../ports/extension-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class DeleteExtension {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly announce: Announce,
  ) {}

  async execute(query: ResourceQuery): Promise<ExtensionSnapshot> {
    const deleted = await this.extensions.remove(query);
    this.announce.extension(deleted, 'deleted');
    return deleted;
  }
}
