import { Injectable } from '@nestjs/common';
import { isTelephoneWav } from '@voipbin/audio';
import { VoiceError } from '@voipbin/common';

import { MediaStore } from '../ports/media-store.ts';

@Injectable()
export class StoreSpeech {
  constructor(private readonly store: MediaStore) {}

  /** Throws `media_type_unsupported` for anything but a whole WAV file of 8 kHz, mono, 16 bit. */
  async execute(ref: string, wav: Uint8Array): Promise<void> {
    if (!isTelephoneWav(wav)) {
      throw new VoiceError('media_type_unsupported', 'Speech is stored as a WAV file of 8 kHz, mono, 16 bit.', {
        kind: 'user',
      });
    }
    await this.store.put(ref, wav);
  }
}
