import { Injectable } from '@nestjs/common';
import { GrowthSignal } from '@voipbin/common';

/** There is more in the log of calls. */
@Injectable()
export class LogSignal extends GrowthSignal {}
