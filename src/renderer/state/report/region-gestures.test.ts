import { expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { proposableLabels } from '../../../core/propose/proposable.ts';
import { findRegions } from '../../../core/region/find-regions.ts';
import { findProposals } from '../../../core/suggest/proposals.ts';
import { changeDetails, detailsShown, openTitle } from '../project/detail-gestures.ts';
import { type Desk, createDesk } from '../desk.ts';
import { keepProposing } from '../proposals/keep-proposing.ts';
import { openProposalsOf, proposalsOutside } from '../proposals/open-proposals-of.ts';
import { regionsNow } from './open-regions-of.ts';
import { excludeAll, excludeHere, includeHere } from './region-gestures.ts';
import { aProject, aReport, openingOnly, unweighed } from '../testing/one-report.ts';

const text = `首页 > 新闻 > 本地
水窖通到家门口
2020-05-06 来源：本地日报

全县共建水窖812口,其中北片305口,南片507口,受益群众达2.3万人,吃水难问题得到解决。
评论(35人参与,12条评论)
`;

async function aDesk(): Promise<Desk> {
  const desk = createDesk(openingOnly(text));
  const proposer = {
    ask: (question, answer) =>
      answer(
        ok({
          proposals: findProposals(question.text, proposableLabels),
          regions: findRegions(question.text),
        }),
      ),
    cancel: () => undefined,
  } satisfies Parameters<typeof keepProposing>[1];
  keepProposing(desk, proposer, unweighed);
  await desk.getState().showProject(aProject(aReport(text.length)));
  return desk;
}

function select(desk: Desk, quote: string): void {
  const anchor = text.indexOf(quote);
  desk.getState().select({ anchor, head: anchor + quote.length });
}

function caretIn(desk: Desk, quote: string): void {
  const place = text.indexOf(quote) + 1;
  desk.getState().select({ anchor: place, head: place });
}

function look(desk: Desk) {
  const state = desk.getState();
  const { open, excluded } = regionsNow(state);
  const figures = openProposalsOf(state).all.filter(({ label }) => label === 'figure');
  return {
    open: open.map(({ reason }) => reason),
    excluded: excluded.map(({ start, end }) => text.slice(start, end)),
    figures: figures.map((proposal) => proposal.text),
  };
}

const figures = ['812口', '305口', '507口', '2.3万人'];
const [breadcrumb, byline, comments] = [
  '首页 > 新闻 > 本地',
  '2020-05-06 来源：本地日报',
  '评论(35人参与,12条评论)',
];

test('nothing is proposed in regions that are proposed, and their number is known', async () => {
  const desk = await aDesk();
  expect(look(desk)).toEqual({
    open: ['breadcrumb', 'byline', 'share-comment'],
    excluded: [],
    figures,
  });
  expect(proposalsOutside(desk.getState())).toBeGreaterThanOrEqual(2);
});

test('one key leaves all of them out, and one undo takes that back', async () => {
  const desk = await aDesk();
  excludeAll(desk);
  expect(look(desk)).toEqual({ open: [], excluded: [breadcrumb, byline, comments], figures });
  desk.getState().undo();
  expect(look(desk).open).toHaveLength(3);
  excludeAll(desk);
  excludeAll(desk);
  expect(desk.getState().announcement).toMatch(/没有建议排除的区域|Nothing is proposed/);
});

test('a proposed region is kept at the caret, and its proposals come; left out again, they go', async () => {
  const desk = await aDesk();
  caretIn(desk, '评论(');
  includeHere(desk);
  expect(look(desk)).toEqual({
    open: ['breadcrumb', 'byline'],
    excluded: [],
    figures: [...figures, '35人', '12条'],
  });
  excludeHere(desk);
  expect(look(desk)).toMatchObject({ excluded: [comments], figures });
});

test('a selection is left out without its blanks, once, and taken back whole', async () => {
  const desk = await aDesk();
  select(desk, ',其中北片305口,南片507口');
  excludeHere(desk);
  expect(look(desk)).toMatchObject({
    excluded: [',其中北片305口,南片507口'],
    figures: ['812口', '2.3万人'],
  });
  expect(desk.getState().selection.anchor).toBe(desk.getState().selection.head);
  select(desk, '305口');
  excludeHere(desk);
  expect(desk.getState().open?.layer.regions).toHaveLength(1);
  includeHere(desk);
  expect(look(desk).figures).toEqual(figures);
  expect(desk.getState().open?.layer.regions).toEqual([]);
});

test('where there is neither region nor selection, that is said', async () => {
  const desk = await aDesk();
  caretIn(desk, '812口');
  excludeHere(desk);
  const said = desk.getState().announcement;
  includeHere(desk);
  expect([said, desk.getState().announcement].every((words) => words !== '')).toBe(true);
  expect(desk.getState().open?.layer.regions).toEqual([]);
});

test('corrected details are shown in title and list, and undone', async () => {
  const desk = await aDesk();
  const details = {
    ...{ title: '水窖通到家门口', date: '2020-05-06', outlet: '本地日报', author: null, url: null },
  };
  changeDetails(desk, details);
  changeDetails(desk, { ...details });
  const [summary] = desk.getState().project?.reports ?? [];
  expect([openTitle(desk.getState()), summary && detailsShown(summary)]).toEqual([
    '水窖通到家门口',
    details,
  ]);
  desk.getState().undo();
  expect(openTitle(desk.getState())).toBe('综述');
  expect(desk.getState().open?.history.done).toBeNull();
});
