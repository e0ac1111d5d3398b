import type { Locale, LocalName } from '../../annotation/label/local-name.ts';
import type { Diff } from '../../annotation/edit/change.ts';
import type { ProjectChange, ProjectGesture } from '../../project/project-change.ts';
import { partNames } from '../../project/project-record.ts';
import { shorten } from '../shorten.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';

type Naming = (what: string) => string;

const zhCN = {
  name: (name: string) => `“${name}”`,
  several: (first: string, count: string) => `${first}等 ${count} 项`,
  report: '一份报告',
  gestures: {
    'add-label': (what) => `添加标签${what}`,
    'change-label': (what) => `修改标签${what}`,
    'move-label': (what) => `移动标签${what}`,
    'remove-label': (what) => `删除标签${what}`,
    'retire-label': (what) => `停用标签${what}`,
    'bring-back-label': (what) => `恢复标签${what}`,
    'merge-labels': (what) => `合并标签${what}`,
    'split-label': (what) => `拆分标签${what}`,
    'change-attributes': (what) => `修改属性${what}`,
    'add-relation-type': (what) => `添加关系${what}`,
    'change-relation-type': (what) => `修改关系${what}`,
    'remove-relation-type': (what) => `删除关系${what}`,
    'retire-relation-type': (what) => `停用关系${what}`,
    'bring-back-relation-type': (what) => `恢复关系${what}`,
    'take-label-set': (what) => `换用标签体系${what}`,
    'register-program': (what) => `登记项目${what}`,
    'change-program': (what) => `修改项目${what}`,
    'merge-programs': (what) => `合并项目${what}`,
    'split-program': (what) => `拆分项目${what}`,
    'remove-program': (what) => `从名册删除${what}`,
    'take-programs': (what) => `导入项目名册${what}`,
    'switch-rule': (what) => `开关规则${what}`,
    'change-code-list': (what) => `修改代码表${what}`,
    'import-reports': (what) => `导入${what}`,
    'remove-reports': (what) => `移出${what}`,
    'bring-back-reports': (what) => `放回${what}`,
    'pin-lesson': (what) => `固定${what}`,
    'stop-lesson': (what) => `停用${what}`,
    'forget-lesson': (what) => `不计${what}以前的回答`,
    'free-lesson': (what) => `取消对${what}的规定`,
    'take-lessons': (what) => `导入规定${what}`,
    'link-issue': (what) => `链接${what}的前一版`,
    'unlink-issue': (what) => `取消${what}的前一版链接`,
    'switch-sign-off': () => '改第二人复核的要求',
    'name-measure': (what) => `为指标${what}定名`,
    'excuse-conflict': (what) => `解释${what}的矛盾`,
    'unexcuse-conflict': (what) => `撤回对${what}的矛盾的解释`,
    'keep-apart': (what) => `认定${what}与相近指标不同`,
    'forget-apart': (what) => `不再认定${what}与相近指标不同`,
    'add-export-preset': (what) => `保存导出预设${what}`,
    'change-export-preset': (what) => `修改导出预设${what}`,
    'rename-export-preset': (what) => `重命名导出预设${what}`,
    'remove-export-preset': (what) => `删除导出预设${what}`,
    'save-search': (what) => `存下查找${what}`,
    'rename-search': (what) => `给查找${what}改名`,
    'remove-search': (what) => `删除查找${what}`,
    'merge-copy': (what) => `从副本合并${what}`,
    'tag-alike': (what) => `标注所有${what}`,
  },
} as const satisfies {
  readonly gestures: Readonly<Record<ProjectGesture, Naming>>;
  readonly [word: string]: unknown;
};

