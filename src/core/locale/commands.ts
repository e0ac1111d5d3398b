import type { CommandId } from '../command/command.ts';
import type { Translated } from './locale.ts';

const zhCN = {
  'import-files': '导入文件…',
  'export-corpus': '导出语料…',
  undo: '撤销',
  redo: '重做',
  'delete-annotation': '删除标注',
  'next-annotation': '下一条标注',
  'previous-annotation': '上一条标注',
  'next-report': '下一份报告',
  'previous-report': '上一份报告',
  'filter-reports': '筛选报告',
  'find-in-report': '在报告中查找',
  'command-palette': '命令面板',
  'key-card': '按键一览',
  'toggle-list': '报告列表',
  'toggle-inspector': '标注栏',
  settings: '设置…',
  'new-project': '新建工程…',
  'open-project': '打开工程…',
  'show-log': '显示日志',
  'show-project-folder': '打开工程所在文件夹',
  'show-export-folder': '打开导出文件夹',
  about: '关于核注',
  'close-window': '关闭窗口',
  quit: '退出',
} as const satisfies Record<CommandId, string>;

const en: Translated<typeof zhCN> = {
  'import-files': 'Import files…',
  'export-corpus': 'Export corpus…',
  undo: 'Undo',
  redo: 'Redo',
  'delete-annotation': 'Delete annotation',
  'next-annotation': 'Next annotation',
  'previous-annotation': 'Previous annotation',
  'next-report': 'Next report',
  'previous-report': 'Previous report',
  'filter-reports': 'Filter reports',
  'find-in-report': 'Find in report',
  'command-palette': 'Command palette',
  'key-card': 'Keys at a glance',
  'toggle-list': 'Report list',
  'toggle-inspector': 'Annotation panel',
  settings: 'Settings…',
  'new-project': 'New project…',
  'open-project': 'Open project…',
  'show-log': 'Show log',
  'show-project-folder': 'Show project folder',
  'show-export-folder': 'Show export folder',
  about: 'About Hezhu',
  'close-window': 'Close window',
  quit: 'Quit',
};

/** The name of every command, in menus, palette and key card alike; an ellipsis says that a dialog comes first. */
export const commandWords = { 'zh-CN': zhCN, en };
