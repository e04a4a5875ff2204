import { Controller } from '@nestjs/common';
import { type LogPage, NoPayload, ReadLog as Wanted } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { LogReader } from '../ports/log-reader.ts';
import { ReadLog } from '../use-cases/queries/read-log.ts';

@Controller()
export class CallLogHandler {
  constructor(
    private readonly readLog: ReadLog,
    private readonly reader: LogReader,
  ) {}

  @HandleRequest('call.request.read-log')
  read(wanted: Wanted): Promise<LogPage> {
    return this.readLog.execute(wanted);
  }

  @HandleRequest('call.request.log-end')
  end(_: NoPayload): Promise<Record<string, number>> {
    return this.reader.end();
  }
}
