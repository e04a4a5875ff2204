import type { Leads } from '@voipbin/flow-actions';

import type { CompiledAction } from './compile-program.ts';
import { writtenOptions } from './written-options.ts';

/** Where an action may lead by itself, apart from `on` and `next_id`. Its options must be sound. */
export function leadsOf(action: CompiledAction): Leads {
  const { definition } = action;
  const leads = definition?.leadsTo?.(writtenOptions(definition, action).value);
  return leads ?? { targets: [], fallsThrough: true };
}

/** Whether nothing can follow an action: it ends the flow. */
export function endsFlow({ targets, fallsThrough }: Leads): boolean {
  return targets.length === 0 && !fallsThrough;
}
