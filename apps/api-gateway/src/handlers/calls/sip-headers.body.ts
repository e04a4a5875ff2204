import { RunBody } from '../flows/run.body.ts';
import { IsStringMap } from '../http/is-string-map.ts';

/** What is to be run with whoever is called, and what they are told. */
export class SipHeadersBody extends RunBody {
  /** Further SIP headers of the INVITE. */
  @IsStringMap({
    maxEntries: 20,
    maxValueLength: 256,
    maxBytes: 4096,
    name: /^(?:X-[A-Za-z0-9-]{1,60}|User-to-User)$/,
    value: /^[\x20-\x7e]*$/,
    means: 'at most 20 texts of printable ASCII, 256 characters each, whose names begin with X- or are User-to-User',
  })
  headers: Record<string, string> = {};
}
