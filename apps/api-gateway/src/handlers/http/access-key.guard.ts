import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { VoiceError } from '@voipbin/common';
import type { AccessScope } from '@voipbin/contracts';
import type { Request } from 'express';

import { Authenticate } from '../../use-cases/authenticate.ts';
import { accessKeyOf } from './access-key-of.ts';
import { NeedsScope } from './needs-scope.ts';
import { contextOf } from './request-context.ts';

/** Lets nobody in without an access key that is good for what they want. */
@Injectable()
export class AccessKeyGuard implements CanActivate {
  constructor(
    private readonly authenticate: Authenticate,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<Request>();
    const { customerId, scopes } = await this.authenticate.execute(accessKeyOf(request));
    Object.assign(contextOf(request), { customerId, scopes });
    const told = this.reflector.get(NeedsScope, execution.getClass()) as AccessScope | undefined;
    const needed = told ?? (request.method === 'GET' ? 'read' : 'write');
    if (!scopes.includes(needed)) {
      throw new VoiceError('permission_denied', `This needs an access key with the scope ${needed}.`, { kind: 'user' });
    }
    return true;
  }
}
