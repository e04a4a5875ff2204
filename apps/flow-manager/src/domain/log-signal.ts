import { Injectable } from '@nestjs/common';
import { GrowthSignal } from '@voipbin/common';

/** There is more in the log of runs. */
@Injectable()
export class LogSignal extends GrowthSignal {}
