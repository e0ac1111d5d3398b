import { describe, expect, it } from 'vitest';
import { readFiles } from '../../testing/read-files.ts';
import { conll } from './conll.ts';

function rows(tagged: string): string {
  return `${tagged.split(' ').join('\n').replaceAll('/', '\t')}\n\n`;
}

describe('reading CoNLL', () => {
  it.each([
    ['IOB2', '吉/B-L 林/I-L 延/B-L 边/I-L 在/O 六/B-N'],
    ['IOB1', '吉/I-L 林/I-L 延/B-L 边/I-L 在/O 六/I-N'],
    ['BIOES', '吉/B-L 林/E-L 延/B-L 边/E-L 在/O 六/S-N'],
    ['BMES', '吉/B-L 林/E-L 延/B-L 边/E-L 在/O 六/S-N'],
    ['BILOU', '吉/B-L 林/L-L 延/B-L 边/L-L 在/O 六/U-N'],
  ])('takes %s', async (_, tagged) => {
    expect((await readFiles(conll, { 'train.bio': rows(tagged) })).told).toEqual([
      { name: 'train', text: '吉林延边在六', spans: ['L: 吉林', 'L: 延边', 'N: 六'] },
    ]);
  });

  it('takes four columns, CR LF, document borders and words of Latin letters', async () => {
    const file = [
      '-DOCSTART- -X- -X- O',
      '',
      'U.N. NNP I-NP I-ORG',
      'official NN I-NP O',
      'Ekeus NNP I-NP I-PER',
      '',
      '-DOCSTART- -X- -X- O',
      '',
      '📊 N I-NP O',
      '𠮷 N I-NP B-PER',
      '野 N I-NP I-PER',
    ].join('\r\n');
    expect((await readFiles(conll, { 'eng.testa': file })).told).toEqual([
      { name: 'eng-1', text: 'U.N. official Ekeus', spans: ['ORG: U.N.', 'PER: Ekeus'] },
      { name: 'eng-2', text: '📊𠮷野', spans: ['PER: 𠮷野'] },
    ]);
  });

  it('names the line of a row that is none, leaves its sentence out and goes on', async () => {
    const file = `${rows('吉/B-L 林/I-L')}延\tB-L\n边\n州\tI-L\n\n${rows('汪/B-L 清/I-L')}`;
    const { told, problems } = await readFiles(conll, { 'a.txt': file });
    expect(problems).toEqual(['a.txt:5 no row of a token and a tag']);
    expect(told).toEqual([{ name: 'a', text: '吉林\n汪清', spans: ['L: 吉林', 'L: 汪清'] }]);
  });

  it('cuts a corpus of sentences without documents into documents of a hundred', async () => {
    const file = rows('六/B-N').repeat(250);
    const { told } = await readFiles(conll, { 'train.bmes': file });
    expect(told.map(({ name, spans }) => [name, spans.length])).toEqual([
      ['train-1', 100],
      ['train-2', 100],
      ['train-3', 50],
    ]);
  });

  it('refuses a file whose tokens are not those of its text', async () => {
    const files = { 'conll/me/a.conll': rows('六/B-N 七/O'), 'text/a.txt': '六 八' };
    expect((await readFiles(conll, files)).problems).toEqual([
      'conll/me/a.conll:2 the token “七” does not follow in text/a.txt',
    ]);
  });

  it('says when no file is of its kind', async () => {
    expect((await readFiles(conll, { 'README.md': '# x' })).problems).toEqual([
      'README.md: no file of this format',
    ]);
  });
});
