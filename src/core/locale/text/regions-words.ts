import type { RegionReason } from '../../annotation/region.ts';
import type { Translated } from '../locale.ts';

const zhReasons = {
  navigation: '导航',
  'link-list': '链接列表',
  breadcrumb: '当前位置',
  byline: '时间来源行',
  disclaimer: '声明与页脚',
  'share-comment': '分享与评论',
  'search-text': '搜索摘要',
  advertisement: '广告',
  other: '其他',
} satisfies Record<RegionReason, string>;

const enReasons: Translated<typeof zhReasons> = {
  navigation: 'Navigation',
  'link-list': 'Link list',
  breadcrumb: 'Breadcrumb',
  byline: 'Byline',
  disclaimer: 'Notice or footer',
  'share-comment': 'Share or comment box',
  'search-text': 'Search-engine text',
  advertisement: 'Advertisement',
  other: 'Other',
};

/** Why a stretch is left out of a report. */
export const regionReasonWords = { 'zh-CN': zhReasons, en: enReasons };

const zhCN = {
  title: '区域',
  help: '不属于报告正文的内容：不标注，不核对，导出时可以去掉。',
  proposed: '建议排除',
  excluded: '已排除',
  kept: '保留',
  manual: '手工',
  size: (count: string) => `${count} 字`,
  acceptAll: (count: string) => `全部排除（${count}）`,
  exclude: '排除',
  include: '保留在报告中',
  keep: '保留',
  reason: '原因',
  list: '区域列表',
  emptyTitle: '没有区域',
  emptyHelp: '没有发现网站的导航、声明之类。选中一段文字，可以把它排除在报告之外：',
  nowhere: '光标处没有区域，也没有选中文字',
  already: '这里已经排除',
  noneProposed: '没有建议排除的区域',
  nothingToInclude: '光标处没有排除的区域',
  overlapsAnnotations: (count: string) => `其中有 ${count} 条标注，仍然保留`,
  status: (count: string) => `${count} 段建议排除`,
  statusExcluded: (count: string) => `已排除 ${count} 段`,
  statusHelp: '页面上不属于报告的内容不提建议，也不核对；点击查看',
  fold: (reasons: string, count: string) => `已排除 · ${reasons} ${count} 字`,
  foldAnnotations: (count: string) => `，含 ${count} 条标注`,
  /** Between two reasons. */
  between: '、',
  show: '展开',
  foldAway: '收起',
  nothingLeftOut: '没有排除的区域',
  hidden: (count: string) => `有 ${count} 条建议在排除的区域内，没有列出`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Regions',
  help: 'What is no part of the report: not annotated, not checked, and an export can leave it away.',
  proposed: 'proposed',
  excluded: 'left out',
  kept: 'kept',
  manual: 'by hand',
  size: (count) => `${count} chars`,
  acceptAll: (count) => `Leave all out (${count})`,
  exclude: 'Leave out',
  include: 'Keep in the report',
  keep: 'Keep',
  reason: 'Reason',
  list: 'Regions',
  emptyTitle: 'No regions',
  emptyHelp:
    'No navigation, notices or the like were found. Select text to leave it out of the report:',
  nowhere: 'No region here, and no text selected',
  already: 'This is left out already',
  noneProposed: 'Nothing is proposed to be left out',
  nothingToInclude: 'Nothing is left out here',
  overlapsAnnotations: (count) => `Annotations inside, which stay: ${count}`,
  status: (count) => `Regions ${count}`,
  statusExcluded: (count) => `Left out ${count}`,
  statusHelp: 'What is no part of the report gets no proposals and no checks; click to see it',
  fold: (reasons, count) => `Left out · ${reasons.toLowerCase()}, ${count} chars`,
  foldAnnotations: (count) => `, with annotations: ${count}`,
  between: ', ',
  show: 'Show',
  foldAway: 'Fold',
  nothingLeftOut: 'Nothing is left out',
  hidden: (count) => `Proposals inside regions, not shown: ${count}`,
};

/** The list of regions and what is said of them. */
export const regionWords = { 'zh-CN': zhCN, en };

/** The words of regions in one language. */
export type RegionWords = (typeof regionWords)[keyof typeof regionWords];
