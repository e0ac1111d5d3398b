import type { Translated } from './locale.ts';

const zhCN = {
  createTitle: '新建工程：给工程文件夹起个名字',
  createButton: '新建',
  createName: '新工程',
  openTitle: '打开工程：选择工程文件夹',
  openButton: '打开',
  importTitle: '导入报告',
  importButton: '导入',
  importFolderTitle: '导入文件夹：里面的报告都会导入',
  clipboardName: '剪贴板',
  texts: '报告和语料',
  allFiles: '所有文件',
  exportTitle: '导出语料：选择写到哪个文件夹',
  exportButton: '导出到这里',
  crashedTitle: '窗口出错了',
  crashedText: (reason: string) =>
    `窗口意外停止（${reason}）。状态栏显示“已保存”的内容都在磁盘上。`,
  reload: '重新载入窗口',
  showLog: '显示日志',
  quit: '退出',
  faultTitle: '程序出错了',
  faultText: (detail: string) =>
    `${detail}\n\n已保存的内容不受影响。可以继续工作；如果再次出现，请打开日志并反馈。`,
  goOn: '继续',
  about: '关于核注',
  aboutText: '细读报告：标出每一个数字、项目和地点，逐条核查，导出语料。',
  aboutDetail: (version: string, runtime: string) =>
    `版本 ${version}\n${runtime}\n\n数据只在这台电脑上：不联网，没有账号，不收集任何信息。\n以 MIT 许可证发布。`,
  close: '关闭',
  copyDetails: '复制版本信息',
  freeFolderTitle: '选择要放进的新文件夹',
  freeFolderButton: '放在这里',
  backupFileTitle: '备份到一个文件',
  backupFileButton: '备份',
  backupFiles: '核注备份',
  restoreFileTitle: '选择备份文件',
  restoreFileButton: '选择',
  backupsPlaceTitle: '选择存放备份的文件夹',
  backupsPlaceButton: '放在这里',
  sampleName: '示例工程',
} as const;

const en: Translated<typeof zhCN> = {
  createTitle: 'New project: name its folder',
  createButton: 'Create',
  createName: 'New project',
  openTitle: 'Open project: choose its folder',
  openButton: 'Open',
  importTitle: 'Import reports',
  importButton: 'Import',
  importFolderTitle: 'Import folder: all reports in it',
  clipboardName: 'Clipboard',
  texts: 'Reports and corpora',
  allFiles: 'All files',
  exportTitle: 'Export corpus: choose the folder to write to',
  exportButton: 'Export here',
  crashedTitle: 'The window made an error',
  crashedText: (reason) =>
    `The window stopped unexpectedly (${reason}). All that the status line called saved is on disk.`,
  reload: 'Reload the window',
  showLog: 'Show log',
  quit: 'Quit',
  faultTitle: 'The program made an error',
  faultText: (detail) =>
    `${detail}\n\nWhat was saved is safe. You can go on; if it happens again, please report it with the log.`,
  goOn: 'Go on',
  about: 'About Hezhu',
  aboutText:
    'Read reports closely: tag every figure, program and location, check them one by one, export a corpus.',
  aboutDetail: (version, runtime) =>
    `Version ${version}\n${runtime}\n\nYour data stays on this machine: no network, no account, nothing collected.\nReleased under the MIT licence.`,
  close: 'Close',
  copyDetails: 'Copy version details',
  freeFolderTitle: 'Choose a new folder to put it in',
  freeFolderButton: 'Put it here',
  backupFileTitle: 'Back up to a file',
  backupFileButton: 'Back up',
  backupFiles: 'Hezhu backups',
  restoreFileTitle: 'Choose a backup file',
  restoreFileButton: 'Choose',
  backupsPlaceTitle: 'Choose the folder for backups',
  backupsPlaceButton: 'Keep them here',
  sampleName: 'Sample',
};

/** The dialogs of the main process, and the names that it gives to folders. */
export const dialogWords = { 'zh-CN': zhCN, en };
