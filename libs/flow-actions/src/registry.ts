import { amdAction } from './amd/amd.action.ts';
import { answerAction } from './answer/answer.action.ts';
import { blockAction } from './block/block.action.ts';
import { branchAction } from './branch/branch.action.ts';
import { callAction } from './call/call.action.ts';
import { conditionVariableAction } from './condition-variable/condition-variable.action.ts';
import { connectAction } from './connect/connect.action.ts';
import { beepAction } from './beep/beep.action.ts';
import { conditionCallDigitsAction } from './condition-call-digits/condition-call-digits.action.ts';
import { conditionCallStatusAction } from './condition-call-status/condition-call-status.action.ts';
import { conditionDatetimeAction } from './condition-datetime/condition-datetime.action.ts';
import { echoAction } from './echo/echo.action.ts';
import { emptyAction } from './empty/empty.action.ts';
import type { ActionDefinition } from './define-action.ts';
import { digitsReceiveAction } from './digits-receive/digits-receive.action.ts';
import { emailSendAction } from './email-send/email-send.action.ts';
import { fetchAction } from './fetch/fetch.action.ts';
import { fetchFlowAction } from './fetch-flow/fetch-flow.action.ts';
import { messageSendAction } from './message-send/message-send.action.ts';
import { webhookSendAction } from './webhook-send/webhook-send.action.ts';
import { gotoAction } from './goto/goto.action.ts';
import { hangupAction } from './hangup/hangup.action.ts';
import { digitsSendAction } from './digits-send/digits-send.action.ts';
import { holdAction } from './hold/hold.action.ts';
import { mohStartAction } from './moh-start/moh-start.action.ts';
import { mohStopAction } from './moh-stop/moh-stop.action.ts';
import { muteAction } from './mute/mute.action.ts';
import { rejectAction } from './reject/reject.action.ts';
import { silenceAction } from './silence/silence.action.ts';
import { unholdAction } from './unhold/unhold.action.ts';
import { unmuteAction } from './unmute/unmute.action.ts';
import { playAction } from './play/play.action.ts';
import { sleepAction } from './sleep/sleep.action.ts';
import { streamEchoAction } from './stream-echo/stream-echo.action.ts';
import { stopAction } from './stop/stop.action.ts';
import { talkAction } from './talk/talk.action.ts';
import { variableSetAction } from './variable-set/variable-set.action.ts';

/** Every action there is. Adding an action means adding it here. */
export const actionRegistry: readonly ActionDefinition[] = [
  amdAction,
  answerAction,
  beepAction,
  blockAction,
  branchAction,
  callAction,
  conditionCallDigitsAction,
  conditionCallStatusAction,
  conditionDatetimeAction,
  conditionVariableAction,
  connectAction,
  digitsReceiveAction,
  digitsSendAction,
  echoAction,
  emailSendAction,
  emptyAction,
  fetchAction,
  fetchFlowAction,
  gotoAction,
  hangupAction,
  holdAction,
  messageSendAction,
  mohStartAction,
  mohStopAction,
  muteAction,
  playAction,
  rejectAction,
  silenceAction,
  sleepAction,
  stopAction,
  streamEchoAction,
  talkAction,
  unholdAction,
  unmuteAction,
  variableSetAction,
  webhookSendAction,
];
