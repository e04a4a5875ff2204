import type { CallStory } from './call-story.ts';
import type { EndCode } from './end-code.ts';

/** In one sentence, for people. */
export function endSentence(code: EndCode, story: CallStory): string {
  const { call, run } = story;
  const told = call.sipCode === null ? '' : ` (SIP ${call.sipCode})`;
  const after = `after ${secondsOf(call.tmProgressing ?? call.tmCreate, call.tmHangup)}`;
  const dialled = call.destination.target;
  const sentences: Record<EndCode, string> = {
    unknown_number: `Nobody has the number ${dialled}.`,
    number_disabled: `The number ${dialled} is disabled.`,
    number_without_flow: `The number ${dialled} has no flow.`,
    invalid_destination: 'What was dialled is not a number.',
    outgoing_not_allowed: `This telephone may not call ${dialled}.`,
    caller_rejected: 'The caller was refused by the verification of the number.',
    overloaded: 'There were too many calls at that moment.',
    asterisk_lost: 'The Asterisk that carried the call was lost.',
    not_served: 'We could not serve the call in time.',
    caller_hung_up: `The caller hung up ${after}.`,
    called_hung_up: `The called one hung up ${after}.`,
    caller_gave_up: `The caller gave up ${after} without an answer.`,
    busy: `The called one was busy${told}.`,
    no_answer: `The called one did not answer${told}.`,
    unreachable: `The called one could not be reached${told}.`,
    declined: `The called one declined the call${told}.`,
    failed: `The call could not be set up${told}.`,
    flow_completed: `The flow came to its end and hung up ${after}.`,
    flow_failed: `The flow ended with the error ${run?.endReason ?? 'unknown'}${failedStep(story)}.`,
    flow_stopped: 'The activeflow was stopped over the API.',
    hung_up_by_api: `The call was hung up over the API ${after}.`,
    max_duration: `The call had lasted as long as it may, and was ended ${after}.`,
    answered_elsewhere: 'Somebody else who was called at the same time answered.',
    connection_over: `The call that it was connected with was over ${after}.`,
    ring_timeout: `Nobody answered within ${secondsOf(call.tmCreate, call.tmHangup)}, and we gave up.`,
  };
  return sentences[code];
}

function secondsOf(from: string, to: string | null): string {
  const ms = to === null ? 0 : Date.parse(to) - Date.parse(from);
  return `${(ms / 1000).toFixed(1)} s`;
}

function failedStep({ run, steps }: CallStory): string {
  const step = steps.findLast(({ error }) => error?.code === run?.endReason);
  return step === undefined ? '' : ` in its action ${step.actionType} (${step.actionId})`;
}
