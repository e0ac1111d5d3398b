import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { KeyStroke } from '../../../core/command/command.ts';
import type { KeyBinding } from '../../../core/command/key-conflict.ts';
import { keyEditorWords } from '../../../core/locale/window/key-editor-words.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';

interface KeyRowProps {
  readonly name: string;
  readonly binding: KeyBinding;
  /** How it usually is; null while it is that. */
  readonly usual: KeyBinding | null | undefined;
  readonly keysText: (strokes: readonly KeyStroke[]) => string;
  readonly problem: string | null;
  /** Gives it a key, or one more; whether it could have it. */
  readonly onPress: (stroke: KeyStroke, add: boolean) => boolean;
  /** No key is waited for any more. */
  readonly onEnd: () => void;
  readonly onClear: () => void;
  readonly onReset: (usual: KeyBinding) => void;
}

/** One command or label with its keys: its button waits for the key that it shall have. */
export function KeyRow({
  name,
  binding,
  usual,
  keysText,
  problem,
  onPress,
  onEnd,
  onClear,
  onReset,
}: KeyRowProps): ReactNode {
  const words = keyEditorWords[useLocale()];
  const names = useKeyNames();
  const mac = useDeskState(({ platform }) => platform === 'mac');
  const [waiting, setWaiting] = useState<'change' | 'add' | null>(null);
  const { action, scope, strokes } = binding;
  const end = (): void => {
    setWaiting(null);
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (waiting === null) return;
    // Under an input method the key is `Process`; the code is the physical key all the same.
    const stroke = strokeOf(event, mac, scope === 'label');
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.code === 'Tab' && plain && scope !== 'step') return end();
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape' && plain) return end();
    if (event.repeat || /^(?:Control|Shift|Alt|Meta|OS)/.test(event.code)) return;
    if (onPress(stroke, waiting === 'add')) setWaiting(null);
  };
  const waits = (kind: 'change' | 'add') => ({
    onClick: () => setWaiting(waiting === kind ? null : kind),
    onKeyDown,
    onBlur: () => {
      if (waiting === kind) end();
    },
  });
  return (
    <li className="key-row" data-action={action}>
      <span className="key-name">
        {name}
        {usual !== null && <em>{words.changed}</em>}
      </span>
      <button
        type="button"
        className="key-change"
        data-waiting={waiting === 'change'}
        aria-label={waiting === 'change' ? words.press : words.change(name, keysText(strokes))}
        {...waits('change')}
      >
        {waiting !== null ? (
          <span className="key-press">{words.press}</span>
        ) : strokes.length === 0 ? (
          <span className="key-nothing">{words.noKey}</span>
        ) : (
          strokes.map((stroke) => <Keys key={names.stroke(stroke)} text={names.stroke(stroke)} />)
        )}
      </button>
      <span className="key-tools">
        {scope !== 'label' && (
          <button
            type="button"
            className="quiet"
            aria-label={words.add(name)}
            title={words.add(name)}
            {...waits('add')}
          >
            <Icon shape="plus" />
          </button>
        )}
        <button
          type="button"
          className="quiet"
          disabled={strokes.length === 0}
          aria-label={words.clear(name)}
          title={words.clear(name)}
          onClick={onClear}
        >
          <Icon shape="close" />
        </button>
        <button
          type="button"
          className="quiet"
          disabled={!usual}
          aria-label={words.reset(name, keysText(usual?.strokes ?? strokes))}
          title={words.reset(name, keysText(usual?.strokes ?? strokes))}
          onClick={() => {
            if (usual) onReset(usual);
          }}
        >
          <Icon shape="undo" />
        </button>
      </span>
      {problem !== null && (
        <p className="key-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

function strokeOf(event: KeyboardEvent, mac: boolean, label: boolean): KeyStroke {
  const mod = mac ? event.metaKey : event.ctrlKey;
  return {
    code: label ? event.code.replace(/^Numpad(?=\d$)/, 'Digit') : event.code,
    ...(mod && { mod }),
    ...(event.shiftKey && { shift: true }),
    ...(event.altKey && { alt: true }),
  };
}
