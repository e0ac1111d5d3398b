import { type ReactNode, useState } from 'react';
import { type Label, offeredLabels } from '../../../core/annotation/label/label.ts';
import {
  resetProblem,
  usualBinding,
  withKeys,
  withUsualKeys,
} from '../../../core/command/change-keys.ts';
import type { KeyStroke } from '../../../core/command/command.ts';
import {
  type KeyBinding,
  type KeyScope,
  keyBindings,
  keyProblem,
} from '../../../core/command/key-conflict.ts';
import type { KeyAction, KeyChanges } from '../../../core/command/key-map.ts';
import { keyEditorWords } from '../../../core/locale/window/key-editor-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FilterBox } from '../../ui/filter-box.tsx';
import { useKeyNames } from '../command-keys.ts';
import { actionNames } from './action-names.ts';
import { KeyRow } from './key-row.tsx';
import './key-editor.css';

const noLabels: readonly Label[] = [];
const groups: readonly (readonly KeyScope[])[] = [
  ['label'],
  ['text'],
  ['step', 'proposal'],
  ['window'],
];

/** Every command and label with its keys; a press gives it another, as long as nobody else has that. */
export function KeyEditor(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = keyEditorWords[locale];
  const names = useKeyNames();
  const changes = useDeskState((state) => state.settings.keys);
  const labels = offeredLabels(useDeskState(({ project }) => project?.labels.labels ?? noLabels));
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<{ readonly action: KeyAction; readonly words: string }>();
  const bindings = keyBindings(changes, labels);
  const nameOf = actionNames(labels);
  const name = (action: KeyAction): string => nameOf(action, locale);
  const usualOf = (action: KeyAction): KeyBinding | undefined => usualBinding(action, labels);
  const keysText = (strokes: readonly KeyStroke[]): string =>
    strokes.map(names.stroke).join('、') || words.noKey;
  const store = (keys: KeyChanges): void => {
    setProblem(undefined);
    void desk.getState().changeSettings({ keys });
  };
  const say = (action: KeyAction, said: string): void => setProblem({ action, words: said });
  /** Whether the key was free; where not, the row says whose it is. */
  const give = ({ action, strokes }: KeyBinding, stroke: KeyStroke, add: boolean): boolean => {
    const refused = keyProblem(bindings, action, stroke);
    if (refused !== null) {
      const key = names.stroke(stroke);
      say(
        action,
        refused.kind === 'taken' ? words.taken(key, name(refused.by)) : words.reserved(key),
      );
      return false;
    }
    const given = add ? [...strokes, stroke] : [stroke];
    store(withKeys(changes, action, given, usualOf(action)?.strokes ?? []));
    desk.getState().announce(words.given(name(action), keysText(given)));
    return true;
  };
  const reset = (usual: KeyBinding): void => {
    const stuck = resetProblem(bindings, usual);
    if (stuck?.problem.kind === 'taken') {
      say(usual.action, words.resetTaken(names.stroke(stuck.stroke), name(stuck.problem.by)));
    } else store(withUsualKeys(changes, usual.action));
  };
  const fits = ({ action, strokes }: KeyBinding): boolean =>
    [nameOf(action, 'zh-CN'), nameOf(action, 'en'), keysText(strokes)].some((text) =>
      bare(text).includes(bare(query)),
    );
  const found = bindings.filter(fits);
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog title={words.title} className="key-editor" onClose={close}>
      <FilterBox label={words.search} value={query} onChange={setQuery} autofocus />
      <div className="key-rows" tabIndex={-1}>
        {found.length === 0 && <p className="key-none">{words.none}</p>}
        {groups.map((scopes) => {
          const rows = found.filter(({ scope }) => scopes.includes(scope));
          if (rows.length === 0) return null;
          return (
            <section key={scopes.join()}>
              <h3>{words.groups[scopes[0] ?? 'window']}</h3>
              <ul>
                {rows.map((binding) => (
                  <KeyRow
                    key={binding.action}
                    name={name(binding.action)}
                    binding={binding}
                    usual={changes[binding.action] === undefined ? null : usualOf(binding.action)}
                    keysText={keysText}
                    problem={problem?.action === binding.action ? problem.words : null}
                    onPress={(stroke, add) => give(binding, stroke, add)}
                    onEnd={() => setProblem(undefined)}
                    onClear={() =>
                      store(
                        withKeys(
                          changes,
                          binding.action,
                          [],
                          usualOf(binding.action)?.strokes ?? [],
                        ),
                      )
                    }
                    onReset={reset}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <div className="dialog-actions key-editor-end">
        <ResetAll count={Object.keys(changes).length} onReset={() => store({})} />
        <button type="button" className="button" onClick={close}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

/** As people type it: without spaces, in small letters. */
function bare(text: string): string {
  return text.replace(/\s/g, '').toLowerCase();
}

function ResetAll({
  count,
  onReset,
}: {
  readonly count: number;
  readonly onReset: () => void;
}): ReactNode {
  const locale = useLocale();
  const words = keyEditorWords[locale];
  const [asking, setAsking] = useState(false);
  if (count === 0) return <span className="key-unchanged">{words.unchanged}</span>;
  const number = countText(count, locale);
  if (!asking) {
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {words.resetAll(number)}
      </button>
    );
  }
  return (
    <span className="key-sure">
      <button
        type="button"
        className="button danger"
        onClick={() => {
          setAsking(false);
          onReset();
        }}
      >
        {words.sure(number)}
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        {words.keep}
      </button>
    </span>
  );
}
