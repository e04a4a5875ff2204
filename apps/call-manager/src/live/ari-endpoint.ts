/** Where Asterisks dial us, and how they prove who they are. A class, so that it can be injected by its name. */
export class AriEndpoint {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;

  constructor({ host, port, username, password }: AriEndpoint) {
    this.host = host;
    this.port = port;
    this.username = username;
    this.password = password;
  }
}
