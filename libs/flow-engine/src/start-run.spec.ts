import { describe, expect, it } from 'vitest';

import { contextOf } from './run-context.ts';
import { defaultLimits } from './limits.ts';
import { compileProgram } from './program/compile-program.ts';
import { simulatedStart } from './simulator/simulated-start.ts';
import { startRun } from './start-run.ts';
import { step } from './step.ts';
import { START } from './testing/engine-run.ts';
import { variablesOf } from './variables/variable-of.ts';

const sleepProgram = compileProgram([{ type: 'sleep', option: { duration: 1000 } }]);
const sleep = () => sleepProgram;

describe('a run', () => {
  it('inherits the variables and the partition of the run that it follows', () => {
    const parent = startRun(simulatedStart({ variables: { a: 1, b: 1 } }, START), sleep, defaultLimits).run;
    const start = { ...simulatedStart({ variables: { b: 2 }, completeCount: 1 }, START), id: 'child', call: null };
    const { run } = startRun({ ...start, parentRun: parent }, sleep, defaultLimits);
    expect(run).toMatchObject({
      variables: { a: 1, b: 2 },
      partitionKey: 'simulated-call',
      parentRunId: 'simulated-run',
      completeCount: 1,
      call: null,
    });
  });

  it('knows its call, itself and its last step by variables', () => {
    const { run } = startRun(simulatedStart({}, START), () => compileProgram([{ type: 'answer' }]), defaultLimits);
    expect(variablesOf(run)).toEqual({
      'voipbin.time.now': START,
      'voipbin.activeflow.id': 'simulated-run',
      'voipbin.activeflow.flow_id': 'simulated-flow',
      'voipbin.activeflow.reference_type': 'call',
      'voipbin.activeflow.reference_id': 'simulated-call',
      'voipbin.activeflow.reference_activeflow_id': '',
      'voipbin.activeflow.complete_count': 0,
      'voipbin.call.id': 'simulated-call',
      'voipbin.call.direction': 'incoming',
      'voipbin.call.status': 'ringing',
      'voipbin.call.verification.verdict': 'passed',
      'voipbin.call.verification.score': 0,
      'voipbin.call.verification.reasons': '',
      'voipbin.call.digits': '',
      'voipbin.call.source.type': 'tel',
      'voipbin.call.source.target': '+821021656521',
      'voipbin.call.source.target_name': 'Caller',
      'voipbin.call.source.name': '',
      'voipbin.call.source.detail': '',
      'voipbin.call.destination.type': 'tel',
      'voipbin.call.destination.target': '+16062067563',
      'voipbin.call.destination.target_name': '',
      'voipbin.call.destination.name': '',
      'voipbin.call.destination.detail': '',
      'voipbin.step.id': run.lastStep?.id,
      'voipbin.step.type': 'answer',
      'voipbin.step.outcome': 'completed',
      'voipbin.step.error': '',
      'voipbin.step.error_message': '',
    });
  });

  it('says of itself what its messages carry', () => {
    const { run } = startRun(simulatedStart({}, START), sleep, defaultLimits);
    expect(contextOf(run)).toEqual({
      runId: 'simulated-run',
      customerId: 'simulated-customer',
      flowId: 'simulated-flow',
      flowVersion: 1,
      partitionKey: 'simulated-call',
      callId: 'simulated-call',
      asteriskId: 'simulated-asterisk',
    });
  });

  it('leaves its first action to whoever gives it a timer, when it is to', () => {
    const start = { ...simulatedStart({ hasCall: false }, START), awaits: 'timer' as const };
    const { run, log } = startRun(start, sleep, defaultLimits);
    expect([run, log]).toMatchObject([{ status: 'running', actionCount: 0, wait: { for: [], deadlineAt: START } }, []]);
    const begun = step(run, { kind: 'timer', waitId: String(run.wait?.id), at: START }, sleep, defaultLimits);
    expect(begun.log).toMatchObject([{ actionType: 'sleep', outcome: null }]);
  });

  it('without actions is over at once', () => {
    const { run } = startRun(simulatedStart({ hasCall: false }, START), () => compileProgram([]), defaultLimits);
    expect(run).toMatchObject({ status: 'ended', endReason: 'completed', version: 1 });
  });
});
