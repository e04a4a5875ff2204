import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { AnswerTask } from '../use-cases/commands/answer-task.ts';
import { ConnectTask } from '../use-cases/commands/connect-task.ts';
import { DisconnectTask } from '../use-cases/commands/disconnect-task.ts';
import { HangUpTask } from '../use-cases/commands/hang-up-task.ts';
import { RunCommand } from '../use-cases/run-command.ts';

@Controller()
export class CallCommandsHandler {
  constructor(
    private readonly runCommand: RunCommand,
    private readonly answerTask: AnswerTask,
    private readonly connectTask: ConnectTask,
    private readonly disconnectTask: DisconnectTask,
    private readonly hangUpTask: HangUpTask,
  ) {}

  @HandleMessage('call.command.answer')
  answer(command: MessageEnvelope<'call.command.answer'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.answerTask);
  }

  @HandleMessage('call.command.connect')
  connect(command: MessageEnvelope<'call.command.connect'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.connectTask);
  }

  @HandleMessage('call.command.disconnect')
  disconnect(command: MessageEnvelope<'call.command.disconnect'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.disconnectTask);
  }

  @HandleMessage('call.command.hangup')
  hangUp(command: MessageEnvelope<'call.command.hangup'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.hangUpTask);
  }
}
