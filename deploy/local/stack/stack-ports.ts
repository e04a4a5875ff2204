import { freePort } from '../free-port.ts';
import { type ServiceApp, serviceApps } from './apps.ts';

/** TCP ports on 127.0.0.1. */
export interface StackPorts {
  postgres: number;
  amqp: number;
  /** Of RabbitMQ's Erlang: distribution and port mapper. */
  erlang: number;
  epmd: number;
  /** Where call-manager waits for Asterisk. */
  ari: number;
  media: number;
  /** Health of each app; that of api-gateway is the public API, in both forms. */
  http: Record<ServiceApp, number>;
}

/** Ports that nobody uses now. */
export async function freePorts(): Promise<StackPorts> {
  const taken = new Set<number>();
  const next = async (): Promise<number> => {
    const port = await freePort();
    if (taken.has(port)) return next();
    taken.add(port);
    return port;
  };
  const http: Partial<StackPorts['http']> = {};
  for (const app of serviceApps) http[app] = await next();
  return {
    postgres: await next(),
    amqp: await next(),
    erlang: await next(),
    epmd: await next(),
    ari: await next(),
    media: await next(),
    http: http as StackPorts['http'],
  };
}
