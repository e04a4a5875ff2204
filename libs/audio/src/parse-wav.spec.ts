import { describe, expect, it } from 'vitest';

import { looksLikeWav, parseWav } from './parse-wav.ts';

function chunk(id: string, body: Uint8Array, claimedBytes = body.byteLength): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(claimedBytes);
  return Buffer.concat([Buffer.from(id), size, body, Buffer.alloc(body.byteLength % 2)]);
}

function format({ tag = 1, channels = 1, rateHz = 8000, bits = 16, extension = Buffer.alloc(0) }): Buffer {
  const body = Buffer.alloc(16);
  body.writeUInt16LE(tag, 0);
  body.writeUInt16LE(channels, 2);
  body.writeUInt32LE(rateHz, 4);
  body.writeUInt16LE(bits, 14);
  return chunk('fmt ', Buffer.concat([body, extension]));
}

function riff(...chunks: Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), ...chunks]);
}

const audio = Uint8Array.of(1, 2, 3, 4);

describe('parseWav', () => {
  it('reads the format and finds the audio behind other chunks of odd length', () => {
    const wav = parseWav(
      riff(format({ channels: 2, rateHz: 44_100 }), chunk('LIST', Buffer.from('odd')), chunk('data', audio)),
    );
    expect({ ...wav, data: [...wav.data] }).toEqual({
      encoding: 'pcm16',
      channels: 2,
      sampleRateHz: 44_100,
      data: [1, 2, 3, 4],
    });
  });

  it.each([
    [1, 8, 'pcm8'],
    [1, 24, 'pcm24'],
    [1, 32, 'pcm32'],
    [3, 32, 'float32'],
    [3, 64, 'float64'],
    [6, 8, 'alaw'],
    [7, 8, 'mulaw'],
  ])('knows format %i with %i bits as %s', (tag, bits, encoding) => {
    expect(parseWav(riff(format({ tag, bits }), chunk('data', audio))).encoding).toBe(encoding);
  });

  it('reads the true format of WAVE_FORMAT_EXTENSIBLE', () => {
    const extension = Buffer.alloc(24);
    extension.writeUInt16LE(3, 8);
    const wav = parseWav(riff(format({ tag: 0xfffe, bits: 32, extension }), chunk('data', audio)));
    expect(wav.encoding).toBe('float32');
  });

  it('takes what there is of a data chunk that claims more, as streaming programs write it', () => {
    expect([...parseWav(riff(format({}), chunk('data', audio, 0x7ffff000))).data]).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['no RIFF header', Buffer.from('ID3 and an mp3 after it')],
    ['a compressed format', riff(format({ tag: 85 }), chunk('data', audio))],
    ['six channels', riff(format({ channels: 6 }), chunk('data', audio))],
    ['no sample rate', riff(format({ rateHz: 0 }), chunk('data', audio))],
    ['no format', riff(chunk('data', audio))],
    ['no audio', riff(format({}))],
    ['half a format', riff(chunk('fmt ', audio), chunk('data', audio))],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseWav(bytes)).toThrow(expect.objectContaining({ code: 'media_type_unsupported', kind: 'user' }));
  });
});

it('recognizes a WAV file by its first 12 bytes', () => {
  expect(looksLikeWav(riff())).toBe(true);
  expect(looksLikeWav(Buffer.from('<!doctype html>'))).toBe(false);
  expect(looksLikeWav(Buffer.from('RIFF'))).toBe(false);
});
