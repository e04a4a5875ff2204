import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { AnswerSynthesize } from '../use-cases/answer-synthesize.ts';

@Controller()
export class TtsCommandsHandler {
  constructor(private readonly answerSynthesize: AnswerSynthesize) {}

  @HandleMessage('tts.command.synthesize')
  async synthesize(command: MessageEnvelope<'tts.command.synthesize'>, delivery: Delivery): Promise<void> {
    await this.answerSynthesize.execute(command, delivery);
  }
}
