import { Reflector } from '@nestjs/core';
import type { AccessScope } from '@voipbin/contracts';

/** What an access key has to be good for; without it `read` to show and `write` for everything else. */
export const NeedsScope = Reflector.createDecorator<AccessScope>();
