import { Injectable } from '@nestjs/common';

/** Commands that the bus did not take: nobody has seen them, so nobody needs to be given time to answer. */
@Injectable()
export class UnsentCommands {
  private readonly ids = new Set<string>();

  add(commandId: string): void {
    this.ids.add(commandId);
  }

  has(commandId: string): boolean {
    return this.ids.has(commandId);
  }

  delete(commandId: string): void {
    this.ids.delete(commandId);
  }
}
