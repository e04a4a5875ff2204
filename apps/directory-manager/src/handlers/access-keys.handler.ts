import { Controller } from '@nestjs/common';
import { Authenticate } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { AccessKeyRepository } from '../ports/access-key-repository.ts';

@Controller()
export class AccessKeysHandler {
  constructor(private readonly accessKeys: AccessKeyRepository) {}

  @HandleRequest('directory.request.authenticate')
  authenticate({ accessKeyHash }: Authenticate): Promise<{ customerId: string } | null> {
    return this.accessKeys.findCustomer(accessKeyHash);
  }
}
