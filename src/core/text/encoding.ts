/** The encodings that a source may be in, by their WHATWG labels and, where WHATWG has none, in its manner. GB 2312 and GBK are parts of GB 18030. */
export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
] as const;

/** An encoding that a source may be in. */
export type Encoding = (typeof encodings)[number];

const aliases: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'x-gbk': 'gb18030',
  'hz-gb-2312': 'gb18030',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  'utf-16': 'utf-16le',
  'utf-32': 'utf-32le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf32: 'utf-32le',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
};

/** The encoding that a person or a page calls by this name, in any case, or null. */
export function encodingNamed(name: string): Encoding | null {
  const folded = name.trim().toLowerCase().replaceAll('_', '-');
  return encodings.find((encoding) => encoding === folded) ?? aliases[folded] ?? null;
}
