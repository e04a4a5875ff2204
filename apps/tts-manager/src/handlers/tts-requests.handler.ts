import { Controller } from '@nestjs/common';
import { CheckSpeech as SpeechToCheck, type Problem, type StoredSpeech, SynthesizeNow } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { CheckSpeech } from '../use-cases/check-speech.ts';
import { SynthesizeSpeech } from '../use-cases/synthesize-speech.ts';

@Controller()
export class TtsRequestsHandler {
  constructor(
    private readonly checkSpeech: CheckSpeech,
    private readonly synthesizeSpeech: SynthesizeSpeech,
  ) {}

  @HandleRequest('tts.request.synthesize')
  synthesize(speech: SynthesizeNow): Promise<StoredSpeech> {
    return this.synthesizeSpeech.execute(speech);
  }

  @HandleRequest('tts.request.check-speech')
  check({ choices }: SpeechToCheck): Promise<Problem[]> {
    return Promise.resolve(this.checkSpeech.execute(choices));
  }
}