const en: Translated<typeof zhCN> = {
  name: (name) => `“${name}”`,
  several: (first, count) => `${first} and others (${count})`,
  report: 'a report',
  gestures: {
    'add-label': (what) => `add label ${what}`,
    'change-label': (what) => `change label ${what}`,
    'move-label': (what) => `move label ${what}`,
    'remove-label': (what) => `delete label ${what}`,
    'retire-label': (what) => `retire label ${what}`,
    'bring-back-label': (what) => `bring back label ${what}`,
    'merge-labels': (what) => `merge labels ${what}`,
    'split-label': (what) => `split label ${what}`,
    'change-attributes': (what) => `change attributes of ${what}`,
    'add-relation-type': (what) => `add relation ${what}`,
    'change-relation-type': (what) => `change relation ${what}`,
    'remove-relation-type': (what) => `delete relation ${what}`,
    'retire-relation-type': (what) => `retire relation ${what}`,
    'bring-back-relation-type': (what) => `bring back relation ${what}`,
    'take-label-set': (what) => `take label set ${what}`,
    'register-program': (what) => `register program ${what}`,
    'change-program': (what) => `change program ${what}`,
    'merge-programs': (what) => `merge programs ${what}`,
    'split-program': (what) => `split program ${what}`,
    'remove-program': (what) => `remove from the register ${what}`,
    'take-programs': (what) => `import programs ${what}`,
    'switch-rule': (what) => `switch rule ${what}`,
    'change-code-list': (what) => `change code list ${what}`,
    'import-reports': (what) => `import ${what}`,
    'remove-reports': (what) => `take out ${what}`,
    'bring-back-reports': (what) => `put back ${what}`,
    'pin-lesson': (what) => `pin ${what}`,
    'stop-lesson': (what) => `stop ${what}`,
    'forget-lesson': (what) => `forget earlier answers to ${what}`,
    'free-lesson': (what) => `take back the decision on ${what}`,
    'take-lessons': (what) => `import decisions ${what}`,
    'link-issue': (what) => `link ${what} to its earlier issue`,
    'unlink-issue': (what) => `unlink ${what} from its earlier issue`,
    'name-measure': (what) => `name the measure ${what}`,
    'excuse-conflict': (what) => `excuse the conflict of ${what}`,
    'unexcuse-conflict': (what) => `take back the excuse of ${what}`,
    'keep-apart': (what) => `keep ${what} apart from a measure like it`,
    'forget-apart': (what) => `no longer keep ${what} apart`,
    'switch-sign-off': () => 'change whether verdicts need a second signature',
    'add-export-preset': (what) => `save export preset ${what}`,
    'change-export-preset': (what) => `change export preset ${what}`,
    'rename-export-preset': (what) => `rename export preset ${what}`,
    'remove-export-preset': (what) => `delete export preset ${what}`,
    'save-search': (what) => `save search ${what}`,
    'rename-search': (what) => `rename search ${what}`,
    'remove-search': (what) => `delete search ${what}`,
    'merge-copy': (what) => `merge ${what} from a copy`,
    'tag-alike': (what) => `tag every ${what}`,
  },
};

/** What was done with a project's own record, as undo and screen readers name it. */
export const projectChangeWords = { 'zh-CN': zhCN, en };

/** Names a change in a few words: `修改标签“数字”`. The change is taken as it was first made, not as its inverse. */
export function describeProjectChange({ gesture, diffs }: ProjectChange, locale: Locale): string {
  const words = projectChangeWords[locale];
  // A move has no name of its own: the labels that it joins are named already.
  const named = partNames.filter((part) => part !== 'moves');
  const names = named.flatMap((part) =>
    touchedBy(diffs[part]).map((record) =>
      // A report that went with its import has no name there.
      part === 'removals' && record.name === undefined
        ? words.report
        : words.name(shorten(nameOf(record, locale))),
    ),
  );
  const [first = ''] = names;
  const count = diffs.imports?.added[0]?.reports.length ?? names.length;
  const what = count > 1 ? words.several(first, countText(count, locale)) : first;
  return words.gestures[gesture](what);
}

interface Named {
  readonly id: string;
  readonly name?: string | LocalName;
  /** What a lesson is about. */
  readonly words?: string;
  /** What a conflict that is excused is about. */
  readonly measure?: string;
}

function touchedBy(diff: Diff<Named> | undefined): readonly Named[] {
  if (diff === undefined) return [];
  return [...diff.added, ...diff.updated.map(([, after]) => after), ...diff.removed];
}

function nameOf(
  { id, measure = id, words = measure, name = words }: Named,
  locale: Locale,
): string {
  return typeof name === 'string' ? name : name[locale];
}
