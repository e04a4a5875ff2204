import type { MessageDefinition } from './define-message.ts';
import { callAnswered } from './call/event/answered.ts';
import { callCommandAccepted } from './call/event/command-accepted.ts';
import { callCommandFailed } from './call/event/command-failed.ts';
import { callConnected } from './call/event/connected.ts';
import { connectFinished } from './call/event/connect-finished.ts';
import { callCreated } from './call/event/created.ts';
import { callDigitsSent } from './call/event/digits-sent.ts';
import { callDtmfReceived } from './call/event/dtmf-received.ts';
import { callEnded } from './call/event/ended.ts';
import { machineDetected } from './call/event/machine-detected.ts';
import { callModeChanged } from './call/event/mode-changed.ts';
import { callPlaybackFinished } from './call/event/playback-finished.ts';
import { callRinging } from './call/event/ringing.ts';
import { accessKeyChanged } from './directory/event/access-key-changed.ts';
import { extensionChanged } from './directory/event/extension-changed.ts';
import { numberChanged } from './directory/event/number-changed.ts';
import { flowCommandFailed } from './flow/event/command-failed.ts';
import { callsPlaced } from './flow/event/calls-placed.ts';
import { flowFound } from './flow/event/flow-found.ts';
import { mediaCommandFailed } from './media/event/command-failed.ts';
import { mediaPrepared } from './media/event/prepared.ts';
import { ttsCommandFailed } from './tts/event/command-failed.ts';
import { synthesized } from './tts/event/synthesized.ts';
import { actionsFetched } from './webhook/event/actions-fetched.ts';
import { webhookCommandFailed } from './webhook/event/command-failed.ts';
import { emailSent } from './webhook/event/email-sent.ts';
import { messageSent } from './webhook/event/message-sent.ts';
import { requestAnswered } from './webhook/event/request-answered.ts';
import { eventsStored } from './webhook/event/events-stored.ts';
import { answerCall } from './call/command/answer.ts';
import { disconnectCall } from './call/command/disconnect.ts';
import { connectCall } from './call/command/connect.ts';
import { detectMachine } from './call/command/detect-machine.ts';
import { hangUpCall } from './call/command/hangup.ts';
import { playMedia } from './call/command/play.ts';
import { sendDigits } from './call/command/send-digits.ts';
import { setMode } from './call/command/set-mode.ts';
import { stopPlayback } from './call/command/stop-playback.ts';
import { continueRun } from './flow/command/continue-run.ts';
import { findFlow } from './flow/command/find-flow.ts';
import { placeCalls } from './flow/command/place-calls.ts';
import { replaceRun } from './flow/command/replace-run.ts';
import { stopRun } from './flow/command/stop-run.ts';
import { wakeRun } from './flow/command/wake-run.ts';
import { prepareMedia } from './media/command/prepare.ts';
import { synthesize } from './tts/command/synthesize.ts';
import { fetchActions } from './webhook/command/fetch-actions.ts';
import { sendEmail } from './webhook/command/send-email.ts';
import { sendMessage } from './webhook/command/send-message.ts';
import { sendRequest } from './webhook/command/send-request.ts';

/** Every event and command there is. Adding a message means adding it here. */
export const messages = [
  // events: past tense, published by their owner
  callAnswered,
  callCommandAccepted,
  callCommandFailed,
  callConnected,
  connectFinished,
  callCreated,
  callDigitsSent,
  callDtmfReceived,
  callEnded,
  machineDetected,
  callModeChanged,
  callPlaybackFinished,
  callRinging,
  accessKeyChanged,
  extensionChanged,
  numberChanged,
  flowCommandFailed,
  callsPlaced,
  flowFound,
  mediaCommandFailed,
  mediaPrepared,
  ttsCommandFailed,
  synthesized,
  actionsFetched,
  webhookCommandFailed,
  emailSent,
  messageSent,
  requestAnswered,
  eventsStored,
  // commands: imperative, consumed by their owner
  answerCall,
  connectCall,
  disconnectCall,
  detectMachine,
  hangUpCall,
  playMedia,
  sendDigits,
  setMode,
  stopPlayback,
  continueRun,
  findFlow,
  placeCalls,
  replaceRun,
  stopRun,
  wakeRun,
  prepareMedia,
  synthesize,
  fetchActions,
  sendEmail,
  sendMessage,
  sendRequest,
] as const;

type Definition = (typeof messages)[number];

export type MessageKey = Definition['key'];

/** Key -> payload. */
export type MessageMap = { [D in Definition as D['key']]: D extends MessageDefinition<string, infer P> ? P : never };

export type EventKey = Extract<MessageKey, `${string}.event.${string}`>;
export type CommandKey = Extract<MessageKey, `${string}.command.${string}`>;

export const commandKeys: readonly CommandKey[] = messages
  .map(({ key }): MessageKey => key)
  .filter((key): key is CommandKey => key.includes('.command.'));

export type CallEventKey = Extract<EventKey, `call.event.${string}`>;

/** All that can happen to a call. */
export const callEventKeys: readonly CallEventKey[] = messages
  .map(({ key }): MessageKey => key)
  .filter((key): key is CallEventKey => key.startsWith('call.event.'));
