import type { Request } from 'express';

import { newId } from '@voipbin/common';
import type { AccessScope } from '@voipbin/contracts';

/** What is known of a request beside its input. */
export interface RequestContext {
  /** The caller's `x-request-id` where it is usable, else one of ours. */
  requestId: string;
  /** Set once the access key is known to be good. */
  customerId?: string;
  /** What the access key is good for. */
  scopes?: AccessScope[];
  /** Stable code of the error that it was answered with. */
  errorCode?: string;
}

const usableId = /^[\w.:-]{1,128}$/;
const contexts = new WeakMap<Request, RequestContext>();

export function contextOf(request: Request): RequestContext {
  const known = contexts.get(request);
  if (known !== undefined) return known;
  const given = request.headers['x-request-id'];
  const context = { requestId: typeof given === 'string' && usableId.test(given) ? given : newId() };
  contexts.set(request, context);
  return context;
}
