/**
 * The least that can answer a call over ARI: the yardstick of the bench. It imports nothing of ours, stores nothing and
 * knows one flow: answer, hang up. Usage: node bare-ari.ts <port>
 */
import { WebSocketServer } from 'ws';

interface AriEvent {
  type: string;
  request_id?: string;
  channel?: { id: string };
}

const port = Number(process.argv[2]);
const server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'ari' });

server.on('connection', (socket) => {
  const afterResponse = new Map<string, () => void>();
  let requests = 0;

  function request(method: string, uri: string, then?: () => void): void {
    const requestId = String(++requests);
    if (then) {
      afterResponse.set(requestId, then);
    }
    socket.send(JSON.stringify({ type: 'RESTRequest', request_id: requestId, method, uri }));
  }

  socket.on('message', (data: Buffer) => {
    const event = JSON.parse(data.toString()) as AriEvent;
    if (event.type === 'ApplicationRegistered') {
      process.stdout.write('ready\n');
    } else if (event.type === 'RESTResponse' && event.request_id !== undefined) {
      afterResponse.get(event.request_id)?.();
      afterResponse.delete(event.request_id);
    } else if (event.type === 'StasisStart' && event.channel) {
      const { id } = event.channel;
      request('POST', `applications/voipbin/subscription?eventSource=channel:${id}`);
      request('POST', `channels/${id}/answer`, () => request('DELETE', `channels/${id}`));
    }
  });
});
