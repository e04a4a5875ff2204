import { Body, Get, Inject, Put } from '@nestjs/common';
import { customerWebhookId } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { unlessGone } from '../../domain/unless-gone.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { newWebhookSecret } from '../webhooks/new-webhook-secret.ts';
import { OwnCustomerBody } from './own-customer.body.ts';
import { type ChangedOwnCustomerView, OwnCustomerView } from './own-customer.view.ts';

/** Whoever asks. */
@ApiController('customer')
export class OwnCustomerController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @Get()
  async get(@CustomerId() id: string): Promise<OwnCustomerView> {
    const [customer, webhook] = await Promise.all([
      this.bus.request('directory.request.get-customer', { id }),
      unlessGone(this.bus.request('webhook.request.get-webhook', { customerId: id, id: customerWebhookId(id) })),
    ]);
    return OwnCustomerView.ofOwn(customer, webhook);
  }

  @Put()
  @Accepts(['body'])
  async update(
    @CustomerId() id: string,
    @DoOnce() once: Once,
    @Body() body: OwnCustomerBody,
  ): Promise<ChangedOwnCustomerView> {
    const { webhook_uri: uri, webhook_secret: wanted = newWebhookSecret() } = body;
    const customer = await this.bus.request('directory.request.get-customer', { id });
    const { answer, secret } = await once.telling(wanted, (options) => {
      const webhook = { customerId: id, uri: uri === '' ? null : uri, secret: wanted };
      return this.bus.request('webhook.request.set-customer-webhook', webhook, options);
    });
    return { ...OwnCustomerView.ofOwn(customer, answer), webhook_secret: answer && secret };
  }
}
