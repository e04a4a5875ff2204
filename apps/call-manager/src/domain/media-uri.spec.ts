import { describe, expect, it } from 'vitest';

import { mediaUri } from './media-uri.ts';

describe('mediaUri', () => {
  it('is below our own address', () => {
    expect(mediaUri('http://127.0.0.1:8081', 'library/beep')).toBe('sound:http://127.0.0.1:8081/library/beep.wav');
  });

  it.each(['../etc/passwd', 'recording:x', 'http://elsewhere/x', '/etc/passwd', 'library/a,sound:b'])(
    'is never %s',
    (reference) => {
      expect(mediaUri('http://127.0.0.1:8081', reference)).toBeUndefined();
    },
  );
});
