import { expect, test } from 'vitest';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import { createDesk } from './desk.ts';
import { aProject, aReport, answering } from './testing/one-report.ts';

/** A desk whose main process answers so when a report is read ahead. */
function aDesk(answer: Result<unknown, AppError>) {
  const asked: string[] = [];
  const desk = createDesk(
    answering((channel) => {
      asked.push(channel);
      return answer;
    }),
  );
  desk.setState({ project: aProject(aReport(5)) });
  return { desk, asked };
}

test('a text that is read ahead is there to be laid out, and is asked for once', async () => {
  const view = { report: aReport(5), text: '5个贫困县', structure: [] };
  const { desk, asked } = aDesk(ok(pack(view)));
  await desk.getState().lookAhead('r');
  expect(desk.getState().nearing).toEqual(view);
  await desk.getState().lookAhead('r');
  desk.setState({ nearing: null, opening: 'another' });
  await desk.getState().lookAhead('r');
  expect({ asked, nearing: desk.getState().nearing }).toEqual({
    asked: ['report:ahead'],
    nearing: null,
  });
});

test('of what fails only a file that was set aside is told before the report is opened', async () => {
  const path = '/p/reports/r/layers/me.json';
  const differs = aDesk(err({ code: 'hash-differs', path }));
  await differs.desk.getState().lookAhead('r');
  expect(differs.desk.getState().errors).toEqual([]);
  const damaged = {
    code: 'damaged-file',
    path,
    detail: 'x',
    movedTo: '/p/damaged/me.json',
  } as const;
  const { desk } = aDesk(err(damaged));
  await desk.getState().lookAhead('r');
  expect(desk.getState().errors).toEqual([damaged]);
});
