import type { AriListener } from '../ari-listener.ts';
import type { AriPort } from '../ari-port.ts';

/** Writes down what it is told and lets a spec wait for a line. */
export class AriDiary implements AriListener {
  readonly lines: string[] = [];
  readonly connections: AriPort[] = [];
  isThrowing = false;
  private readonly waiting = new Map<string, () => void>();

  until(line: string): Promise<void> {
    return this.lines.includes(line) ? Promise.resolve() : new Promise((resolve) => this.waiting.set(line, resolve));
  }

  connected(connection: AriPort): void {
    this.connections.push(connection);
    this.write(`connected ${this.nameOf(connection)}`);
  }
  event(connection: AriPort, event: { type: string; application: string }): void {
    this.write(`${this.nameOf(connection)} ${event.type} ${event.application}`);
    if (this.isThrowing) throw new Error('thrown by the listener');
  }
  unknownEvent(connection: AriPort, event: { type: string }): void {
    this.write(`${this.nameOf(connection)} unknown ${event.type}`);
  }
  closed(connection: AriPort, reason: string): void {
    this.write(`closed ${this.nameOf(connection)} ${reason}`);
  }
  refused(_remoteAddress: string, refusal: string): void {
    this.write(`refused ${refusal}`);
  }
  unreachable(_url: string, error: { message: string }): void {
    this.write(`unreachable ${error.message}`);
  }
  fault(connection: AriPort, error: { code: string }): void {
    this.write(`${this.nameOf(connection)} ${error.code}`);
  }

  private nameOf(connection: AriPort): string {
    return `${connection.asteriskId}#${this.connections.indexOf(connection) + 1}`;
  }
  private write(line: string): void {
    this.lines.push(line);
    this.waiting.get(line)?.();
  }
}
