import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { PlayTask } from '../use-cases/commands/play-task.ts';
import { StopPlaybackTask } from '../use-cases/commands/stop-playback-task.ts';
import { RunCommand } from '../use-cases/run-command.ts';

@Controller()
export class PlaybackCommandsHandler {
  constructor(
    private readonly runCommand: RunCommand,
    private readonly playTask: PlayTask,
    private readonly stopPlaybackTask: StopPlaybackTask,
  ) {}

  @HandleMessage('call.command.play')
  play(command: MessageEnvelope<'call.command.play'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.playTask);
  }

  @HandleMessage('call.command.stop-playback')
  stopPlayback(command: MessageEnvelope<'call.command.stop-playback'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.stopPlaybackTask);
  }
}
