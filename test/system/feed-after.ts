import type { System } from './system.ts';

/** Everything that the customer is told of after a cursor, as `GET /v1.0/events` has it. */
export async function feedAfter({ api }: System, start: string) {
  const events: Awaited<ReturnType<typeof api.events>>['result'] = [];
  for (let cursor = start; ;) {
    const page = await api.events(cursor);
    if (page.result.length === 0) return events;
    events.push(...page.result);
    cursor = page.next_page_token;
  }
}
