import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { verdicts } from '../../../core/annotation/annotation.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { runCommand as runDeskCommand } from '../../state/commands/run-command.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { judge, label } from '../gestures/annotation-actions.ts';
import { type EditorContext, wordsOf } from '../context.ts';
import { commandKeyText, keyTextOf, labelKeyText, offersOf } from '../gestures/offers.ts';
import { placeMenu } from './placement.ts';
import { moveFocus } from './roving-focus.ts';
import { runCommand } from '../gestures/run-command.ts';

interface AnnotationMenuProps {
  readonly context: EditorContext;
  /** Where it was asked for, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

const verdictCommands = {
  unchecked: 'uncheck',
  confirmed: 'confirm',
  wrong: 'refute',
  'cannot-verify': 'cannot-verify',
  'needs-source': 'needs-source',
} as const satisfies Record<string, TextCommand>;

/** The menu of the text: everything that can be done to the selection or the active annotation, with its keys. */
export function AnnotationMenu({ context, x, y }: AnnotationMenuProps): ReactNode {
  const { view, prompt } = context;
  const menu = useRef<HTMLDivElement>(null);
  const state = useDeskState((whole) => whole);
  const locale = useLocale();
  const words = wordsOf(context);
  const { labels, annotation, hasSelection, canRelate } = offersOf(state);
  useMenuPlace(menu, context, x, y);
  const act = (action: () => void): void => {
    prompt.show(null);
    view.dom.focus({ preventScroll: true });
    action();
  };
  const command = (id: TextCommand, enabled: boolean): ReactNode => (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={!enabled}
      onClick={() => act(() => runCommand(context, id, false))}
    >
      <span>{words.commands[id]}</span>
      <Keys text={keyTextOf(state, id)} />
    </button>
  );
  return (
    <div
      ref={menu}
      className="annotation-menu"
      role="menu"
      aria-label={words.menu}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (moveFocus(event, 'ArrowUp', 'ArrowDown')) return;
        if (event.code === 'Escape' || event.code === 'Tab') {
          event.preventDefault();
          act(() => undefined);
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) prompt.show(null);
      }}
    >
      {labels.map(({ id, name, colour, line, key }) => (
        <button
          key={id}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={annotation?.label === id}
          disabled={!hasSelection && annotation === null}
          className={`label-${colour} line-${line}`}
          onClick={() => act(() => label(context, id))}
        >
          <span>
            {annotation === null ? words.label(name[locale]) : words.relabel(name[locale])}
          </span>
          <Keys text={labelKeyText(state, { id, key })} />
        </button>
      ))}
      <hr />
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={annotation?.verdict === verdict}
          disabled={annotation === null}
          onClick={() => act(() => judge(context, verdict))}
        >
          <span>{words.verdict(verdictWords[locale][verdict])}</span>
          <Keys text={keyTextOf(state, verdictCommands[verdict])} />
        </button>
      ))}
      <hr />
      {command('edit-attributes', annotation !== null)}
      {command('add-evidence', annotation !== null)}
      {command('cite-again', annotation !== null)}
      {command('write-note', annotation !== null)}
      {command('relate', canRelate)}
      {command('flag', annotation !== null)}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        disabled={annotation === null}
        onClick={() => act(() => runDeskCommand(context.desk, 'tag-same'))}
      >
        <span>{commandWords[locale]['tag-same']}</span>
        <Keys text={commandKeyText(state, 'tag-same')} />
      </button>
      {command('delete-annotation', annotation !== null)}
      <hr />
      {command('exclude-region', true)}
      {command('include-region', true)}
      {command('select-sentence', true)}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        disabled={!hasSelection}
        onClick={() => act(() => document.execCommand('copy'))}
      >
        <span>{words.copy}</span>
      </button>
    </div>
  );
}

function useMenuPlace(
  menu: RefObject<HTMLElement | null>,
  context: EditorContext,
  x: number,
  y: number,
): void {
  useLayoutEffect(() => {
    if (menu.current !== null) openMenu(menu.current, context, x, y);
  }, [menu, context, x, y]);
}

function openMenu(menu: HTMLElement, { scroller }: EditorContext, x: number, y: number): void {
  const bounds = scroller.getBoundingClientRect();
  const origin = menu.offsetParent?.getBoundingClientRect() ?? bounds;
  const { left, top } = placeMenu(x, y, menu.getBoundingClientRect(), bounds);
  menu.style.left = `${left - origin.left}px`;
  menu.style.top = `${top - origin.top}px`;
  menu.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
}
