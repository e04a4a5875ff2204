import { Body, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CallView } from '@voipbin/api-views';
import type { SetCallMode } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { MuteBody } from './mute.body.ts';

/** What is switched on and off while a call is answered. Each answers with the call as it will be. */
@ApiController('calls')
export class CallModesController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** The far end hears music, and nobody hears it. */
  @Post(':id/hold')
  @HttpCode(200)
  hold(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CallView> {
    return this.set({ customerId, id, mode: 'hold', isOn: true }, once);
  }

  @Delete(':id/hold')
  @HttpCode(200)
  unhold(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CallView> {
    return this.set({ customerId, id, mode: 'hold', isOn: false }, once);
  }

  /** The far end hears music. */
  @Post(':id/moh')
  @HttpCode(200)
  startMusic(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CallView> {
    return this.set({ customerId, id, mode: 'moh', isOn: true }, once);
  }

  @Delete(':id/moh')
  @HttpCode(200)
  stopMusic(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CallView> {
    return this.set({ customerId, id, mode: 'moh', isOn: false }, once);
  }

  /** The far end is sent silence. */
  @Post(':id/silence')
  @HttpCode(200)
  startSilence(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CallView> {
    return this.set({ customerId, id, mode: 'silence', isOn: true }, once);
  }

  @Delete(':id/silence')
  @HttpCode(200)
  stopSilence(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CallView> {
    return this.set({ customerId, id, mode: 'silence', isOn: false }, once);
  }

  /** No sound from the far end (`in`), to it (`out`), or both. */
  @Post(':id/mute')
  @HttpCode(200)
  @Accepts(['body'])
  mute(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { direction }: MuteBody,
  ): Promise<CallView> {
    return this.set({ customerId, id, mode: 'mute', isOn: true, direction: direction || 'both' }, once);
  }

  @Delete(':id/mute')
  @HttpCode(200)
  @Accepts(['body'])
  unmute(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { direction }: MuteBody,
  ): Promise<CallView> {
    return this.set({ customerId, id, mode: 'mute', isOn: false, direction: direction || 'both' }, once);
  }

  private async set(wanted: SetCallMode, once: Once): Promise<CallView> {
    return CallView.of(await this.bus.request('call.request.set-mode', wanted, once));
  }
}
