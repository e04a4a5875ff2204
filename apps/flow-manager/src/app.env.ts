import { AppEnv } from '@voipbin/config';
import { defaultLimits, type Limits } from '@voipbin/flow-engine';
import { IsInt, IsUrl, Min } from 'class-validator';

/** flow-manager's environment. Each limit ends a run with its own code, see `Limits` of flow-engine. */
export class FlowManagerEnv extends AppEnv {
  /** postgres://user:password@host:port/database */
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false })
  DATABASE_URL!: string;

  @IsInt()
  @Min(1)
  RUN_MAX_ACTIONS: number = defaultLimits.maxActionsPerRun;

  @IsInt()
  @Min(1)
  RUN_MAX_ACTIONS_WITHOUT_WAIT: number = defaultLimits.maxStepsPerInput;

  @IsInt()
  @Min(1)
  RUN_MAX_STACK_DEPTH: number = defaultLimits.maxStackDepth;

  @IsInt()
  @Min(1000)
  RUN_MAX_DURATION_MS: number = defaultLimits.maxRunDurationMs;

  @IsInt()
  @Min(1024)
  RUN_MAX_VARIABLES_BYTES: number = defaultLimits.maxVariablesBytes;

  /** Runs that may follow one another by `on_complete_flow_id`. */
  @IsInt()
  @Min(0)
  RUN_MAX_FOLLOWERS: number = defaultLimits.maxCompleteCount;

  @IsInt()
  @Min(1)
  FLOW_MAX_ACTIONS: number = defaultLimits.maxFlowActions;
}

export function limitsOf(env: FlowManagerEnv): Limits {
  return {
    maxActionsPerRun: env.RUN_MAX_ACTIONS,
    maxStepsPerInput: env.RUN_MAX_ACTIONS_WITHOUT_WAIT,
    maxStackDepth: env.RUN_MAX_STACK_DEPTH,
    maxRunDurationMs: env.RUN_MAX_DURATION_MS,
    maxVariablesBytes: env.RUN_MAX_VARIABLES_BYTES,
    maxCompleteCount: env.RUN_MAX_FOLLOWERS,
    maxFlowActions: env.FLOW_MAX_ACTIONS,
  };
}
