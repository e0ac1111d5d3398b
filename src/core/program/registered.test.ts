import { describe, expect, it } from 'vitest';
import { findPrograms } from './find.ts';
import { knownPrograms, registerRule } from './find-registered.ts';
import { nameKey } from './name-key.ts';
import { viewRegister, wholeRegister } from './register-view.ts';
import { type NameAnswers, type RegisteredProgram, registerOf } from './registered.ts';

function answered(text: string, accepted = 1, rejected = 0): NameAnswers {
  return { text, accepted, rejected, reports: 1 };
}

function kept(name: string, given: Partial<RegisteredProgram> = {}): RegisteredProgram {
  return { id: name, name, aliases: [], stopped: false, ...given };
}

describe('core/program/registered', () => {
  it('has what was decided with its counts, then what was only annotated, however it was written', () => {
    const register = registerOf(
      [kept('清流行动', { aliases: ['清流专项行动'] }), kept('暖心工程', { stopped: true })],
      [
        answered('“清流”行动', 2),
        answered('清流专项行动', 1, 1),
        answered('星火帮扶队', 3),
        answered('「星火」帮扶队', 1),
        answered('不要的词', 0, 4),
      ],
    );
    expect(
      register.map(({ name, kept: isKept, accepted, rejected }) => [
        name,
        isKept,
        accepted,
        rejected,
      ]),
    ).toEqual([
      ['星火帮扶队', false, 4, 0],
      ['暖心工程', true, 0, 0],
      ['清流行动', true, 3, 1],
    ]);
    expect(knownPrograms(register)).toEqual({
      names: ['星火帮扶队', '清流行动', '清流专项行动'],
      stopped: ['暖心工程'],
    });
  });

  it('is shown by name or by times, narrowed by words in any name and by state', () => {
    const register = registerOf(
      [kept('甲计划', { aliases: ['乙工程'] }), kept('丙行动', { stopped: true })],
      [answered('丁活动', 5)],
    );
    const names = (query: Partial<typeof wholeRegister>) =>
      viewRegister(register, { ...wholeRegister, ...query }).map(({ name }) => name);
    expect(names({ order: 'times' })).toEqual(['丁活动', '丙行动', '甲计划']);
    expect(names({ words: '“乙”' })).toEqual(['甲计划']);
    expect(names({ state: 'stopped' })).toEqual(['丙行动']);
    expect(names({ state: 'kept' })).toEqual(['丙行动', '甲计划']);
  });
});

describe('core/program/find with a register', () => {
  const known = (names: readonly string[], stopped: readonly string[] = []) => ({
    names,
    stopped: stopped.map(nameKey),
  });

  it('finds a name however it is quoted, with the marks that belong to it', () => {
    const names = ['五方联动办法帮', '甲乙丙'];
    const text = '推行“五方联动”办法帮，“甲乙丙”和甲乙丙';
    expect(findPrograms(text, known(names)).map(({ text: quote, rule }) => [quote, rule])).toEqual([
      ['“五方联动”办法帮', registerRule],
      ['甲乙丙', registerRule],
      ['甲乙丙', registerRule],
    ]);
  });

  it('prefers the longest, and leaves to a rule what the rule finds too', () => {
    const text = '发放雨露计划补助，参加雨露计划';
    expect(
      findPrograms(text, known(['雨露计划补助', '雨露'])).map((hit) => [hit.text, hit.rule]),
    ).toEqual([
      ['雨露计划补助', registerRule],
      ['雨露计划', 'P1 known name'],
    ]);
    const off = findPrograms(text, known(['雨露计划']), ['P1 known name']);
    expect(off.map(({ text: quote, rule }) => [quote, rule])).toEqual([
      ['雨露计划', registerRule],
      ['雨露计划', registerRule],
    ]);
  });

  it('proposes nothing that is stopped, whichever rule finds it', () => {
    const text = '实施雨露计划，启动“百企兴百村”行动';
    expect(findPrograms(text, known([], ['雨露计划', '百企兴百村行动']))).toEqual([]);
  });

  it('leaves alone what is another name, and names over line ends', () => {
    const names = ['星火帮扶', '帮扶队伍'];
    expect(findPrograms('星火帮扶办公室\n星火帮\n扶', known(names))).toEqual([]);
  });
});
