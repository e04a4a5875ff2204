import type { ListCalls } from '@voipbin/contracts';

import { pageOf } from '../http/page-of.ts';
import type { CallListParams } from './call-list.params.ts';

/** The query of a call list as its owner takes it. */
export function callFiltersOf(params: CallListParams): Omit<ListCalls, 'customerId'> {
  const { status, direction, hangup_reason: hangupReason, from, to } = params;
  return {
    ...pageOf(params),
    ...(status && { status }),
    ...(direction && { direction }),
    ...(hangupReason && { hangupReason }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
