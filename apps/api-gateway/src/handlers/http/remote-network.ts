import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

import { remoteNetworkOf } from './remote-network-of.ts';

/** Where a request comes from, as it is counted. */
export const RemoteNetwork = createParamDecorator((_: unknown, execution: ExecutionContext): string =>
  remoteNetworkOf(execution.switchToHttp().getRequest<Request>().ip),
);
