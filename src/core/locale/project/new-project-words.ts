import type { PresetId } from '../../annotation/label/label-presets.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  title: '新建工程',
  labels: '标签体系',
  help: '以后可以在“标签体系”页增删和改名。',
  about: {
    hezhu: '核查报告用：数字带数值、单位、界限等属性，可关联到项目和地点。',
    msra: '命名实体识别用，标签 id 与 MSRA 语料一致。',
    ontonotes: '命名实体识别用，标签 id 与 OntoNotes 5.0 一致。',
  } satisfies Record<PresetId, string>,
  cancel: '取消',
  choose: '选择文件夹…',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'New project',
  labels: 'Label set',
  help: 'Labels can be added, removed and renamed later, on the screen “Label set”.',
  about: {
    hezhu:
      'For checking reports: figures have a value, unit, bound and more, and lead to programs and locations.',
    msra: 'For named entity recognition; label ids are those of the MSRA corpus.',
    ontonotes: 'For named entity recognition; label ids are those of OntoNotes 5.0.',
  },
  cancel: 'Cancel',
  choose: 'Choose a folder…',
};

/** Making a project. */
export const newProjectWords = { 'zh-CN': zhCN, en };
