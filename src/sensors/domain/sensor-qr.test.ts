import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOfScan } from './sensor-qr.ts';

describe('what a scanner reads off a sensor', () => {
  it('is the code as the office printed it', () => {
    expect(codeOfScan(' MC-00017\n')).toBe('MC-00017');
    expect(codeOfScan('3号楼/前门 1')).toBe('3号楼/前门 1');
    expect(codeOfScan('0x00158d0001a2b3c4')).toBe('0x00158d0001a2b3c4');
  });

  it('is the name that Zigbee2MQTT gives, of the code that the maker printed', () => {
    expect(codeOfScan('Z:00158D0001A2B3C4$I:83FED3407A939723A5C639B26916D505C3B5')).toBe('0x00158d0001a2b3c4');
    expect(codeOfScan('Z:00158D0001A2B3C4')).toBe('0x00158d0001a2b3c4');
  });

  it.each([
    'MS1:6BFOXN*TS0BI',
    'HC1:NCFOXN',
    'https://example.org/r#abc',
    'WIFI:S:home;;',
    'weixin://dl',
    '',
    '  ',
    'x#',
    'x'.repeat(121),
  ])('is no sensor: %s', (text) => {
    expect(codeOfScan(text)).toBeUndefined();
  });

  it('is always one that fits into a topic of MQTT and into the register', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 140 }), (text) => {
        const code = codeOfScan(text);
        if (code !== undefined) expect(code).toMatch(/^[^\p{Cc}+#]{1,120}$/u);
      }),
    );
  });
});
