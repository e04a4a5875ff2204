import { Body, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ActiveflowView, CallView } from '@voipbin/api-views';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { ReplaceFlow } from '../../use-cases/replace-flow.ts';
import { SteerSound } from '../../use-cases/steer-sound.ts';
import { TransferCall } from '../../use-cases/transfer-call.ts';
import { wantedFlowOf } from '../flows/wanted-flow-of.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { addressOf } from './address.body.ts';
import { PlayBody } from './play.body.ts';
import { ReplaceFlowBody } from './replace-flow.body.ts';
import { TalkBody } from './talk.body.ts';
import { TransferBody } from './transfer.body.ts';
import { TransferView } from './transfer.view.ts';

/** What an answered call is played, and what its flow does next. */
@ApiController('calls')
export class CallSteeringController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly steerSound: SteerSound,
    private readonly replaceFlow: ReplaceFlow,
    private readonly transferCall: TransferCall,
  ) {}

  /** Speaks a text to the far end, after what it is being played. Resolves before it is heard. */
  @Post(':id/talk')
  @HttpCode(200)
  @Accepts(['body'])
  async talk(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { text, language, gender, provider, voice_id: voice }: TalkBody,
  ): Promise<CallView> {
    const manner = { ...(gender && { gender }), ...(provider && { provider }), ...(voice && { voice }) };
    return CallView.of(await this.steerSound.talk(customerId, id, { text, language, ...manner }, once));
  }

  /** Plays media to the far end, after what it is being played. Resolves before it is heard. */
  @Post(':id/play')
  @HttpCode(200)
  @Accepts(['body'])
  async play(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { stream_urls }: PlayBody,
  ): Promise<CallView> {
    return CallView.of(await this.steerSound.play(customerId, id, stream_urls, once));
  }

  /** Ends what the far end is being played, by whomever, and what was to follow. An action of the flow that played is interrupted. */
  @Post(':id/media_stop')
  @HttpCode(200)
  async stopMedia(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
  ): Promise<CallView> {
    return CallView.of(await this.bus.request('call.request.stop-media', { customerId, id }, once));
  }

  /** Lets the call go on with another flow, or with actions, under the same activeflow. */
  @Post(':id/flow')
  @HttpCode(200)
  @Accepts(['body'])
  async replace(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() body: ReplaceFlowBody,
  ): Promise<ActiveflowView> {
    const run = await this.replaceFlow.execute({ customerId, id }, wantedFlowOf(body), body.when, once);
    return ActiveflowView.of(run);
  }

  /** Hands the one that this call was connected with on to others, and ends this call. */
  @Post(':id/transfers')
  @HttpCode(200)
  @Accepts(['body'])
  async transfer(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { destinations, source, ring_timeout }: TransferBody,
  ): Promise<TransferView> {
    const ends = { destinations: destinations.map(addressOf), source: source ? addressOf(source) : null };
    const wanted = { customerId, id, ...ends, ringTimeoutMs: ring_timeout * 1000 };
    return TransferView.of(await this.transferCall.execute(wanted, once));
  }
}
