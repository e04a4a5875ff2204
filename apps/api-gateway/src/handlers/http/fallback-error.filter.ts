import { BadRequestException, Catch, NotFoundException } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';

import { ApiErrorFilter } from './api-error.filter.ts';

/** The same shape for what fails before a route is found. Bound to the whole process, so it takes no more than that. */
@Catch(VoiceError, NotFoundException, BadRequestException)
export class FallbackErrorFilter extends ApiErrorFilter {}
