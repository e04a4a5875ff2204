import { connect, createServer, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

export interface CuttableProxyOptions {
  /** How many bytes from the server the n-th connection, from 0, lives for; for ever where undefined. */
  bytesUntilBroken?: (n: number) => number | undefined;
}

/** A way to a server that can be cut: what dies behind it dies for the server as a killed process does. */
export class CuttableProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Listens on a free port of 127.0.0.1. */
  static async to(url: string, options: CuttableProxyOptions = {}): Promise<CuttableProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new CuttableProxy(server);
    let connections = 0;
    server.on('connection', (near) => {
      const far = connect(Number(port), hostname);
      breakAfter(far, options.bytesUntilBroken?.(connections) ?? Infinity);
      connections += 1;
      proxy.#join(near, far);
      proxy.#join(far, near);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The URL of the server by this way. */
  urlOf(url: string): string {
    const through = new URL(url);
    through.port = String((this.#server.address() as AddressInfo).port);
    return through.href;
  }

  /** Breaks all connections and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#sockets.forEach((socket) => socket.destroy());
    await closed;
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.setNoDelay(true).pipe(to);
    // The end of one side is the end of both; why it ended does not matter here.
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}

function breakAfter(far: Socket, bytes: number): void {
  let seen = 0;
  far.on('data', (chunk) => {
    seen += chunk.length;
    if (seen >= bytes) {
      far.destroy();
    }
  });
}
