import fc from 'fast-check';

export const digits = fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength: 5 });
const text = fc.constantFrom(
  'Hello.',
  '${a}',
  '${b:-5}',
  '${voipbin.call.digits}',
  '${voipbin.step.error}',
  '${__proto__}',
);
const ms = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant('${b}'));

/** Options that are right, or become so or not by their variables. */
const fixedOptions = {
  answer: fc.constant({}),
  stop: fc.constant({}),
  hangup: fc.record({ reason: fc.constantFrom('normal', 'busy', '', '${a}') }),
  reject: fc.record({ sip_code: fc.constantFrom(486, 404) }),
  sleep: fc.record({ duration: ms }),
  talk: fc.record({ text, interrupt: fc.boolean(), async: fc.boolean() }),
  play: fc.record({
    loop: fc.integer({ min: 0, max: 3 }),
    stream_urls: fc.array(fc.constantFrom('beep', 'https://a.test/b.wav', '${a}'), { minLength: 1, maxLength: 3 }),
    interrupt: fc.boolean(),
  }),
  digits_receive: fc.record({
    duration: ms,
    length: fc.integer({ min: 0, max: 4 }),
    key: fc.constantFrom('', '#', '*#'),
    inter_digit_timeout: fc.integer({ min: 0, max: 2000 }),
    keep: fc.boolean(),
  }),
  variable_set: fc.record({
    key: fc.constantFrom('a', 'b', '__proto__', 'voipbin.call.digits', '${a}'),
    value: fc.oneof(text, fc.integer(), fc.constant('${a}${a}x')),
  }),
  connect: fc.record(
    {
      destinations: fc.constant([{ type: 'tel', target: '+16062067563' }]),
      timeout: fc.constantFrom(1000, 5000),
      relay_reason: fc.boolean(),
    },
    { requiredKeys: ['destinations'] },
  ),
  fetch: fc.record(
    { event_url: fc.constantFrom('https://a.test/next', '${a}'), timeout: fc.constantFrom(100, 5000) },
    { requiredKeys: ['event_url'] },
  ),
  fetch_flow: fc.record({ flow_id: fc.constantFrom('5f2a3c1e-9d4b-4c6f-8a7e-1b2c3d4e5f60', '${a}') }),
  webhook_send: fc.record({
    uri: fc.constantFrom('https://a.test/told', '${a}'),
    sync: fc.boolean(),
    data: text,
    method: fc.constantFrom('POST', 'GET'),
  }),
  email_send: fc.record({
    destinations: fc.constant([{ type: 'email', target: 'ann@example.com' }]),
    subject: text,
    content: text,
  }),
  message_send: fc.record({
    source: fc.constant({ type: 'tel', target: '+16062067563' }),
    destinations: fc.constant([{ type: 'tel', target: '+821021656521' }]),
    text,
  }),
  block: fc.record({ timeout: fc.integer({ min: 0, max: 5000 }) }),
  amd: fc.record({ machine_handle: fc.constantFrom('hangup', 'continue'), async: fc.boolean() }),
  echo: fc.record({ duration: fc.integer({ min: 1, max: 5000 }) }),
  stream_echo: fc.record({ duration: fc.constantFrom(1000, '${b}') }),
  call: fc.record({
    source: fc.constant({ type: 'tel', target: '+16062067563' }),
    destinations: fc.constant([{ type: 'tel', target: '+821021656521' }]),
    flow_id: fc.constantFrom('5f2a3c1e-9d4b-4c6f-8a7e-1b2c3d4e5f60', '${a}'),
    chained: fc.boolean(),
  }),
  beep: fc.constant({}),
  empty: fc.constant({}),
  hold: fc.constant({}),
  unhold: fc.constant({}),
  moh_start: fc.constant({}),
  moh_stop: fc.constant({}),
  mute: fc.record({ direction: fc.constantFrom('both', 'in', 'out', '${a}') }),
  unmute: fc.constant({}),
  silence: fc.record({ duration: ms }),
  digits_send: fc.record({ digits: fc.constantFrom('1', '12#', '${a}'), duration: fc.constant(100) }),
};

/** Of every action; those that lead to others lead to these. */
export function optionsOf(id: fc.Arbitrary<string>): Record<string, fc.Arbitrary<Record<string, unknown>>> {
  return {
    ...fixedOptions,
    goto: fc.record({ target_id: id, loop_count: fc.integer({ min: 0, max: 5 }) }, { requiredKeys: ['target_id'] }),
    branch: fc.record(
      {
        variable: fc.constantFrom('a', 'voipbin.call.digits'),
        target_ids: fc.dictionary(digits, id),
        default_target_id: id,
      },
      { requiredKeys: ['target_ids'] },
    ),
    condition_variable: fc.record({
      condition: fc.constantFrom('==', '!=', '>', '>=', '<', '<='),
      variable: fc.constantFrom('a', '${b}', 'voipbin.step.digits'),
      value_type: fc.constantFrom('string', 'number', 'length'),
      value_string: fc.constantFrom('', '1'),
      false_target_id: id,
    }),
    condition_datetime: fc.record({
      condition: fc.constantFrom('==', '!=', '>', '>=', '<', '<='),
      hour: fc.integer({ min: -1, max: 23 }),
      weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      timezone: fc.constantFrom('UTC', 'Asia/Seoul', '${a}'),
      false_target_id: id,
    }),
    condition_call_digits: fc.record({ length: fc.nat(3), key: fc.constantFrom('', '#'), false_target_id: id }),
    condition_call_status: fc.record({ status: fc.constantFrom('ringing', 'progressing'), false_target_id: id }),
  };
}
