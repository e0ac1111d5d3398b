import type { Locale } from '../../annotation/label/local-name.ts';
import type { Finding, FindingKind } from '../../project/findings/finding.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  'missing-file': '缺少这个文件',
  'extra-file': '不属于工程的文件',
  'left-over': '写到一半留下的内容，下次打开时会清除',
  'set-aside': '移到一边的损坏文件，等待处理',
  unreadable: '内容无法读取',
  'newer-schema': '由更新版本的核注写成',
  misnamed: '文件名与内容不符',
  'wrong-hash': '内容与导入时不同',
  'wrong-length': '记录的长度与文本不符',
  'duplicate-report': '与另一份报告来源相同',
  'unknown-reviewer': '工程里没有这位审阅人',
  'duplicate-id': '编号重复',
  'bad-span': '位置不在文本之内，或切开了一个字',
  'quote-differs': '引文与文本不符',
  unanchored: '在文本里失去了位置，等待安放',
  'unknown-label': '没有这个标签',
  'unknown-attribute': '标签没有这个属性',
  'bad-attribute': '属性的值不合规则',
  'broken-rule': '提示：不合标签的规则',
  'dangling-relation': '关联的一端不存在',
  'bad-relation': '这种关联不能连接这两种标签',
  'other-journal': '改动日志与标注层对不上，像是来自另一份副本',
  'unfit-change': '日志里的一项改动与标注层不合',
  'missing-evidence': '所引的证据不存在',
  'missing-issue': '所链接的前后两版报告，有一份不存在',
  'missing-attachment': '证据的附件不在工程里',
} satisfies Record<FindingKind, string>;

const en: Translated<typeof zhCN> = {
  'missing-file': 'this file is missing',
  'extra-file': 'not a file of the project',
  'left-over': 'left half-written; it is cleared when it is next opened',
  'set-aside': 'a damaged file that was set aside and waits to be dealt with',
  unreadable: 'its content cannot be read',
  'newer-schema': 'written by a newer Hezhu',
  misnamed: 'its name does not agree with its content',
  'wrong-hash': 'its content is not what was imported',
  'wrong-length': 'its recorded length is not that of the text',
  'duplicate-report': 'has the same source as another report',
  'unknown-reviewer': 'the project does not know this reviewer',
  'duplicate-id': 'its id is used twice',
  'bad-span': 'its span lies outside the text or cuts a character',
  'quote-differs': 'its quote is not what the text says there',
  unanchored: 'has lost its place in the text and waits to be given one',
  'unknown-label': 'there is no such label',
  'unknown-attribute': 'its label has no such attribute',
  'bad-attribute': 'the value does not fit the attribute',
  'broken-rule': 'warning: a rule of the label is broken',
  'dangling-relation': 'one end of the relation is not there',
  'bad-relation': 'this relation does not join these two labels',
  'other-journal':
    'this journal does not belong to its layer; one of them seems to come from another copy',
  'unfit-change': 'a change in the journal does not fit the layer',
  'missing-evidence': 'the evidence that it refers to is not there',
  'missing-issue': 'one of the two issues of a report that are linked is not there',
  'missing-attachment': 'the file that this evidence brings is not in the project',
};

const findingWords = { 'zh-CN': zhCN, en };

/** A finding in one line: file, place, what is wrong, and what stands there. */
export function describeFinding({ kind, file, place, detail }: Finding, locale: Locale): string {
  const where = place === null ? file : `${file} ${place}`;
  const colon = locale === 'zh-CN' ? '：' : ': ';
  const what = `${where}${colon}${findingWords[locale][kind]}`;
  if (detail === '') return what;
  return locale === 'zh-CN' ? `${what}（${detail}）` : `${what} (${detail})`;
}
