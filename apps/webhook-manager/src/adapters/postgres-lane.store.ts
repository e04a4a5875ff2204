import { Inject, Injectable } from '@nestjs/common';
import { newId, SecretBox } from '@voipbin/common';
import { withDatabaseErrors } from '@voipbin/database';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';

import { WEBHOOK_DATA_SOURCE } from '../database/data-source.ts';
import { AttemptEntity } from '../database/entities/attempt.entity.ts';
import type { EventEntity } from '../database/entities/event.entity.ts';
import { LaneEntity } from '../database/entities/lane.entity.ts';
import { WebhookEntity } from '../database/entities/webhook.entity.ts';
import type { Lane, Outcome, Telling } from '../domain/lane.ts';
import { LaneStore } from '../ports/lane-store.ts';
import { customerEventOf } from './customer-event-of.ts';
import { CLAIM_LANES, LANE_BY_KEY, NEXT_EVENT } from './lanes.sql.ts';

type NextRow = EventEntity & { uri: string; sealedSecret: string };

@Injectable()
export class PostgresLaneStore extends LaneStore {
  constructor(
    @Inject(WEBHOOK_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly box: SecretBox,
  ) {
    super();
  }

  claim(mostPerWebhook: number, taken: Readonly<Record<string, number>>, holdMs: number): Promise<Lane[]> {
    return withDatabaseErrors(async () => {
      const parameters = [mostPerWebhook, JSON.stringify(taken), holdMs];
      const [lanes] = await this.dataSource.query<[Lane[], number]>(CLAIM_LANES, parameters);
      return lanes;
    });
  }

  async next({ webhookId, lane }: Lane): Promise<Telling | null> {
    const [row] = await withDatabaseErrors(() => this.dataSource.query<NextRow[]>(NEXT_EVENT, [webhookId, lane]));
    if (row === undefined) {
      return null;
    }
    const { uri, sealedSecret, position } = row;
    return { event: customerEventOf(row), position, uri, secret: this.box.open(sealedSecret) };
  }

  async delivered(lane: Lane, telling: Telling, outcome: Outcome, holdMs: number): Promise<void> {
    const lockedUntil = new Date(Date.now() + holdMs);
    await this.settle(lane, telling, outcome, async (manager) => {
      const progress = { donePosition: telling.position, tries: 0, failingSince: null, lockedUntil };
      await manager.update(LaneEntity, keyOf(lane), progress);
    });
  }

  async failed(lane: Lane, telling: Telling, outcome: Outcome, nextAt: Date): Promise<void> {
    await this.settle(lane, telling, outcome, async (manager) => {
      const failingSince = lane.failingSince ?? new Date();
      const state = { tries: lane.tries + 1, failingSince, nextAt, lockedUntil: new Date(0) };
      await manager.update(LaneEntity, keyOf(lane), state);
    });
  }

  async disable(lane: Lane, telling: Telling, outcome: Outcome): Promise<void> {
    const { webhookId } = lane;
    await this.settle(lane, telling, outcome, async (manager) => {
      await manager.update(WebhookEntity, { id: webhookId }, { status: 'disabled', tmUpdate: new Date() });
      await manager.delete(LaneEntity, { webhookId });
    });
  }

  finish({ webhookId, lane, lastPosition }: Lane): Promise<Lane | null> {
    return withDatabaseErrors(async () => {
      const whole = { webhookId, lane, lastPosition: LessThanOrEqual(lastPosition) };
      const { affected } = await this.dataSource.getRepository(LaneEntity).delete(whole);
      const [longer] = affected ? [] : await this.dataSource.query<Lane[]>(LANE_BY_KEY, [webhookId, lane]);
      return longer ?? null;
    });
  }

  /** The attempt and what follows from it, together. */
  private async settle(
    { webhookId, tries }: Lane,
    { event }: Telling,
    { isGone, ...outcome }: Outcome,
    change: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    const about = { webhookId, eventId: event.id, eventType: event.type, number: tries + 1 };
    await withDatabaseErrors(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.insert(AttemptEntity, { id: newId(), ...about, ...outcome, tmCreate: new Date() });
        await change(manager);
      }),
    );
  }
}

function keyOf({ webhookId, lane }: Lane): Pick<Lane, 'webhookId' | 'lane'> {
  return { webhookId, lane };
}
