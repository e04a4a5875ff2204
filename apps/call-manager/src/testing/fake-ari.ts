import { AriError, type AriOperation, type AriParams, type AriResult, AriVerbs, type Channel } from '@voipbin/ari';

/** An Asterisk that has these channels and playbacks, and notes what it is asked for. */
export class FakeAri extends AriVerbs {
  readonly asteriskId = 'asterisk-1';
  readonly requests: { operation: AriOperation; params: Record<string, unknown> }[] = [];
  readonly channels = new Map<string, Channel>();
  readonly playbacks = new Set<string>();
  startupTime = '2026-01-31T11:00:00.000+0000';
  /** Operation -> what it fails with from now on. */
  readonly failures: Map<AriOperation, AriError> = new Map();

  request<O extends AriOperation>(operation: O, params: AriParams<O>): Promise<AriResult<O>> {
    this.requests.push({ operation, params: params });
    const failure = this.failures.get(operation);
    return failure ? Promise.reject(failure) : (this.answerTo(operation, params) as Promise<AriResult<O>>);
  }

  addChannel(id: string, state: Channel['state'], appData = 'voipbin,incoming,carrier,carrier,%2B16062067563'): void {
    const dialplan = { context: 'incoming', exten: 's', priority: 1, app_name: 'Stasis', app_data: appData };
    const caller = { name: '', number: '' };
    const fixed = { name: 'PJSIP/carrier-1', protocol_id: '', accountcode: '', language: 'en', connected: caller };
    this.channels.set(id, { ...fixed, id, state, caller, dialplan, creationtime: '2026-01-31T12:00:00.000+0000' });
  }

  /** What was asked for, without what only keeps the channel ours. */
  get operations(): string[] {
    const housekeeping = ['applications.subscribe', 'channels.setChannelVar'];
    return this.requests.map(({ operation }) => operation).filter((operation) => !housekeeping.includes(operation));
  }

  private answerTo(operation: AriOperation, params: Record<string, unknown>): Promise<unknown> {
    const { channelId, playbackId } = params as Record<string, string>;
    switch (operation) {
      case 'asterisk.getInfo':
        return Promise.resolve({ status: { startup_time: this.startupTime, last_reload_time: this.startupTime } });
      case 'channels.list':
        return Promise.resolve([...this.channels.values()]);
      case 'channels.get':
        return orNotFound(operation, this.channels.get(channelId ?? ''));
      case 'playbacks.get':
        return orNotFound(operation, this.playbacks.has(playbackId ?? '') ? { id: playbackId } : undefined);
      case 'channels.playWithId':
        this.playbacks.add(playbackId ?? '');
        return Promise.resolve();
      default:
        return Promise.resolve();
    }
  }
}

export function ariError(operation: AriOperation, status: number): AriError {
  return new AriError('ari_rejected', `status ${status}`, { operation, status });
}

function orNotFound(operation: AriOperation, found: unknown): Promise<unknown> {
  return found === undefined ? Promise.reject(ariError(operation, 404)) : Promise.resolve(found);
}
