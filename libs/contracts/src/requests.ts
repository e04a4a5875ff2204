import type { RequestDefinition } from './define-request.ts';
import { eventsSince } from './call/request/events-since.ts';
import { getCall } from './call/request/get-call.ts';
import { hangUpCallRequest } from './call/request/hang-up-call.ts';
import { lastSeqs } from './call/request/last-seqs.ts';
import { listCallEvents } from './call/request/list-call-events.ts';
import { listCalls } from './call/request/list-calls.ts';
import { playToCall } from './call/request/play-to-call.ts';
import { stopCallMedia } from './call/request/stop-call-media.ts';
import { prepareMediaNow } from './media/request/prepare.ts';
import { synthesizeNow } from './tts/request/synthesize.ts';
import { logEnd } from './call/request/log-end.ts';
import { getGroupcall } from './call/request/get-groupcall.ts';
import { hangUpGroupcall } from './call/request/hang-up-groupcall.ts';
import { listGroupcalls } from './call/request/list-groupcalls.ts';
import { placeGroupcall } from './call/request/place-groupcall.ts';
import { placeCall } from './call/request/place-call.ts';
import { readLog } from './call/request/read-log.ts';
import { sendCallDigits } from './call/request/send-call-digits.ts';
import { setCallMode } from './call/request/set-call-mode.ts';
import { summarizeCalls } from './call/request/summarize-calls.ts';
import { authenticate } from './directory/request/authenticate.ts';
import { createAgent } from './directory/request/create-agent.ts';
import { deleteAgent } from './directory/request/delete-agent.ts';
import { getAgent } from './directory/request/get-agent.ts';
import { listAgents } from './directory/request/list-agents.ts';
import { logIn } from './directory/request/log-in.ts';
import { logOut } from './directory/request/log-out.ts';
import { updateAgent } from './directory/request/update-agent.ts';
import { createAccessKey } from './directory/request/create-access-key.ts';
import { createCustomer } from './directory/request/create-customer.ts';
import { deleteAccessKey } from './directory/request/delete-access-key.ts';
import { deleteCustomer } from './directory/request/delete-customer.ts';
import { getAccessKey } from './directory/request/get-access-key.ts';
import { getCustomer } from './directory/request/get-customer.ts';
import { listAccessKeys } from './directory/request/list-access-keys.ts';
import { listCustomers } from './directory/request/list-customers.ts';
import { updateAccessKey } from './directory/request/update-access-key.ts';
import { updateCustomer } from './directory/request/update-customer.ts';
import { createExtension } from './directory/request/create-extension.ts';
import { createNumber } from './directory/request/create-number.ts';
import { deleteExtension } from './directory/request/delete-extension.ts';
import { deleteNumber } from './directory/request/delete-number.ts';
import { findAccount } from './directory/request/find-account.ts';
import { findExtension } from './directory/request/find-extension.ts';
import { getExtension } from './directory/request/get-extension.ts';
import { getNumber } from './directory/request/get-number.ts';
import { listAllNumbers } from './directory/request/list-all-numbers.ts';
import { listEndpoints } from './directory/request/list-endpoints.ts';
import { listExtensions } from './directory/request/list-extensions.ts';
import { listNumbers } from './directory/request/list-numbers.ts';
import { resolveNumber } from './directory/request/resolve-number.ts';
import { updateExtension } from './directory/request/update-extension.ts';
import { updateNumber } from './directory/request/update-number.ts';
import { createFlow } from './flow/request/create-flow.ts';
import { deleteFlow } from './flow/request/delete-flow.ts';
import { getFlow } from './flow/request/get-flow.ts';
import { getRun } from './flow/request/get-run.ts';
import { keepActions } from './flow/request/keep-actions.ts';
import { listFlows } from './flow/request/list-flows.ts';
import { listRunSteps } from './flow/request/list-run-steps.ts';
import { listRuns } from './flow/request/list-runs.ts';
import { readRunLog } from './flow/request/read-run-log.ts';
import { runLogEnd } from './flow/request/run-log-end.ts';
import { simulateFlowRequest } from './flow/request/simulate-flow.ts';
import { continueRunRequest } from './flow/request/continue-run.ts';
import { startRunRequest } from './flow/request/start-run.ts';
import { replaceFlow } from './flow/request/replace-flow.ts';
import { stopRunRequest } from './flow/request/stop-run.ts';
import { updateFlow } from './flow/request/update-flow.ts';
import { findMedia } from './media/request/find-media.ts';
import { checkSpeech } from './tts/request/check-speech.ts';
import { createWebhook } from './webhook/request/create-webhook.ts';
import { deleteWebhook } from './webhook/request/delete-webhook.ts';
import { followCalls } from './webhook/request/follow-calls.ts';
import { getWebhook } from './webhook/request/get-webhook.ts';
import { listEvents } from './webhook/request/list-events.ts';
import { listToldAttempts } from './webhook/request/list-told-attempts.ts';
import { listWebhookAttempts } from './webhook/request/list-webhook-attempts.ts';
import { listSenders } from './webhook/request/list-senders.ts';
import { listWebhooks } from './webhook/request/list-webhooks.ts';
import { openFeed } from './webhook/request/open-feed.ts';
import { replayWebhook } from './webhook/request/replay-webhook.ts';
import { setCustomerWebhook } from './webhook/request/set-customer-webhook.ts';
import { updateWebhook } from './webhook/request/update-webhook.ts';

