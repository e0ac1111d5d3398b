import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSource } from './decode.ts';

const simplified =
  '截至2019年底，全县贫困人口减少近4万人，产业扶贫覆盖95.3%的村，乡镇干部驻村帮扶。';
const traditional =
  '截至2019年底，全縣貧困人口減少近4萬人，產業扶貧覆蓋95.3%的村，鄉鎮幹部駐村幫扶。';

// Node decodes these encodings and writes none of them.
const simplifiedInGb = Buffer.from(
  'bdd8d6c132303139c4eab5d7a3acc8abcfd8c6b6c0a7c8cbbfdabcf5c9d9bdfc34cdf2c8cba3acb2fad2b5b7f6c6b6b8b2b8c739352e3325b5c4b4e5a3accfe7d5f2b8c9b2bfd7a4b4e5b0efb7f6a1a3',
  'hex',
);
const traditionalInGb = Buffer.from(
  'bdd8d6c132303139c4eab5d7a3acc8abbf68d89ac0a7c8cbbfda9c70c9d9bdfc34c866c8cba3acae619849b7f6d89ab8b2c97739352e3325b5c4b4e5a3ace06ce6828ed6b2bff176b4e58ecdb7f6a1a3',
  'hex',
);
const traditionalInBig5 = Buffer.from(
  'ba49a6dc32303139a67ea9b3a141a5febfa4b368a778a448a466b4eea4d6aaf134b855a448a141b2a3b77ea7dfb368c2d0bb5c39352e3325aabaa7f8a141b66dc2edb746b3a1be6ea7f8c0b0a7dfa143',
  'hex',
);
const beyondBmpInGb = Buffer.from('9534b235e946', 'hex');

function big(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function textOf(bytes: Uint8Array): readonly string[] {
  const decoded = decodeSource(bytes, 'a.txt');
  return decoded.ok ? [decoded.value.encoding, decoded.value.text] : [decoded.error.code];
}

describe('a source is read in the encoding that it is in', () => {
  test.each([
    ['UTF-8', Buffer.from(simplified), 'utf-8', simplified],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${simplified}`), 'utf-8', simplified],
    [
      'UTF-16, little end first',
      Buffer.from(`\ufeff${simplified}`, 'utf16le'),
      'utf-16le',
      simplified,
    ],
    ['UTF-16, big end first', big(`\ufeff${simplified}`), 'utf-16be', simplified],
    ['GB 18030, simplified', simplifiedInGb, 'gb18030', simplified],
    ['GB 18030, traditional', traditionalInGb, 'gb18030', traditional],
    ['GB 18030 beyond two bytes', beyondBmpInGb, 'gb18030', '𠮷镕'],
    ['Big5', traditionalInBig5, 'big5', traditional],
  ])('%s', (_name, bytes, encoding, text) => {
    expect(textOf(bytes)).toEqual([encoding, text]);
  });
});

test('line ends become LF and one mark is dropped, nothing else changes', () => {
  expect(textOf(Buffer.from('\ufeff\ufeff一\r\n二\r三\n\u2028e\u0301'))).toEqual([
    'utf-8',
    '\ufeff一\n二\n三\n\u2028e\u0301',
  ]);
});

test('well-formed UTF-8 is always read as what it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const decoded = decodeSource(Buffer.from(`字${text}`), 'a.txt');
      const expected = `字${text}`.replace(/\r\n?/g, '\n');
      if (decoded.ok) expect(decoded.value).toEqual({ text: expected, encoding: 'utf-8' });
      else expect(decoded.error.code).toBe('import-not-text');
    }),
    { seed: 20261123 },
  );
});

describe('what is no text is refused', () => {
  test.each([
    ['NUL bytes', Buffer.from('全县\0贫困')],
    ['bytes that fit no encoding', Buffer.from([0xe5, 0x85, 0xff, 0xff, 0x81])],
    ['a UTF-8 text cut inside a character', Buffer.from(simplified).subarray(0, -1)],
    ['a UTF-8 text with one broken byte', Buffer.from(`中文中文${simplified}`).fill(0x41, 1, 2)],
    ['UTF-16 with half of a pair', Buffer.from('fffe42d84e00', 'hex')],
    ['UTF-16 without a mark', Buffer.from('a县\n', 'utf16le')],
    ['control characters', Buffer.from(`${'\u0001\u0002'.repeat(20)}全县`)],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a word processor’s file', Buffer.from('PK\u0003\u0004[Content_Types].xml')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('%s', (_name, bytes) => {
    expect(textOf(bytes)).toEqual(['import-not-text']);
  });
});

test.each([
  ['nothing', ''],
  ['white space', ' \u3000\r\n\t'],
  ['a mark alone', '\ufeff'],
])('%s is empty', (_name, text) => {
  expect(textOf(Buffer.from(text))).toEqual(['import-empty']);
});
