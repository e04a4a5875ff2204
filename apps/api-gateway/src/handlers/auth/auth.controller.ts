import { Body, HttpCode, Post } from '@nestjs/common';

import { LogIn } from '../../use-cases/log-in.ts';
import { LogOut } from '../../use-cases/log-out.ts';
import { AgentView } from '../agents/agent.view.ts';
import { Accepts } from '../http/accepts.ts';
import { PublicController } from '../http/public-controller.ts';
import { RemoteNetwork } from '../http/remote-network.ts';
import { SentToken } from '../http/sent-token.ts';
import { LoginBody } from './login.body.ts';
import { LoginView } from './login.view.ts';

@PublicController('auth')
export class AuthController {
  constructor(
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
  ) {}

  /** A token in exchange for a username and its password. It is sent like an access key. */
  @Post('login')
  @HttpCode(200)
  @Accepts(['body'])
  async login(@RemoteNetwork() network: string, @Body() { username, password }: LoginBody): Promise<LoginView> {
    return LoginView.of(await this.logIn.execute({ username, password, network }));
  }

  /** With the token that shall be good no more. */
  @Post('logout')
  @HttpCode(200)
  async logout(@SentToken() token: string): Promise<AgentView> {
    return AgentView.of(await this.logOut.execute(token));
  }
}
