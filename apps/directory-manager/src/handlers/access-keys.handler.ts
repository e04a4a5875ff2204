import { Controller } from '@nestjs/common';
import {
  type AccessKeySnapshot,
  Authenticate,
  type Authenticated,
  CreateAccessKey,
  ListAccessKeys,
  type Page,
  ResourceQuery,
  UpdateAccessKey,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { AccessKeyRepository } from '../ports/access-key-repository.ts';
import { DeleteAccessKey } from '../use-cases/delete-access-key.ts';

@Controller()
export class AccessKeysHandler {
  constructor(
    private readonly accessKeys: AccessKeyRepository,
    private readonly deleteAccessKey: DeleteAccessKey,
  ) {}

  @HandleRequest('directory.request.authenticate')
  authenticate({ accessKeyHash }: Authenticate): Promise<Authenticated | null> {
    return this.accessKeys.identify(accessKeyHash);
  }

  @HandleRequest('directory.request.create-access-key')
  create(key: CreateAccessKey): Promise<AccessKeySnapshot> {
    return this.accessKeys.insert(key);
  }

  @HandleRequest('directory.request.get-access-key')
  get(query: ResourceQuery): Promise<AccessKeySnapshot> {
    return this.accessKeys.get(query);
  }

  @HandleRequest('directory.request.list-access-keys')
  list(query: ListAccessKeys): Promise<Page<AccessKeySnapshot>> {
    return this.accessKeys.list(query);
  }

  @HandleRequest('directory.request.update-access-key')
  update(change: UpdateAccessKey): Promise<AccessKeySnapshot> {
    return this.accessKeys.update(change);
  }

  @HandleRequest('directory.request.delete-access-key')
  delete(query: ResourceQuery): Promise<AccessKeySnapshot> {
    return this.deleteAccessKey.execute(query);
  }
}
