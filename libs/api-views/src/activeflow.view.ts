import type { RunSnapshot } from '@voipbin/contracts';

import { ActiveflowOutlineView } from './activeflow-outline.view.ts';

/** One run of a flow. */
export class ActiveflowView extends ActiveflowOutlineView {
  variables!: Record<string, unknown>;

  static override of(run: RunSnapshot): ActiveflowView {
    return { ...ActiveflowOutlineView.of(run), variables: run.variables };
  }
}
