import type {
  AriOperation,
  AriParams,
  AriPort,
  AriRequestOptions,
  AriResult,
  DialplanTarget,
  DynamicObjectType,
  Origination,
  Snooping,
} from './ari-port.ts';
import type { EventFilter } from './event-filter.ts';
import type { AsteriskInfo, Bridge, Channel, Playback } from './generated/ari-models.generated.ts';
import { hasAriStatus } from './has-ari-status.ts';

/** Plain `mixing` turns native: music becomes inaudible, and sound is lost after an unmute. */
const BRIDGE_TYPE = 'mixing,proxy_media';

/** The named methods of AriPort in terms of `request`, which is all that a driver has to bring. */
export abstract class AriVerbs implements AriPort {
  abstract readonly asteriskId: string;

  abstract request<O extends AriOperation>(
    operation: O,
    params: AriParams<O>,
    options?: AriRequestOptions,
  ): Promise<AriResult<O>>;

  getInfo(): Promise<AsteriskInfo> {
    return this.request('asterisk.getInfo', {});
  }

  listChannels(): Promise<Channel[]> {
    return this.request('channels.list', {});
  }

  findChannel(channelId: string): Promise<Channel | undefined> {
    return this.request('channels.get', { channelId }).catch(nothingIfMissing);
  }

  originate(application: string, channelId: string, call: Origination): Promise<void> {
    const { endpoint, callerId, timeoutSec: timeout, variables } = call;
    const params = { channelId, endpoint, callerId, timeout, app: application, variables };
    return this.request('channels.originateWithId', params);
  }

  answer(channelId: string): Promise<void> {
    return this.request('channels.answer', { channelId });
  }

  ring(channelId: string): Promise<void> {
    return this.request('channels.ring', { channelId });
  }

  progress(channelId: string): Promise<void> {
    return this.request('channels.progress', { channelId });
  }

  stopRinging(channelId: string): Promise<void> {
    return this.request('channels.ringStop', { channelId }).catch(nothingIfMissing);
  }

  createBridge(bridgeId: string): Promise<void> {
    return this.request('bridges.createWithId', { bridgeId, type: BRIDGE_TYPE }).then(nothing, nothingIfThere);
  }

  findBridge(bridgeId: string): Promise<Bridge | undefined> {
    return this.request('bridges.get', { bridgeId }).catch(nothingIfMissing);
  }

  addToBridge(bridgeId: string, channelIds: readonly string[]): Promise<void> {
    return this.request('bridges.addChannel', { bridgeId, channel: channelIds });
  }

  destroyBridge(bridgeId: string): Promise<void> {
    return this.request('bridges.destroy', { bridgeId }).catch(nothingIfGoing);
  }

  hangup(channelId: string, cause?: number): Promise<void> {
    return this.request('channels.hangup', { channelId, reason_code: cause?.toString() }).catch(nothingIfMissing);
  }

  continueInDialplan(channelId: string, target: DialplanTarget): Promise<void> {
    return this.request('channels.continueInDialplan', { channelId, ...target });
  }

  startMusic(channelId: string): Promise<void> {
    return this.request('channels.startMoh', { channelId });
  }

  stopMusic(channelId: string): Promise<void> {
    return this.request('channels.stopMoh', { channelId });
  }

  startSilence(channelId: string): Promise<void> {
    return this.request('channels.startSilence', { channelId });
  }

  stopSilence(channelId: string): Promise<void> {
    return this.request('channels.stopSilence', { channelId });
  }

  mute(channelId: string, direction: 'in' | 'out'): Promise<void> {
    return this.request('channels.mute', { channelId, direction });
  }

  unmute(channelId: string, direction: 'in' | 'out'): Promise<void> {
    return this.request('channels.unmute', { channelId, direction });
  }

  sendDigits(channelId: string, digits: string, timing: { durationMs: number; intervalMs: number }): Promise<void> {
    const { durationMs: duration, intervalMs: between } = timing;
    return this.request('channels.sendDTMF', { channelId, dtmf: digits, duration, between });
  }

  async snoop(channelId: string, snoopId: string, { application, args, spy, whisper }: Snooping): Promise<void> {
    const params = { channelId, snoopId, app: application, appArgs: args.join(','), spy, whisper };
    await this.request('channels.snoopChannelWithId', params);
  }

  getChannelVariable(channelId: string, name: string): Promise<string | undefined> {
    return this.request('channels.getChannelVar', { channelId, variable: name }).then(
      (variable) => variable.value,
      nothingIfMissing,
    );
  }

  setChannelVariable(channelId: string, name: string, value: string): Promise<void> {
    return this.request('channels.setChannelVar', { channelId, variable: name, value });
  }

  setGlobalVariable(name: string, value: string): Promise<void> {
    return this.request('asterisk.setGlobalVar', { variable: name, value });
  }

  play(channelId: string, playbackId: string, media: readonly string[]): Promise<void> {
    return this.request('channels.playWithId', { channelId, playbackId, media });
  }

  stopPlayback(playbackId: string): Promise<void> {
    return this.request('playbacks.stop', { playbackId }).catch(nothingIfMissing);
  }

  findPlayback(playbackId: string): Promise<Playback | undefined> {
    return this.request('playbacks.get', { playbackId }).catch(nothingIfMissing);
  }

  subscribeChannel(application: string, channelId: string): Promise<boolean> {
    const params = { applicationName: application, eventSource: [`channel:${channelId}`] };
    return this.request('applications.subscribe', params).then(isDone, falseIfNoSuchSource);
  }

  setEventFilter(application: string, filter: EventFilter): Promise<void> {
    return this.request('applications.filter', { applicationName: application, filter });
  }

  putDynamicObject(type: DynamicObjectType, id: string, fields: Record<string, string>): Promise<void> {
    const tuples = Object.entries(fields).map(([attribute, value]) => ({ attribute, value }));
    return this.request('asterisk.updateObject', { configClass: 'res_pjsip', objectType: type, id, fields: tuples });
  }

  deleteDynamicObject(type: DynamicObjectType, id: string): Promise<void> {
    const params = { configClass: 'res_pjsip', objectType: type, id };
    return this.request('asterisk.deleteObject', params).catch(nothingIfMissing);
  }
}

function nothingIfMissing(error: unknown): undefined {
  if (!hasAriStatus(error, 404)) {
    throw error;
  }
}

function nothing(): void {
  // What is created is named by its id.
}

/** A bridge that is being destroyed is there for a moment longer, and nobody's. */
function nothingIfGoing(error: unknown): void {
  if (!hasAriStatus(error, 404) && !hasAriStatus(error, 409)) {
    throw error;
  }
}

function nothingIfThere(error: unknown): void {
  if (!hasAriStatus(error, 409)) {
    throw error;
  }
}

function isDone(): boolean {
  return true;
}

function falseIfNoSuchSource(error: unknown): boolean {
  if (!hasAriStatus(error, 422)) {
    throw error;
  }
  return false;
}
