import { type ReactNode, useRef } from 'react';
import { findWords } from '../../../core/locale/find.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { spanOf } from '../../state/selection-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/use-focus-request.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeyNames } from '../command-keys.ts';
import './find-bar.css';

/** The search in the open report: a slim bar over the text. */
export function FindBar(): ReactNode {
  const isOpen = useDeskState((state) => state.findOpen);
  return isOpen ? <Bar /> : null;
}

function Bar(): ReactNode {
  const desk = useDesk();
  const words = findWords[useLocale()];
  const query = useDeskState((state) => state.findQuery);
  const exact = useDeskState((state) => state.findExact);
  const none = useDeskState(({ findSpans, findQuery }) => findQuery !== '' && !findSpans.length);
  const box = useRef<HTMLInputElement>(null);
  useFocusRequest('find', () => {
    box.current?.select();
    return box.current !== null;
  });
  const leave = (): void => {
    const span = spanOf(desk.getState().selection);
    desk.getState().closeFind();
    desk.getState().revealSpan(span, true);
  };
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={words.region}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') leave();
      }}
    >
      <div className="search-box" data-none={none}>
        <Icon shape="search" />
        <input
          ref={box}
          className="search-field"
          value={query}
          placeholder={words.query}
          aria-label={words.region}
          aria-invalid={none}
          spellCheck={false}
          onChange={({ target }) => desk.getState().setFindQuery(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            desk.getState().stepFind(event.shiftKey ? -1 : 1);
          }}
        />
        <Count />
      </div>
      <StepButton step={-1} />
      <StepButton step={1} />
      <label className="find-exact">
        <input
          type="checkbox"
          checked={exact}
          onChange={({ target }) => desk.getState().setFindExact(target.checked)}
        />
        {words.exact}
      </label>
      <button
        type="button"
        className="quiet find-close"
        aria-label={words.close}
        title={`${words.close} (Esc)`}
        onClick={leave}
      >
        <Icon shape="close" />
      </button>
    </div>
  );
}

function StepButton({ step }: { readonly step: 1 | -1 }): ReactNode {
  const desk = useDesk();
  const words = findWords[useLocale()];
  const none = useDeskState(({ findSpans }) => findSpans.length === 0);
  const name = step === 1 ? words.next : words.previous;
  const keys = useKeyNames().command(step === 1 ? 'find-next' : 'find-previous');
  return (
    <button
      type="button"
      className="quiet"
      aria-label={name}
      title={`${name} (${keys})`}
      disabled={none}
      onClick={() => desk.getState().stepFind(step)}
    >
      <Icon shape={step === 1 ? 'down' : 'up'} />
    </button>
  );
}

function Count(): ReactNode {
  const locale = useLocale();
  const words = findWords[locale];
  const query = useDeskState((state) => state.findQuery);
  const all = useDeskState(({ findSpans }) => findSpans.length);
  const current = useDeskState(({ findCurrent }) => findCurrent);
  const said =
    query === ''
      ? ''
      : all === 0
        ? words.none
        : current === null
          ? words.count(countText(all, locale))
          : words.hits(countText(current + 1, locale), countText(all, locale));
  return (
    <span className="search-count" role="status">
      {said}
    </span>
  );
}
