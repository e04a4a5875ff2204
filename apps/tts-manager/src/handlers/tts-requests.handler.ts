import { Controller } from '@nestjs/common';
import { CheckSpeech as SpeechToCheck, type Problem } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { CheckSpeech } from '../use-cases/check-speech.ts';

@Controller()
export class TtsRequestsHandler {
  constructor(private readonly checkSpeech: CheckSpeech) {}

  @HandleRequest('tts.request.check-speech')
  check({ choices }: SpeechToCheck): Promise<Problem[]> {
    return Promise.resolve(this.checkSpeech.execute(choices));
  }
}
