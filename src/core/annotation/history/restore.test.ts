import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aLayer,
  aRejection,
  aRelation,
  anAnnotation,
  anEditContext,
} from '../../testing/builders.ts';
import { type Change, applyChange } from '../edit/change.ts';
import { exclude, include } from '../edit/edit-regions.ts';
import {
  annotate,
  reject,
  relate,
  relabel,
  remove,
  setDetails,
  setNote,
  setState,
  unrelate,
} from '../edit/edit.ts';
import { type History, emptyHistory, record, redo, undo } from './history.ts';
import { type Layer, emptyLayer, reportStates } from '../layer.ts';
import { bringBack, restore } from './restore.ts';
import { Rewind } from './rewind.ts';

const text = '全县共有贫困人口近4万人，林乡脱贫1.2万人。产业扶贫覆盖95.3%的村。';

const aTitle = (title: string) => ({ title, date: null, outlet: null, author: null, url: null });

const dataOf = ({ annotations, ...rest }: Layer) => ({ ...rest, annotations: annotations.all });

function applied(layer: Layer, change: Change): Layer {
  const result = applyChange(layer, change);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function rewound(changes: readonly Change[]) {
  const rewind = new Rewind();
  for (const change of changes.toReversed()) rewind.pass(change);
  return rewind.earlier;
}

const step = fc.record({
  what: fc.constantFrom(
    'tag',
    'tag',
    'note',
    'relabel',
    'remove',
    'link',
    'unlink',
    'reject',
    'exclude',
    'include',
    'details',
    'state',
    'undo',
    'redo',
  ),
  at: fc.nat(text.length - 4),
  pick: fc.nat(1000),
});

interface Desk {
  readonly layer: Layer;
  readonly history: History;
}

/** One random edit, undo or redo; null where there is nothing to do it to. */
function next(
  { layer, history }: Desk,
  { what, at, pick }: { readonly what: string; readonly at: number; readonly pick: number },
  context: ReturnType<typeof anEditContext>,
): { readonly change: Change; readonly history: History } | null {
  const stamp = () => ({ id: context.newId(), author: context.author, at: context.at });
  if (what === 'undo') return undo(history, stamp());
  if (what === 'redo') return redo(history, stamp());
  const { all } = layer.annotations;
  const [one, two] = [all[pick % all.length], all[(pick + 1) % all.length]];
  const link = layer.relations[pick % layer.relations.length];
  const span = { start: at, end: at + 1 + (pick % 3), label: 'figure' };
  const edit = (): Change | null => {
    switch (what) {
      case 'tag':
        return annotate(
          layer,
          text,
          [{ ...span, attributes: {}, provenance: { kind: 'reviewer' } }],
          context,
        );
      case 'reject':
        return reject(layer, text, [{ ...span, rule: 'F1' }], context);
      case 'exclude':
        return exclude(
          layer,
          text,
          [{ ...span, reason: 'other', provenance: { kind: 'rule', rule: 'R' } }],
          context,
        );
      case 'include':
        return include(layer, text, { regions: layer.regions.slice(0, 1), proposed: [] }, context);
      case 'details':
        return setDetails(layer, pick % 3 === 0 ? null : aTitle(`题${pick}`), context);
      case 'state':
        return setState(layer, reportStates[pick % 4] ?? 'final', context);
      case 'unlink':
        return link === undefined ? null : unrelate(link, context);
      case 'link':
        return one === undefined || two === undefined ? null : relate('about', one, two, context);
      case 'note':
        return one === undefined ? null : setNote(one, `注${pick}`, context);
      case 'relabel':
        return one === undefined ? null : relabel(layer, one, 'program', {}, context);
      default:
        return one === undefined ? null : remove(layer, [one], context);
    }
  };
  const change = edit();
  return change === null ? null : { change, history: record(history, change) };
}

test('restoring to any point of random work gives the layer of that point, and undoing it the layer before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, chosen) => {
      const context = anEditContext();
      const layers: Layer[] = [emptyLayer('韩梅梅')];
      const changes: Change[] = [];
      let history = emptyHistory;
      for (const each of steps) {
        const layer = layers.at(-1) ?? emptyLayer('韩梅梅');
        const made = next({ layer, history }, each, context);
        if (made === null) continue;
        history = made.history;
        changes.push(made.change);
        layers.push(applied(layer, made.change));
      }
      const point = chosen % layers.length;
      const [now, then] = [layers.at(-1), layers[point]];
      if (now === undefined || then === undefined) throw new Error('no layer');
      const restored = restore(now, rewound(changes.slice(point)), context);
      const after = restored === null ? now : applied(now, restored);
      expect(dataOf(after)).toEqual(dataOf(then));
      if (restored === null) return;
      const back = undo(record(history, restored), { id: 'undo', author: '我', at: context.at });
      expect(back && dataOf(applied(after, back.change))).toEqual(dataOf(now));
    }),
  );
});

test('a journal that knows only a part leaves no relation without its ends', () => {
  const [figure, place] = [anAnnotation({ id: 'figure' }), anAnnotation({ id: 'place', start: 9 })];
  const about = aRelation(figure, place, { id: 'about' });
  const layer = aLayer([figure, place], [about]);
  const lost = aRelation(figure, anAnnotation({ id: 'gone' }), { id: 'lost' });
  const restored = restore(
    layer,
    {
      annotations: [['place', null]],
      relations: [['lost', lost]],
      rejections: [['no', aRejection({ id: 'no' })]],
      regions: [],
      unanchored: [],
      casework: [],
      state: 'in-review',
      details: null,
      note: null,
      correction: null,
    },
    anEditContext(),
  );
  expect(restored && dataOf(applied(layer, restored))).toEqual(
    dataOf(aLayer([figure], [], { state: 'in-review', rejections: [aRejection({ id: 'no' })] })),
  );
});

test('what was removed comes back with its links, once, and only where it is gone', () => {
  const [figure, place] = [anAnnotation({ id: 'figure' }), anAnnotation({ id: 'place', start: 9 })];
  const about = aRelation(figure, place, { id: 'about' });
  const layer = aLayer([figure, place], [about]);
  const removal = remove(layer, [figure], anEditContext());
  const without = applied(layer, removal);
  const back = bringBack(without, removal, anEditContext());
  expect(back && dataOf(applied(without, back))).toEqual(dataOf(layer));
  expect(back?.gesture).toBe('restore');
  expect(bringBack(layer, removal, anEditContext())).toBeNull();
});
