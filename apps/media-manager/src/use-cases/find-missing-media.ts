import { Injectable } from '@nestjs/common';
import { MEDIA_REF } from '@voipbin/contracts';

import { MediaStore } from '../ports/media-store.ts';

@Injectable()
export class FindMissingMedia {
  constructor(private readonly store: MediaStore) {}

  /** Those names that our own media do not have, each once. */
  async execute(names: string[]): Promise<string[]> {
    const asked = [...new Set(names)];
    const found = await Promise.all(asked.map((name) => this.exists(`library/${name}`)));
    return asked.filter((_, n) => !found[n]);
  }

  private exists(ref: string): Promise<boolean> {
    return MEDIA_REF.test(ref) ? this.store.has(ref) : Promise.resolve(false);
  }
}
