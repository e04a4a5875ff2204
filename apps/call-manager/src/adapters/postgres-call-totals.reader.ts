import { Inject, Injectable } from '@nestjs/common';
import type { CallGroup, CallGrouping, CallSummary, CallTotals, SummarizeCalls } from '@voipbin/contracts';
import type { DataSource } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallTotalsReader } from '../ports/call-totals-reader.ts';
import { translated } from './translated.ts';

const COLUMNS: Record<CallGrouping, string> = {
  day: `to_char(tm_create AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day"`,
  direction: 'direction',
  hangup_reason: 'hangup_reason AS "hangupReason"',
  flow_id: 'flow_id AS "flowId"',
};
const NAMES: Record<CallGrouping, string> = {
  day: '"day"',
  direction: 'direction',
  hangup_reason: '"hangupReason"',
  flow_id: '"flowId"',
};

type Row = CallGroup & { isTotal: boolean };

@Injectable()
export class PostgresCallTotalsReader extends CallTotalsReader {
  constructor(@Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async summarize({ customerId, from, to, by }: SummarizeCalls, maxGroups: number): Promise<CallSummary> {
    const parameters = [customerId, from, to, maxGroups + 1];
    const rows = await translated(this.dataSource.query<Row[]>(statement(by), parameters));
    const groups = rows.filter(({ isTotal }) => !isTotal).map(({ isTotal: _, ...group }) => group);
    return { total: totalsOf(rows), groups };
  }
}

/** The first row is the total. */
function statement(by: readonly CallGrouping[]): string {
  const names = by.map((one) => NAMES[one]).join(', ');
  return `
    WITH told AS (
      SELECT ${by.map((one) => COLUMNS[one]).join(', ')}, tm_progressing, tm_hangup
      FROM calls WHERE customer_id = $1 AND tm_create >= $2 AND tm_create < $3
    )
    SELECT grouping(${names}) <> 0 AS "isTotal", ${names}, count(*)::int AS calls,
      count(tm_progressing)::int AS answered, (count(*) - count(tm_hangup))::int AS live,
      coalesce(round(sum(extract(epoch FROM tm_hangup - tm_progressing)), 3), 0)::float8 AS "talkedSec"
    FROM told GROUP BY GROUPING SETS ((${names}), ()) ORDER BY "isTotal" DESC, ${names} LIMIT $4`;
}

function totalsOf([first]: Row[]): CallTotals {
  const { calls = 0, answered = 0, live = 0, talkedSec = 0 } = first ?? {};
  return { calls, answered, live, talkedSec };
}
