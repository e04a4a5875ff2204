import { Controller } from '@nestjs/common';
import { type AgentSnapshot, LogIn as LogInWanted, LogOut as LogOutWanted } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { LogIn } from '../use-cases/log-in.ts';
import { LogOut } from '../use-cases/log-out.ts';

@Controller()
export class SessionsHandler {
  constructor(
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
  ) {}

  @HandleRequest('directory.request.log-in')
  in(wanted: LogInWanted): Promise<AgentSnapshot | null> {
    return this.logIn.execute(wanted);
  }

  @HandleRequest('directory.request.log-out')
  out(wanted: LogOutWanted): Promise<AgentSnapshot | null> {
    return this.logOut.execute(wanted);
  }
}
