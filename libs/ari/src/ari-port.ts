import type { EventFilter } from './event-filter.ts';
import type { AsteriskInfo, Bridge, Channel, Playback } from './generated/ari-models.generated.ts';
import type { AriOperations } from './generated/ari-operations.generated.ts';

export type AriOperation = keyof AriOperations;
export type AriParams<O extends AriOperation> = AriOperations[O]['params'];
export type AriResult<O extends AriOperation> = AriOperations[O]['result'];

export interface AriRequestOptions {
  /** How long to wait for the answer. The driver's own default is 5000. */
  timeoutMs?: number;
}

/** Where a channel goes on in the dialplan. */
export interface DialplanTarget {
  context: string;
  extension: string;
  priority?: number;
}

/** Whom to call, and how. */
export interface Origination {
  /** Asterisk's dial string: `PJSIP/+16062067563@carrier`. */
  endpoint: string;
  /** `"name" <number>` */
  callerId: string;
  timeoutSec: number;
  /** Channel variables that are set before it calls. */
  variables: Record<string, string>;
}

/** A channel beside another: what it hears of it, and whom it speaks to. `in` is the far end of the other, `out` what that hears. */
export interface Snooping {
  application: string;
  /** With which it enters the application. */
  args: readonly string[];
  spy: 'none' | 'in' | 'out' | 'both';
  whisper: 'none' | 'in' | 'out' | 'both';
}

/** The kinds of PJSIP objects that can be pushed at run time. */
export type DynamicObjectType = 'auth' | 'aor' | 'endpoint' | 'identify' | 'registration';

/**
 * One Asterisk, as the rest of the system may use it. All ids are chosen by the caller, before the request.
 * Every method rejects with an AriError. No order is promised between the answer to a request and the events that it causes.
 */
export interface AriPort {
  /** The name under which this Asterisk reached us. */
  readonly asteriskId: string;

  /** One operation of Asterisk's API description. Parameters of path, query and body are given alike; only what reads has a result. */
  request<O extends AriOperation>(
    operation: O,
    params: AriParams<O>,
    options?: AriRequestOptions,
  ): Promise<AriResult<O>>;

  /** `system.entity_id`, `system.version`, and `status.startup_time`, which tells one life of an Asterisk from the next. */
  getInfo(): Promise<AsteriskInfo>;

  /** Every channel, also those outside our applications. */
  listChannels(): Promise<Channel[]>;
  findChannel(channelId: string): Promise<Channel | undefined>;

  /**
   * Calls somebody. Resolves when Asterisk has begun to; the channel enters the application when somebody answers. Its Dial events, its states and its
   * ChannelDestroyed are told to the application from the beginning. An endpoint that cannot be called rejects with status 500.
   */
  originate(application: string, channelId: string, call: Origination): Promise<void>;

  answer(channelId: string): Promise<void>;

  /** Lets the far end hear that it rings: as 180 before the answer, as a tone after it. */
  ring(channelId: string): Promise<void>;

  /** Opens the way for sound before the answer (183). */
  progress(channelId: string): Promise<void>;

  /** Ends that tone. A channel that is gone counts as done. */
  stopRinging(channelId: string): Promise<void>;

  /** A bridge for two or more, through which all sound passes by way of Asterisk; one that exists counts as done. */
  createBridge(bridgeId: string): Promise<void>;
  findBridge(bridgeId: string): Promise<Bridge | undefined>;

  /** Channels that are in the application, and by now in this bridge only. Rejects with status 400, 409 or 422 when one of them is gone or leaving. */
  addToBridge(bridgeId: string, channelIds: readonly string[]): Promise<void>;

  /** Its channels stay in the application. A bridge that does not exist counts as done. */
  destroyBridge(bridgeId: string): Promise<void>;

  /**
   * Ends the channel with this Q.850 cause (16, normal clearing, unless said). A channel that is gone already counts as done. Its name will do too,
   * as long as nothing can have renamed it: Asterisk finds that at once, but an id by asking every channel there is.
   */
  hangup(channelId: string, cause?: number): Promise<void>;

  /** The channel leaves the application (StasisEnd, no ChannelDestroyed) and goes on in the dialplan. */
  continueInDialplan(channelId: string, target: DialplanTarget): Promise<void>;

  /** The channel hears music. */
  startMusic(channelId: string): Promise<void>;
  stopMusic(channelId: string): Promise<void>;

  /** The channel is sent silence where it would be sent nothing. */
  startSilence(channelId: string): Promise<void>;
  stopSilence(channelId: string): Promise<void>;

  /** No sound `in` from the channel, or `out` to it. Mute and unmute may be repeated. */
  mute(channelId: string, direction: 'in' | 'out'): Promise<void>;
  unmute(channelId: string, direction: 'in' | 'out'): Promise<void>;

  /** Begins to send digits (RFC 4733); resolves before they are sent. */
  sendDigits(channelId: string, digits: string, timing: { durationMs: number; intervalMs: number }): Promise<void>;

  /** Puts a channel with this id beside another, with which it ends. It enters the application. */
  snoop(channelId: string, snoopId: string, snooping: Snooping): Promise<void>;

  /** `undefined` when the variable is not set. */
  getChannelVariable(channelId: string, name: string): Promise<string | undefined>;
  setChannelVariable(channelId: string, name: string, value: string): Promise<void>;

  /** For the dialplan of every channel; Asterisk forgets it when it restarts. */
  setGlobalVariable(name: string, value: string): Promise<void>;

  /**
   * Plays media URIs (`sound:...`) one after another. Resolves when Asterisk has taken the request, also for media that does not exist:
   * the outcome is the PlaybackFinished of this id. Only a scheme that Asterisk does not know gives no PlaybackFinished at all.
   * A repeated playback id is not refused and plays again.
   */
  play(channelId: string, playbackId: string, media: readonly string[]): Promise<void>;

  /** A playback that is over already counts as done. Its PlaybackFinished comes in every case. */
  stopPlayback(playbackId: string): Promise<void>;
  findPlayback(playbackId: string): Promise<Playback | undefined>;

  /**
   * Has the application told of this channel's end, given by its id or its name. Channels that came in through the dialplan send no ChannelDestroyed without it.
   * Resolves to false when there is no such channel any more, and so no ChannelDestroyed to come.
   */
  subscribeChannel(application: string, channelId: string): Promise<boolean>;

  /** Asterisk forgets the filter when it restarts, so it is set after every ApplicationRegistered. */
  setEventFilter(application: string, filter: EventFilter): Promise<void>;

  /** Creates the object or merges these fields into it. An endpoint must be given `allow`, or it cannot be read back. */
  putDynamicObject(type: DynamicObjectType, id: string, fields: Record<string, string>): Promise<void>;

  /** An object that does not exist counts as done. */
  deleteDynamicObject(type: DynamicObjectType, id: string): Promise<void>;
}
