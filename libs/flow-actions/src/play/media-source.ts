import { isURL, ValidateBy } from 'class-validator';

const LIBRARY_NAME = /^[a-z0-9][a-z0-9_-]{0,127}$/;

/** Whether a source is the name of our own media, and no URL. */
export function isLibraryName(source: string): boolean {
  return LIBRARY_NAME.test(source);
}

/** Names of our own media, or http(s) URLs. All else that Asterisk could play is nobody's business outside. */
export function IsMediaSource(): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isMediaSource',
      validator: {
        validate: (value) => typeof value === 'string' && (isLibraryName(value) || isFetchable(value)),
        defaultMessage: () => '$property must hold names of media (a-z, 0-9, _ and -) or http(s) URLs',
      },
    },
    { each: true, context: { code: 'invalid_media' } },
  );
}

function isFetchable(source: string): boolean {
  const rules = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
  return source.length <= 2048 && isURL(source, rules);
}
