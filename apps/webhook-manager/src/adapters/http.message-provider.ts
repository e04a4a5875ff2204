import { VoiceError } from '@voipbin/common';
import { AllowedHosts } from '@voipbin/guarded-http';

import { MessageProvider, type TextMessage } from '../ports/message-provider.ts';
import { SendPatiently } from '../use-cases/requests/send-patiently.ts';
import { HttpRequestSender } from './http.request-sender.ts';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 65_536;

/** A provider that is given messages by HTTP: `POST` of the message as JSON. */
export class HttpMessageProvider extends MessageProvider {
  readonly #sender: SendPatiently | null;

  /**
   * @param url the operator's, so it may be on any network; empty = there is none.
   * @param token sent as `Authorization: Bearer`; empty = none.
   */
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    super();
    this.#sender = url === '' ? null : new SendPatiently(new HttpRequestSender(new AllowedHosts(new URL(url).host)));
  }

  get isConfigured(): boolean {
    return this.#sender !== null;
  }

  async send(customerId: string, message: TextMessage): Promise<void> {
    if (this.#sender === null) {
      throw new VoiceError('message_not_configured', 'There is no provider for text messages here.', { kind: 'user' });
    }
    const authorization = this.token === '' ? {} : { authorization: `Bearer ${this.token}` };
    const headers = { 'content-type': 'application/json', ...authorization };
    const body = JSON.stringify(message);
    const request = { id: message.id, uri: this.url, method: 'POST', headers, body, secret: null } as const;
    const { status } = await this.#sender.execute(customerId, { ...request, maxBytes: MAX_BYTES }, TIMEOUT_MS);
    if (status >= 300) {
      throw new VoiceError('message_refused', `The provider answered ${status}.`, { kind: 'user' });
    }
  }
}
