import { Controller } from '@nestjs/common';
import { GROUPCALLS_PART, type LogPage, NoPayload, ReadLog as Wanted } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { GroupLog } from '../ports/group-log.ts';
import { LogReader } from '../ports/log-reader.ts';
import { ReadLog } from '../use-cases/queries/read-log.ts';

@Controller()
export class CallLogHandler {
  constructor(
    private readonly readLog: ReadLog,
    private readonly reader: LogReader,
    private readonly groups: GroupLog,
  ) {}

  @HandleRequest('call.request.read-log')
  read(wanted: Wanted): Promise<LogPage> {
    return this.readLog.execute(wanted);
  }

  @HandleRequest('call.request.log-end')
  async end(_: NoPayload): Promise<Record<string, number>> {
    const [calls, groups] = await Promise.all([this.reader.end(), this.groups.end()]);
    return { ...calls, [GROUPCALLS_PART]: groups };
  }
}
