import { IsStringMap } from './is-string-map.ts';

/** Variables that a customer gives to a run. */
export function IsVariables(): PropertyDecorator {
  return IsStringMap({
    maxEntries: 100,
    maxValueLength: 32_768,
    maxBytes: 65_536,
    name: /^(?!voipbin\.)[\w.-]{1,128}$/,
    value: /^/,
    means:
      'at most 100 texts of 32 KiB each and 64 KiB in all, whose names are letters, digits, dots, hyphens and underscores and do not begin with voipbin.',
  });
}
