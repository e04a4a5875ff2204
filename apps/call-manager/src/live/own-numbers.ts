import { Injectable } from '@nestjs/common';

import { NumberDirectory } from '../ports/number-directory.ts';

/** The numbers of all customers: nobody outside has one of them. Empty until it was read for the first time. */
@Injectable()
export class OwnNumbers {
  private numbers = new Set<string>();
  /** Those that changed while all were being read. */
  private readonly changes = new Map<string, boolean>();

  constructor(private readonly directory: NumberDirectory) {}

  has(number: string): boolean {
    return this.numbers.has(number);
  }

  /** What the directory says of one. */
  set(number: string, isInUse: boolean): void {
    this.changes.set(number, isInUse);
    this.apply(number, isInUse);
  }

  /** Reads them all. Rejects while the directory does not answer. */
  async read(): Promise<void> {
    this.changes.clear();
    this.numbers = new Set(await this.directory.all());
    this.changes.forEach((isInUse, number) => {
      this.apply(number, isInUse);
    });
  }

  private apply(number: string, isInUse: boolean): void {
    if (isInUse) {
      this.numbers.add(number);
    } else {
      this.numbers.delete(number);
    }
  }
}
