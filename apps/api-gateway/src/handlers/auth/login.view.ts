import type { Login } from '../../use-cases/log-in.ts';

/** The one answer that tells the token. */
export class LoginView {
  username!: string;
  token!: string;
  tm_expire!: string;

  static of({ username, token, tmExpire }: Login): LoginView {
    return { username, token, tm_expire: tmExpire };
  }
}
