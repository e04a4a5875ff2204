import {
  type AgentSnapshot,
  type CallSnapshot,
  type CustomerEvent,
  type ExtensionSnapshot,
  type FlowSnapshot,
  type GroupcallSnapshot,
  type NumberSnapshot,
  type RunSnapshot,
  type RunStepSnapshot,
  type StoredCallEvent,
  type WebhookAttempt,
  type WebhookSnapshot,
  VerificationRules,
} from '@voipbin/contracts';

import { CUSTOMER_ID } from './fake-owners.ts';

export const ID = '0190a3c2-0000-7000-8000-000000000002';
export const OTHER_ID = '0190a3c2-0000-7000-8000-000000000003';
export const TIME = '2026-01-31T12:00:00.000Z';

const owned = { id: ID, customerId: CUSTOMER_ID, tmCreate: TIME, tmUpdate: TIME };

export const flow: FlowSnapshot = {
  ...owned,
  type: 'flow',
  name: 'welcome',
  detail: '',
  version: 1,
  actions: [{ id: 'a', type: 'variable_set', option: { keyOne: { innerKey: 1 } }, on: { failed: 'a' } }],
  onCompleteFlowId: null,
};

export const number: NumberSnapshot = {
  ...owned,
  number: '+16062067563',
  name: '',
  detail: '',
  callFlowId: OTHER_ID,
  status: 'active',
  verification: new VerificationRules(),
};

export const agent: AgentSnapshot = {
  ...owned,
  username: 'kim@example.com',
  name: 'Kim',
  detail: '',
  scopes: ['read', 'write'],
};

export const extension: ExtensionSnapshot = {
  ...owned,
  extension: 'kim',
  outgoingNumber: null,
  name: 'Kim',
  detail: '',
};

const address = { type: 'tel' as const, target: '+16062067563', targetName: 'Ann', name: '', detail: '' };

export const call: CallSnapshot = {
  ...owned,
  flowId: OTHER_ID,
  activeflowId: null,
  masterCallId: null,
  groupcallId: null,
  direction: 'incoming',
  source: address,
  destination: address,
  status: 'hangup',
  hangupBy: 'remote',
  hangupReason: 'normal',
  hangupCause: 16,
  sipCode: null,
  refusal: null,
  verification: null,
  modes: { hold: true, moh: false, mute: 'in', silence: false, echo: false },
  lastSeq: 3,
  tmRinging: TIME,
  tmProgressing: null,
  tmHangup: TIME,
};

export const callEvent: StoredCallEvent = {
  id: 'e',
  callId: ID,
  seq: 1,
  type: 'call.event.ended',
  occurredAt: TIME,
  causationId: null,
  synthesized: false,
  payload: { hangupBy: 'remote' },
};

export const run: RunSnapshot = {
  ...owned,
  flowId: OTHER_ID,
  flowVersion: 2,
  status: 'running',
  endReason: null,
  referenceType: 'call',
  referenceId: OTHER_ID,
  referenceActiveflowId: null,
  onCompleteFlowId: null,
  currentAction: { id: 'a', type: 'talk' },
  variables: { camelCase: 'kept', 'voipbin.call.id': OTHER_ID },
  tmEnd: null,
};

export const step: RunStepSnapshot = {
  index: 1,
  actionId: 'a',
  actionType: 'talk',
  option: { voiceId: 'kept' },
  outcome: 'completed',
  output: { innerKey: 1 },
  error: null,
  tmStart: TIME,
  tmEnd: TIME,
};

export const webhook: WebhookSnapshot = {
  ...owned,
  name: '',
  detail: '',
  uri: 'https://example.com/hook',
  events: ['*'],
  status: 'active',
  pending: 0,
};

export const webhookAttempt: WebhookAttempt = {
  id: ID,
  eventId: OTHER_ID,
  eventType: 'call_hangup',
  number: 1,
  isDelivered: false,
  httpStatus: 500,
  error: 'http_500',
  durationMs: 7,
  tmCreate: TIME,
};

export const customerEvent: CustomerEvent = {
  id: ID,
  type: 'call_hangup',
  referenceId: OTHER_ID,
  sequence: 4,
  occurredAt: TIME,
  data: {},
};

export const groupcall: GroupcallSnapshot = {
  id: ID,
  customerId: CUSTOMER_ID,
  masterCallId: null,
  flowId: OTHER_ID,
  source: address,
  destinations: [address],
  ringMethod: 'ring_all',
  status: 'progressing',
  outcome: null,
  answerCallId: null,
  callIds: [],
  tmCreate: TIME,
  tmHangup: null,
};
