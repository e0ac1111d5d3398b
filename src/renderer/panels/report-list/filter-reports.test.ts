import { describe, expect, test } from 'vitest';
import type { ReportState } from '../../../core/annotation/layer.ts';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import { reportProgress, sortReports } from '../../state/project/report-order.ts';
import { filterReports } from './filter-reports.ts';

function summary(title: string, state: ReportState, furthest = 0): ReportSummary {
  return {
    report: {
      id: title,
      title,
      date: '2019-09-18',
      outlet: '吉林日报',
      author: null,
      url: null,
      source: { name: 'a.txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
      textSha256: '0'.repeat(64),
      length: 200,
      importedAt: '2026-01-01T00:00:00.000Z',
    },
    details: null,
    state,
    annotations: 0,
    checked: 0,
    furthest,
    note: '',
  };
}

const reports = [summary('安图之变', 'final'), summary('白山ABC纪实', 'in-progress', 50)];
const titles = (filter: string) =>
  filterReports(reports, filter, 'zh-CN').map((r) => r.report.title);

describe('filtering reports', () => {
  test('an empty filter shows all', () => {
    expect(filterReports(reports, ' ', 'en')).toBe(reports);
  });

  test('every word must stand somewhere in what the list shows', () => {
    expect(titles('吉林 2019')).toEqual(['安图之变', '白山ABC纪实']);
    expect(titles('定稿')).toEqual(['安图之变']);
    expect(titles('ａｂｃ 标注中')).toEqual(['白山ABC纪实']);
    expect(titles('安图 白山')).toEqual([]);
  });
});

test('progress goes to the furthest annotation, and is whole once the state says so', () => {
  expect(reports.map(reportProgress)).toEqual([1, 0.25]);
  expect(reportProgress(summary('x', 'in-review'))).toBe(1);
  expect(reportProgress(summary('x', 'in-progress', 900))).toBe(1);
});

describe('sorting reports', () => {
  const [first, second] = reports;
  const late = summary('一号', 'not-started');
  const dated = (date: string | null) => ({ ...late, report: { ...late.report, date } });

  test('as imported is the very list', () => {
    expect(sortReports(reports, 'imported', 'zh-CN')).toBe(reports);
  });

  test('titles stand as a dictionary of the language has them', () => {
    const titled = ['丙', '第10号', '第9号', '安图', 'Abc'].map((title) => summary(title, 'final'));
    const sorted = sortReports(titled, 'title', 'zh-CN').map(({ report }) => report.title);
    expect(sorted).toEqual(['安图', '丙', '第9号', '第10号', 'Abc']);
  });

  test('the latest date comes first, and one that is not known last', () => {
    const all = [dated(null), dated('2019-12-31'), dated('2020-01-01')];
    const sorted = sortReports(all, 'date', 'en').map(({ report }) => report.date);
    expect(sorted).toEqual(['2020-01-01', '2019-12-31', null]);
  });

  test('what is least annotated comes first', () => {
    expect(sortReports(reports, 'progress', 'en')).toEqual([second, first]);
  });
});

test('reports with a note are found by its words, and by having one', () => {
  const noted = { ...summary('安图之变', 'final'), note: '口径待问统计局' };
  const all = [noted, summary('白山ABC纪实', 'final')];
  expect(filterReports(all, '统计局', 'zh-CN')).toEqual([noted]);
  expect(filterReports(all, '有备注', 'zh-CN')).toEqual([noted]);
  expect(filterReports(all, 'noted', 'en')).toEqual([noted]);
});
