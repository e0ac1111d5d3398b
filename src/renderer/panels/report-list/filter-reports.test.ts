import { describe, expect, test } from 'vitest';
import type { ReportState } from '../../../core/annotation/layer.ts';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import { filterReports, reportProgress } from './filter-reports.ts';

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
