import { Injectable } from '@nestjs/common';

import { groupIdOf, type GroupWish } from '../../domain/group/groupcall.ts';
import { CallSettings } from '../../live/call-settings.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { BeginGroup } from './begin-group.ts';

/** What is wanted of those who are called for a call. */
export type ConnectWish = Omit<GroupWish, 'source' | 'headers' | 'maxDurationMs' | 'flowId' | 'variables'> &
  Partial<Pick<GroupWish, 'source'>>;

/** Calls others for the far end of a call. To be run in that call's mailbox. */
@Injectable()
export class ConnectCall {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly beginGroup: BeginGroup,
    private readonly settings: CallSettings,
  ) {}

  /**
   * The group's end answers the command; without one it ends the call. False when this was done before. Rejects when nothing is known to be stored.
   */
  execute({ asterisk, call }: LiveCall, wish: ConnectWish, commandId: string | null = null): Promise<boolean> {
    const { maxDurationMs } = this.settings;
    const { source = call.source } = wish;
    return this.beginGroup.execute(this.asterisks.of(asterisk.id), {
      id: groupIdOf(commandId ?? call.id),
      customerId: call.customerId,
      asteriskId: call.asteriskId,
      masterCallId: call.id,
      commandId,
      wish: { ...wish, source, headers: {}, maxDurationMs, flowId: null, variables: {} },
      answeredCallId: null,
      outcome: null,
      tmCreate: now(),
      tmEnd: null,
    });
  }
}
