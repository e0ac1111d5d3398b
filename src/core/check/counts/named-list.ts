import type { Check } from '../check.ts';
import { exactly, sumOf } from '../arithmetic/estimate.ts';
import type { Scene } from '../read/fact.ts';
import { list, mention } from './list.ts';
import { SMALL_NUMBER, smallNumber } from '../read/number-word.ts';
import { equationCheck } from '../arithmetic/statement.ts';

const NAMED = new RegExp(`[“‘"「](双|${SMALL_NUMBER})([\\u4e00-\\u9fff]{1,4})[”’"」]`, 'g');
const EXPLAINED = /([“"][^。!?\n]{0,120}?[”"])[^“”"。!?\n]{0,16},即([^。!?\n]{4,400})/g;
const REACH = 400;
const LONGEST_ITEM = 8;
const CHARACTERS = new RegExp(
  `[“"]([^”"\\n]{2,60})[”"][^,。;!?\\n]{0,10}?(${SMALL_NUMBER})个?(?:大)?字(?!号|段)`,
  'g',
);
const HAN = /[\u4e00-\u9fff]/g;
const COUNTED = new RegExp(`(?<![\\d第])(${SMALL_NUMBER})[条项招]`, 'g');

/** Names that hold a number (“四不摘”), held against the list that spells them out near by; and 十二个字 behind a quotation. */
export function findNamedLists(scene: Scene): readonly Check[] {
  return [...inOrder(scene), ...spelledOut(scene), ...characters(scene), ...addedUp(scene)];
}

function spelledOut({ text, folded }: Scene): readonly Check[] {
  return Array.from(folded.matchAll(NAMED)).flatMap(
    ({ 0: whole, 1: word = '', 2: name = '', index }) => {
      const announced = smallNumber(word);
      const head = name.slice(-2);
      if (announced === undefined || head.length < 2) return [];
      const from = Math.max(0, index - REACH);
      const near = `${folded.slice(from, index)}\n${folded.slice(index + whole.length, index + whole.length + REACH)}`;
      const run = longestRun(near, head);
      const items = run.length === announced ? run : listedBefore(folded.slice(from, index));
      if (items.length < 2 || items.length !== announced) return [];
      return [
        list(
          'named-list',
          mention(text, index + 1, `${word}${name}`, announced),
          items,
          announced,
          true,
          0.7,
        ),
      ];
    },
  );
}

/** 目标、任务、资金和权责“四到县”: the list that ends where the name begins. */
function listedBefore(words: string): readonly string[] {
  const clause = /[^,。;:!?\n“”"()]*$/.exec(words)?.[0] ?? '';
  if (!clause.includes('、') || /\d/.test(clause)) return [];
  const items = clause.replace(/(?:等|这|的)$/, '').split(/[、和与及]/);
  return items.slice(1).every((item) => item !== '' && item.length <= LONGEST_ITEM) ? items : [];
}

/** The longest run of neighbouring items that all hold the same words: between 、, or else between commas. */
function longestRun(text: string, head: string): readonly string[] {
  const close = runOf(text.split(/[,;。:!?\n]/), /、/, head);
  return close.length > 1 ? close : runOf(text.split(/[;。:!?\n]/), /,/, head);
}

function runOf(stretches: readonly string[], mark: RegExp, head: string): readonly string[] {
  let best: readonly string[] = [];
  for (const stretch of stretches) {
    let run: string[] = [];
    for (const item of stretch.split(mark)) {
      run = item.includes(head) ? [...run, item] : [];
      if (run.length > best.length) best = run;
    }
  }
  return best;
}

/** “两…”“双…”, 即…;…;…: one stretch for each name, in order, each with as many things as its name says. */
function inOrder({ text, folded }: Scene): readonly Check[] {
  return Array.from(folded.matchAll(EXPLAINED)).flatMap(
    ({ 0: whole, 1: names = '', 2: behind = '', index }) => {
      const stretches = behind.split(';');
      const named = Array.from(names.matchAll(NAMED)).slice(-stretches.length);
      if (named.length < 2 || stretches.length !== named.length) return [];
      return named.flatMap((name, at) => {
        const announced = smallNumber(name[1] ?? '');
        const items = itemsOf(stretches[at] ?? '');
        if (announced === undefined || items.length !== announced) return [];
        const start = index + whole.indexOf(names) + name.index + 1;
        const figure = mention(text, start, `${name[1] ?? ''}${name[2] ?? ''}`, announced);
        return [list('named-list', figure, items, announced, true, 0.55)];
      });
    },
  );
}

function itemsOf(stretch: string): readonly string[] {
  const clause =
    stretch.split(/[,:]/).find((part) => part.includes('、')) ?? stretch.split(/[,:]/)[0] ?? '';
  return clause.includes('、') ? clause.split('、') : clause.split(/[和与及]/);
}

function characters({ text, folded, facts }: Scene): readonly Check[] {
  const byStart = new Map(facts.map((fact) => [fact.start, fact]));
  return Array.from(folded.matchAll(CHARACTERS)).flatMap(
    ({ 0: whole, 1: quoted = '', 2: word = '', index }) => {
      const announced = smallNumber(word);
      const count = quoted.match(HAN)?.length ?? 0;
      if (announced === undefined || count < 2) return [];
      const start = index + whole.lastIndexOf(word);
      const figure =
        byStart.get(start) ??
        mention(text, start, folded.slice(start, index + whole.length), announced);
      const parts = quoted.split(/[、,;\s]/).filter((part) => part !== '');
      return [
        list(
          'characters',
          figure,
          count === announced ? parts : Array.from(quoted.match(HAN) ?? []),
          announced,
          count === announced,
          0.75,
        ),
      ];
    },
  );
}

/** “两…”“双…”“五…” named in one sentence whose numbers add up to the 十…条 before them. */
function addedUp({ text, folded, facts }: Scene): readonly Check[] {
  const named = Array.from(folded.matchAll(NAMED));
  return Array.from(folded.matchAll(COUNTED)).flatMap(({ 0: words, 1: word = '', index }) => {
    const announced = smallNumber(word);
    if (announced === undefined || announced < 5) return [];
    const end = index + 160;
    const behind = named.filter(({ index: at }) => at > index && at < end);
    if (behind.length < 2 || /[。!?\n]/.test(folded.slice(index, behind.at(-1)?.index ?? index)))
      return [];
    const parts = behind.map(({ index: at, 1: part = '', 2: name = '' }) =>
      mention(text, at + 1, `${part}${name}`, smallNumber(part) ?? 0),
    );
    const computed = sumOf(parts.map(({ value }) => exactly(value)));
    if (!computed.nominal.eq(announced)) return [];
    const total =
      facts.find(({ start }) => start === index) ?? mention(text, index, words, announced);
    return [
      equationCheck({
        kind: 'sum',
        rule: 'named-numbers',
        figures: [...parts, total],
        left: parts.map(({ value }) => value).join(' + '),
        computed,
        stated: exactly(announced),
        confidence: 0.5,
      }),
    ];
  });
}
