import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { CallSummary, Problem, SummarizeCalls as Wanted } from '@voipbin/contracts';

import { CallTotalsReader } from '../../ports/call-totals-reader.ts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 92;
const MAX_GROUPS = 10_000;

/** How a customer's calls went, in numbers. */
@Injectable()
export class SummarizeCalls {
  constructor(private readonly totals: CallTotalsReader) {}

  /** Rejects with `invalid_argument` (user) when the times are the wrong way round or too far apart, or the groups too many. */
  async execute(wanted: Wanted): Promise<CallSummary> {
    const lengthMs = Date.parse(wanted.to) - Date.parse(wanted.from);
    if (lengthMs <= 0) throw refused('/to', 'range_empty', 'to must be after from.');
    if (lengthMs > MAX_DAYS * DAY_MS)
      throw refused('/to', 'range_too_long', `from and to may be ${MAX_DAYS} days apart.`);
    const summary = await this.totals.summarize(wanted, MAX_GROUPS + 1);
    if (summary.groups.length > MAX_GROUPS) {
      throw refused('/by', 'too_many_groups', `There are more than ${MAX_GROUPS} groups: ask for less at once.`);
    }
    return summary;
  }
}

function refused(pointer: string, code: string, message: string): VoiceError {
  const problems: Problem[] = [{ pointer, code, message, severity: 'error' }];
  return new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
}
