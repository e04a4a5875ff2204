import { setTimeout as sleep } from 'node:timers/promises';

import { Controller } from '@nestjs/common';
import { newId, VoiceError } from '@voipbin/common';
import {
  type CallEventKey,
  callEventKeys,
  type CustomerLimits,
  CustomerQuery,
  type CustomerSnapshot,
  type EndpointSnapshot,
  type ExtensionSnapshot,
  FindAccount,
  FindExtension,
  ListEndpoints,
  type NumberSnapshot,
  type Page,
  ResolveNumber,
  VerificationRules,
} from '@voipbin/contracts';
import { type Delivery, HandleMessage, HandleRequest, type MessageEnvelope } from '@voipbin/messaging';

type CallEventEnvelope = MessageEnvelope<CallEventKey>;

/** What the apps on the other side of the contracts know, across restarts of call-manager. */
export class NeighbourState {
  readonly customerId = newId();
  readonly flowId = newId();
  readonly numbers = new Map<string, NumberSnapshot>();
  accounts: EndpointSnapshot[] = [];
  /** Of every account. */
  outgoingNumber: string | null = null;
  limits: CustomerLimits = { callsPerSec: null, simultaneousCalls: null, allowedCountries: [] };
  isDirectoryDown = false;
  readonly events: CallEventEnvelope[] = [];

  addNumber(number: string, patch: Partial<NumberSnapshot> = {}): void {
    const { customerId, flowId: callFlowId } = this;
    const times = { tmCreate: '2026-01-31T12:00:00.000Z', tmUpdate: '2026-01-31T12:00:00.000Z' };
    const texts = { name: '', detail: '', verification: new VerificationRules() };
    this.numbers.set(number, {
      id: newId(),
      customerId,
      number,
      callFlowId,
      status: 'active',
      ...texts,
      ...times,
      ...patch,
    });
  }

  /** The first event that fits, whether it came already or comes yet. */
  async until<E extends CallEventEnvelope['type']>(
    type: E,
    fits: (event: Extract<CallEventEnvelope, { type: E }>) => boolean = () => true,
    withinMs = 20_000,
  ): Promise<Extract<CallEventEnvelope, { type: E }>> {
    const isWanted = (event: CallEventEnvelope): event is Extract<CallEventEnvelope, { type: E }> =>
      event.type === type;
    const deadlineMs = performance.now() + withinMs;
    for (;;) {
      const found = this.events.filter(isWanted).find(fits);
      if (found !== undefined) {
        return found;
      }
      if (performance.now() > deadlineMs) {
        throw new Error(
          `no ${type} within ${withinMs} ms; heard: ${this.events.map((event) => event.type).join(', ')}`,
        );
      }
      await sleep(5);
    }
  }

  of(callId: string): CallEventEnvelope[] {
    return this.events.filter((event) => event.callId === callId);
  }
}

/** Directory and flows, played by the spec. */
@Controller()
export class Neighbours {
  constructor(private readonly state: NeighbourState) {}

  @HandleRequest('directory.request.resolve-number')
  resolveNumber({ number }: ResolveNumber): Promise<NumberSnapshot | null> {
    if (this.state.isDirectoryDown) {
      return Promise.reject(new VoiceError('database_unavailable', 'Down.', { kind: 'operational' }));
    }
    return Promise.resolve(this.state.numbers.get(number) ?? null);
  }

  @HandleRequest('directory.request.list-all-numbers')
  listAllNumbers(_query: ListEndpoints): Promise<Page<string>> {
    return Promise.resolve({ items: [...this.state.numbers.keys()], nextCursor: null });
  }

  @HandleRequest('directory.request.find-extension')
  findExtension({ extension, customerId }: FindExtension): Promise<ExtensionSnapshot | null> {
    const account = this.state.accounts.find((one) => one.username === extension && one.customerId === customerId);
    const { outgoingNumber } = this.state;
    const times = { tmCreate: '2026-01-31T12:00:00.000Z', tmUpdate: '2026-01-31T12:00:00.000Z' };
    return Promise.resolve(
      account ? { id: account.id, customerId, extension, name: '', detail: '', outgoingNumber, ...times } : null,
    );
  }

  @HandleRequest('directory.request.find-account')
  findAccount({ username }: FindAccount): Promise<ExtensionSnapshot | null> {
    const account = this.state.accounts.find((one) => one.username === username);
    return account
      ? this.findExtension({ extension: username, customerId: account.customerId })
      : Promise.resolve(null);
  }

  @HandleRequest('directory.request.get-customer')
  getCustomer({ id }: CustomerQuery): Promise<CustomerSnapshot> {
    const times = { tmCreate: '2026-01-31T12:00:00.000Z', tmUpdate: '2026-01-31T12:00:00.000Z' };
    return Promise.resolve({ id, name: '', detail: '', email: '', ...this.state.limits, ...times });
  }

  @HandleRequest('directory.request.list-endpoints')
  listEndpoints(): Promise<Page<EndpointSnapshot>> {
    return Promise.resolve({ items: this.state.accounts, nextCursor: null });
  }

  @HandleMessage(...callEventKeys)
  callEvent(event: CallEventEnvelope, _delivery: Delivery): Promise<void> {
    this.state.events.push(event);
    return Promise.resolve();
  }
}
