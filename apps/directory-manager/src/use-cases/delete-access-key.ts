import { Injectable } from '@nestjs/common';
import type { AccessKeySnapshot, ResourceQuery } from '@voipbin/contracts';

import { AccessKeyRepository } from '../ports/access-key-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class DeleteAccessKey {
  constructor(
    private readonly accessKeys: AccessKeyRepository,
    private readonly announce: Announce,
  ) {}

  async execute(query: ResourceQuery): Promise<AccessKeySnapshot> {
    const { key, tokenHash } = await this.accessKeys.remove(query);
    this.announce.accessKeys(key, [tokenHash]);
    return key;
  }
}
