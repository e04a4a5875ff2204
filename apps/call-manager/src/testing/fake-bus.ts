import type { Envelope, ReplyMap, RequestKey } from '@voipbin/contracts';
import type { Bus } from '@voipbin/messaging';
import { VoiceError } from '@voipbin/common';

/** Takes messages, or refuses them while `isDown`. */
export class FakeBus implements Bus {
  readonly published: Envelope[] = [];
  isDown = false;

  publish(message: Envelope): Promise<void> {
    if (this.isDown) {
      return Promise.reject(new VoiceError('bus_unavailable', 'Down.', { kind: 'operational' }));
    }
    this.published.push(message);
    return Promise.resolve();
  }

  request<K extends RequestKey>(key: K): Promise<ReplyMap[K]> {
    return Promise.reject(new VoiceError('request_timeout', `Nobody answers ${key}.`, { kind: 'operational' }));
  }

  get types(): string[] {
    return this.published.map(({ type }) => type);
  }
}
