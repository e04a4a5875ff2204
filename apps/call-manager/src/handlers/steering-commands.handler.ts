import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { DetectMachineTask } from '../use-cases/commands/detect-machine-task.ts';
import { SendDigitsTask } from '../use-cases/commands/send-digits-task.ts';
import { SetModeTask } from '../use-cases/commands/set-mode-task.ts';
import { RunCommand } from '../use-cases/run-command.ts';

@Controller()
export class SteeringCommandsHandler {
  constructor(
    private readonly runCommand: RunCommand,
    private readonly setModeTask: SetModeTask,
    private readonly sendDigitsTask: SendDigitsTask,
    private readonly detectMachineTask: DetectMachineTask,
  ) {}

  @HandleMessage('call.command.detect-machine')
  detectMachine(command: MessageEnvelope<'call.command.detect-machine'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.detectMachineTask);
  }

  @HandleMessage('call.command.set-mode')
  setMode(command: MessageEnvelope<'call.command.set-mode'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.setModeTask);
  }

  @HandleMessage('call.command.send-digits')
  sendDigits(command: MessageEnvelope<'call.command.send-digits'>, delivery: Delivery): Promise<void> {
    return this.runCommand.execute(command, delivery, this.sendDigitsTask);
  }
}
