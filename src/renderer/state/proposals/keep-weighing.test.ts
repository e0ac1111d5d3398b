import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Lessons, noLessons } from '../../../core/learn/lessons.ts';
import { proposableLabels } from '../../../core/propose/proposable.ts';
import { findProposals } from '../../../core/suggest/proposals.ts';
import { createDesk } from '../desk.ts';
import { keepWeighing } from './keep-weighing.ts';
import { openProposalsOf } from './open-proposals-of.ts';
import { aProject, aReport, openingOnly } from '../testing/one-report.ts';

const text = '吉林省脱贫5户，辽宁省脱贫7户，河北省脱贫9户。\n'.repeat(400);
const all = findProposals(text, proposableLabels);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Lessons by which a text was refused as a place so often that it is not proposed any more. */
function refusing(word: string): Lessons {
  const counts = { accepted: 0, rejected: 5, reports: 1, byHand: 0, codes: [] };
  return { ...noLessons, texts: [{ label: 'location', text: word, ...counts }] };
}

async function aDesk() {
  const desk = createDesk(openingOnly(text));
  const report = aReport(text.length);
  desk.setState({ project: aProject(report) });
  await desk.getState().openReport(report.id);
  const weighing = keepWeighing(desk);
  const places = () =>
    new Set(
      openProposalsOf(desk.getState())
        .all.filter(({ label }) => label === 'location')
        .map((proposal) => proposal.text),
    );
  return { desk, weighing, places };
}

test('proposals are shown once they are weighed, and those from before until they are weighed anew', async () => {
  const { desk, weighing, places } = await aDesk();
  desk.setState({ lessons: refusing('吉林省') });
  weighing.first(all, desk.getState().setProposals);
  expect(desk.getState().proposals.kind).not.toBe('found');
  vi.runAllTimers();
  expect(places()).toEqual(new Set(['辽宁省', '河北省']));
  desk.setState({ lessons: refusing('辽宁省') });
  expect(places()).toEqual(new Set(['辽宁省', '河北省']));
  vi.runAllTimers();
  expect(places()).toEqual(new Set(['吉林省', '河北省']));
  weighing.stop();
});

test('of news only what they touch is weighed again, to the same end', async () => {
  const { desk, weighing, places } = await aDesk();
  desk.setState({ lessons: refusing('吉林省') });
  weighing.first(all, desk.getState().setProposals);
  vi.runAllTimers();
  const since = desk.getState().lessons;
  const lessons = refusing('河北省');
  desk.setState({ lessons, lessonNews: { since, before: since, after: lessons } });
  vi.runAllTimers();
  expect(places()).toEqual(new Set(['吉林省', '辽宁省']));
  weighing.stop();
});

test('a ruling of a person counts as news, and what is given up is never shown', async () => {
  const { desk, weighing, places } = await aDesk();
  weighing.first(all, desk.getState().setProposals);
  vi.runAllTimers();
  desk.setState(({ project }) => ({
    project: project && {
      ...project,
      parts: {
        ...project.parts,
        lessons: [
          {
            ...{ id: 'text location 河北省', kind: 'text', label: 'location', words: '河北省' },
            ...{ ruling: 'stopped', accepted: 0, rejected: 0, code: '' },
          },
        ],
      },
    },
  }));
  vi.runAllTimers();
  expect(places()).toEqual(new Set(['吉林省', '辽宁省']));
  const shown = vi.fn();
  const giveUp = weighing.first(all, shown);
  giveUp();
  vi.runAllTimers();
  expect(shown).not.toHaveBeenCalled();
  weighing.stop();
});
