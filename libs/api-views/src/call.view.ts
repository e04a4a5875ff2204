import type {
  CallSnapshot,
  CallStatus,
  HangupBy,
  HangupReason,
  MuteDirection,
  Refusal,
  Verification,
} from '@voipbin/contracts';

import { AddressView } from './address.view.ts';

export class CallView {
  id!: string;
  customer_id!: string;
  type!: 'flow';
  flow_id!: string | null;
  activeflow_id!: string | null;
  master_call_id!: string | null;
  /** The group of calls of which one is to be answered. */
  groupcall_id!: string | null;
  direction!: 'incoming' | 'outgoing';
  source!: AddressView;
  destination!: AddressView;
  status!: CallStatus;
  hangup_by!: HangupBy | null;
  hangup_reason!: HangupReason | null;
  /** Q.850 cause; 0 when the far end gave none. */
  hangup_cause!: number | null;
  /** SIP status with which an outgoing call was refused; null when there was none. */
  sip_code!: number | null;
  /** Why the call got no flow. */
  refusal!: Refusal | null;
  /** What is thought of the caller of an incoming call; null where nobody asked. */
  verification!: Verification | null;
  /** The far end hears music, and nobody hears it. */
  hold!: boolean;
  /** The far end hears music. */
  moh!: boolean;
  /** Which way there is no sound: `in` is what the far end says, `out` what it hears. */
  mute_direction!: MuteDirection | '';
  /** The far end is sent silence. */
  silence!: boolean;
  /** The far end hears what it says. */
  echo!: boolean;
  tm_create!: string;
  tm_ringing!: string | null;
  tm_progressing!: string | null;
  tm_hangup!: string | null;
  tm_update!: string;

  static of(call: CallSnapshot): CallView {
    return {
      id: call.id,
      customer_id: call.customerId,
      type: 'flow',
      flow_id: call.flowId,
      activeflow_id: call.activeflowId,
      master_call_id: call.masterCallId,
      groupcall_id: call.groupcallId,
      direction: call.direction,
      source: AddressView.of(call.source),
      destination: AddressView.of(call.destination),
      status: call.status,
      hangup_by: call.hangupBy,
      hangup_reason: call.hangupReason,
      hangup_cause: call.hangupCause,
      sip_code: call.sipCode,
      refusal: call.refusal,
      verification: call.verification,
      hold: call.modes.hold,
      moh: call.modes.moh,
      mute_direction: call.modes.mute,
      silence: call.modes.silence,
      echo: call.modes.echo,
      tm_create: call.tmCreate,
      tm_ringing: call.tmRinging,
      tm_progressing: call.tmProgressing,
      tm_hangup: call.tmHangup,
      tm_update: call.tmUpdate,
    };
  }
}
