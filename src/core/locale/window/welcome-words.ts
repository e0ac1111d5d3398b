import type { Translated } from '../locale.ts';

const zhCN = {
  title: '核注',
  subtitle: '细读报告：标出每一个数字、项目和地点，逐条核查，导出语料。',
  problemTitle: '没能打开工程',
  problemHelp: '可以打开别的工程，或新建一个；原来的文件夹没有改动。',
  create: '新建工程',
  open: '打开工程',
  recent: '最近打开',
  noRecent: '还没有打开过工程。一个工程就是磁盘上的一个文件夹。',
  starting: '正在启动…',
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Hezhu 核注',
  subtitle:
    'Read reports closely: tag every figure, program and location, check them one by one, export a corpus.',
  problemTitle: 'The project could not be opened',
  problemHelp: 'Open another project or make a new one; the folder was left as it is.',
  create: 'New project',
  open: 'Open project',
  recent: 'Recent',
  noRecent: 'No project opened yet. A project is a folder on disk.',
  starting: 'Starting…',
};

/** The screen without a project. */
export const welcomeWords = { 'zh-CN': zhCN, en };
