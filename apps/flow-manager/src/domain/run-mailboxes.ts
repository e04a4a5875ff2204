import { Injectable } from '@nestjs/common';
import { Mailboxes } from '@voipbin/messaging';

/** Everything that happens to one run in this process, one thing after another: events, deadlines, commands. */
@Injectable()
export class RunMailboxes extends Mailboxes {}
