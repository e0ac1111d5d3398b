import { expect, test } from 'vitest';
import type { Bridge } from '../../../core/ipc/contract.ts';
import { createDesk } from '../desk.ts';
import { aProject, aReport, openingOnly } from '../testing/one-report.ts';

const text = '全县6000人，其中2000人外出。';

test('a screen that somebody turns to while a report is being opened stays', async () => {
  const main = openingOnly(text);
  const bridge: Bridge = {
    ...main,
    request: async (channel, ...input) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return main.request(channel, ...input);
    },
  };
  const desk = createDesk(bridge);
  desk.setState({ project: aProject(aReport(text.length)), screen: 'ledger' });
  const brought = desk.getState().bringReport('r');
  const meanwhile = desk.getState().screen;
  desk.setState({ screen: 'overview' });
  expect([meanwhile, await brought, desk.getState().screen]).toEqual([null, true, 'overview']);
});
