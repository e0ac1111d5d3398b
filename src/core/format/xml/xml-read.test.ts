import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryString } from '../../testing/arbitrary-labelled.ts';
import { readXml, xmlTextOf } from './xml-read.ts';
import { xmlAttribute, xmlCharacters, xmlContent } from './xml-text.ts';

function read(content: string) {
  const result = readXml(content);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

function problem(content: string): string {
  const result = readXml(content);
  return result.ok ? 'none' : `${result.error.line}: ${result.error.detail}`;
}

describe('readXml', () => {
  it('gives elements with namespaces, attributes, texts and lines', () => {
    const content =
      '<?xml version="1.0"?>\n<!-- <a> --><a:x xmlns:a="urn:a" xmlns="urn:d" n="1">t\n<y a:k=\'2\'/></a:x>\n';
    expect(read(content)).toMatchObject({
      name: 'x',
      namespace: 'urn:a',
      attributes: new Map([['n', '1']]),
      line: 2,
      children: [
        't\n',
        {
          name: 'y',
          namespace: 'urn:d',
          attributes: new Map([['a:k', '2']]),
          line: 3,
          children: [],
        },
      ],
    });
  });

  it('keeps white space in texts, and that of references in attributes', () => {
    const element = read(
      '<a k="x\ny&#10;z&#9;"> \u3000\r\n<![CDATA[<b>]]> &#xd;&#x1F4CA;&amp;amp;</a>',
    );
    expect(element.attributes.get('k')).toBe('x y\nz\t');
    expect(xmlTextOf(element)).toBe(' \u3000\n<b> \r📊&amp;');
  });

  it.each([
    ['', '1: no element in it'],
    ['近4万人', '1: text outside of the root element'],
    ['<a>\n<b></a>', '2: </a> where </b> is open'],
    ['<a>\n<b>', '2: cut short: <b> is not closed'],
    ['<a/>\n<b/>', '2: a second root element'],
    ['<a b="1" b="2"/>', '1: <a> has two attributes b'],
    ['<a b=1/>', '1: <a … is no tag'],
    ['<a b="<"/>', '1: <a … is no tag'],
    ['<a>1 < 2</a>', '1: < begins no tag: write &lt;'],
    ['<a>&nbsp;</a>', '1: &nbsp; is no reference to a character'],
    ['<a>R&D</a>', '1: &D is no reference to a character'],
    ['<a>&#0;</a>', '1: &#0; is no reference to a character'],
    ['<a>&#xd83d;</a>', '1: &#xd83d; is no reference to a character'],
    ['<a>\n\u0001</a>', '2: the character U+0001, which XML does not allow'],
    ['<a><!-- x</a>', '1: cut short: --> is missing'],
    ['<p:a/>', '1: the prefix p is not declared'],
    ['<a></a', '1: </a is no end tag'],
  ])('refuses %j', (content, expected) => {
    expect(problem(content)).toBe(expected);
  });

  it('refuses document types, and so the entities that make a small file huge', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>\n<a>&c;</a>';
    expect(problem(bomb)).toBe('1: a document type (<!DOCTYPE …>): such files are not read');
  });

  it('reads nesting of any depth', () => {
    const depth = 100_000;
    expect(xmlTextOf(read('<a>'.repeat(depth) + 'x' + '</a>'.repeat(depth)))).toBe('x');
  });

  it('reads back every text that is written', () => {
    fc.assert(
      fc.property(arbitraryString, (text) => {
        const written = xmlCharacters(text);
        const element = read(`<a k="${xmlAttribute(written)}">${xmlContent(written)}</a>`);
        expect([element.attributes.get('k'), xmlTextOf(element)]).toEqual([written, written]);
        expect(written.length).toBe(text.length);
      }),
    );
  });
});