/** Every request there is. Adding a request means adding it here. */
export const requests = [
  eventsSince,
  getCall,
  hangUpCallRequest,
  lastSeqs,
  listCallEvents,
  listCalls,
  logEnd,
  placeCall,
  placeGroupcall,
  getGroupcall,
  listGroupcalls,
  hangUpGroupcall,
  readLog,
  playToCall,
  stopCallMedia,
  sendCallDigits,
  setCallMode,
  summarizeCalls,
  authenticate,
  createAgent,
  deleteAgent,
  getAgent,
  listAgents,
  logIn,
  logOut,
  updateAgent,
  createAccessKey,
  createCustomer,
  deleteAccessKey,
  deleteCustomer,
  getAccessKey,
  getCustomer,
  listAccessKeys,
  listCustomers,
  updateAccessKey,
  updateCustomer,
  createExtension,
  createNumber,
  deleteExtension,
  deleteNumber,
  findAccount,
  findExtension,
  getExtension,
  getNumber,
  listAllNumbers,
  listEndpoints,
  listExtensions,
  listNumbers,
  resolveNumber,
  updateExtension,
  updateNumber,
  createFlow,
  deleteFlow,
  getFlow,
  getRun,
  keepActions,
  listFlows,
  listRunSteps,
  listRuns,
  readRunLog,
  runLogEnd,
  simulateFlowRequest,
  continueRunRequest,
  startRunRequest,
  replaceFlow,
  stopRunRequest,
  updateFlow,
  findMedia,
  prepareMediaNow,
  checkSpeech,
  synthesizeNow,
  createWebhook,
  deleteWebhook,
  followCalls,
  getWebhook,
  listEvents,
  listToldAttempts,
  listWebhookAttempts,
  listSenders,
  listWebhooks,
  openFeed,
  replayWebhook,
  setCustomerWebhook,
  updateWebhook,
] as const;

type Definition = (typeof requests)[number];

export type RequestKey = Definition['key'];

/** Key -> payload. */
export type RequestMap = {
  [D in Definition as D['key']]: D extends RequestDefinition<string, infer P, unknown> ? P : never;
};

/** Key -> what a successful reply carries. */
export type ReplyMap = {
  [D in Definition as D['key']]: D extends RequestDefinition<string, object, infer R> ? R : never;
};
