import { describe, expect, it } from 'vitest';

import { espeakVoices } from './espeak-voices.ts';
import { parseVoices } from './parse-voices.ts';

const table = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
 5  cmn-latn-pinyin --/M      Chinese_(Mandarin,_latin_as_Pinyin) sit/cmn-Latn-pinyin  (zh-cmn 5)(zh 5)
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  pt              --/M      Portuguese_(Portugal) roa/pt               (pt-pt 5)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
 5  ko              --/M      Korean             ko                   
 5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
 5  yue             --/M      Chinese_(Cantonese,_latin_as_Jyutping) sit/yue-Latn-jyutping (zh-yue 5)(zh 8)
`;

const voices = espeakVoices(parseVoices(table));

function languagesOf(id: string): readonly string[] | undefined {
  return voices.find((voice) => voice.id === id)?.languages;
}

describe('the voices of espeak-ng', () => {
  it('are every listed language in every variant', () => {
    expect(voices).toHaveLength(9 * 14);
    expect(voices.filter(({ id }) => id.startsWith('ko')).slice(0, 2)).toEqual([
      { id: 'ko', languages: ['ko'], gender: 'neutral', argument: 'ko' },
      { id: 'ko+f3', languages: ['ko'], gender: 'female', argument: 'ko+f3' },
    ]);
    expect(voices.find(({ id }) => id === 'ko+m3')?.gender).toBe('male');
  });

  it('are asked for by their file', () => {
    expect(voices.find(({ id }) => id === 'en-gb+f2')?.argument).toBe('gmw/en+f2');
  });

  it('speak the tags that nobody speaks better', () => {
    expect(languagesOf('en-gb')).toEqual(['en-gb', 'en']);
    expect(languagesOf('en-us')).toEqual(['en-us']);
    expect(languagesOf('pt')).toEqual(['pt', 'pt-pt']);
    expect(languagesOf('pt-br')).toEqual(['pt-br']);
    expect(languagesOf('cmn')).toEqual(['cmn', 'zh-cmn', 'zh']);
    expect(languagesOf('cmn-latn-pinyin')).toEqual(['cmn-latn-pinyin']);
    expect(languagesOf('yue')).toEqual(['yue', 'zh-yue', 'zh-hk', 'zh-mo']);
  });
});
