import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { AnswerTask } from '../use-cases/commands/answer-task.ts';
import { HangUpTask } from '../use-cases/commands/hang-up-task.ts';
import { PlayTask } from '../use-cases/commands/play-task.ts';
import { StopPlaybackTask } from '../use-cases/commands/stop-playback-task.ts';
import { RunCommand } from '../use-cases/run-command.ts';

@Controller()
export class CallCommandsHandler {
  constructor(
    private readonly runCommand: RunCommand,
    private readonly answerTask: AnswerTask,
    private readonly playTask: PlayTask,
    private readonly stopPlaybackTask: StopPlaybackTask,
    private readonly hangUpTask: HangUpTask,
  ) {}

  @HandleMessage('call.command.answer')
  answer(command: MessageEnvelope<'call.command.answer'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.answerTask);
  }

  @HandleMessage('call.command.play')
  play(command: MessageEnvelope<'call.command.play'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.playTask);
  }

  @HandleMessage('call.command.stop-playback')
  stopPlayback(command: MessageEnvelope<'call.command.stop-playback'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.stopPlaybackTask);
  }

  @HandleMessage('call.command.hangup')
  hangUp(command: MessageEnvelope<'call.command.hangup'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.hangUpTask);
  }
}
