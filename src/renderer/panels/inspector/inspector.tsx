import { type ReactNode, useEffect } from 'react';
import { deskCheckWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { regionWords } from '../../../core/locale/text/regions-words.ts';
import { reviewWords } from '../../../core/locale/checks/review-words.ts';
import { unanchoredWords } from '../../../core/locale/text/unanchored-words.ts';
import { countOutcome } from '../../state/checks/checks-now.ts';
import { activeAnnotation } from '../../state/report/gestures.ts';
import type { InspectorTab } from '../../state/window/inspector-slice.ts';
import { asksSignOff } from '../../state/checks/review-slice.ts';
import { reviewsNow } from '../../state/checks/reviews-now.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { AnnotationList } from '../annotation-list/annotation-list.tsx';
import { CheckList } from '../checks/check-list.tsx';
import { CommandButton } from '../command-button.tsx';
import { useKeyNames } from '../command-keys.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { AnnotationCard } from './annotation-card.tsx';
import { RegionPanel } from '../regions/region-panel.tsx';
import { UnanchoredPanel } from '../unanchored/unanchored-panel.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { RelationPicker } from './relation-picker.tsx';
import './inspector.css';

/** The panel beside the text: the card of the active annotation, the list of all, the checks, what was done, or the choice of what to link to. */
export function Inspector(): ReactNode {
  const words = inspectorWords[useLocale()];
  const tab = useDeskState((state) => state.inspectorTab);
  const active = useDeskState(activeAnnotation);
  const relatingFrom = useDeskState(({ open, relatingFrom: from }) =>
    from === null ? undefined : open?.layer.annotations.get(from),
  );
  const isEmpty = useDeskState(({ open, opening }) => open === null && opening === null);
  const shown = tab === 'card' && active === undefined ? 'list' : tab;
  return (
    <aside className="inspector" data-pane="inspector" aria-label={words.region}>
      <Tabs shown={shown} hasActive={active !== undefined} />
      {isEmpty ? (
        <div className="list-empty">
          <p>{words.noReport}</p>
        </div>
      ) : relatingFrom !== undefined ? (
        <RelationPicker from={relatingFrom} />
      ) : shown === 'history' ? (
        <HistoryPanel />
      ) : shown === 'checks' ? (
        <CheckList />
      ) : shown === 'review' ? (
        <ReviewPanel />
      ) : shown === 'regions' ? (
        <RegionPanel />
      ) : shown === 'unanchored' ? (
        <UnanchoredPanel />
      ) : active !== undefined && shown === 'card' ? (
        <AnnotationCard key={active.id} annotation={active} />
      ) : (
        <AnnotationList />
      )}
    </aside>
  );
}

interface TabsProps {
  readonly shown: InspectorTab;
  readonly hasActive: boolean;
}

function Tabs({ shown, hasActive }: TabsProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const names = useKeyNames();
  const keys = names.command('report-history');
  const regionKeys = names.command('region-list');
  const count = useDeskState(({ open }) => open?.layer.annotations.size ?? 0);
  const lost = useDeskState(({ open }) => open?.layer.unanchored.length ?? 0);
  return (
    <div className="inspector-start">
      <div role="tablist" aria-label={words.region} className="tabs">
        <button
          type="button"
          role="tab"
          aria-selected={shown === 'card'}
          disabled={!hasActive}
          onClick={() => desk.getState().showInspectorTab('card')}
        >
          {words.card}
        </button>
        <button
          type="button"
          role="tab"
          aria-selected={shown === 'list'}
          onClick={() => desk.getState().showInspectorTab('list')}
        >
          {words.list} <span className="tab-count">{countText(count, locale)}</span>
        </button>
        <CheckTab shown={shown} />
        <ReviewTab shown={shown} />
        <button
          type="button"
          role="tab"
          aria-selected={shown === 'regions'}
          title={`${regionWords[locale].list} (${regionKeys})`}
          onClick={() => desk.getState().showInspectorTab('regions')}
        >
          {regionWords[locale].title}
        </button>
        {(lost > 0 || shown === 'unanchored') && (
          <button
            type="button"
            role="tab"
            aria-selected={shown === 'unanchored'}
            title={`${unanchoredWords[locale].list} (${names.command('unanchored-list')})`}
            onClick={() => desk.getState().showInspectorTab('unanchored')}
          >
            {unanchoredWords[locale].title}{' '}
            <span className="tab-count">{countText(lost, locale)}</span>
          </button>
        )}
        <button
          type="button"
          role="tab"
          aria-selected={shown === 'history'}
          title={`${historyWords[locale].region} (${keys})`}
          onClick={() => desk.getState().showInspectorTab('history')}
        >
          {historyWords[locale].title}
        </button>
      </div>
      <CommandButton
        command="toggle-inspector"
        name={frameWords[locale].hideInspector}
        icon="inspector"
      />
    </div>
  );
}

function CheckTab({ shown }: { readonly shown: InspectorTab }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = deskCheckWords[locale];
  const keys = useKeyNames().command('check-list');
  const failing = useDeskState((state) => countOutcome(state, 'fails'));
  const doubtful = useDeskState((state) => countOutcome(state, 'doubtful'));
  return (
    <button
      type="button"
      role="tab"
      aria-selected={shown === 'checks'}
      title={`${words.region} (${keys})`}
      onClick={() => desk.getState().showInspectorTab('checks')}
    >
      {words.title}
      {failing > 0 && <span className="tab-count failing"> {countText(failing, locale)}</span>}
      {doubtful > 0 && <span className="tab-count doubtful"> {countText(doubtful, locale)}</span>}
    </button>
  );
}

/** There where the project asks for signatures; reads what others found, so that the cards can tell, too. */
function ReviewTab({ shown }: { readonly shown: InspectorTab }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = reviewWords[locale];
  const keys = useKeyNames().command('review-list');
  const asked = useDeskState(({ project }) => asksSignOff(project));
  const report = useDeskState(({ open }) => open?.report.id);
  const waiting = useDeskState(
    (state) => reviewsNow(state).filter(({ signing }) => signing !== 'signed').length,
  );
  useEffect(() => {
    if (asked) void desk.getState().readOthers();
  }, [desk, asked, report]);
  if (!asked && shown !== 'review') return null;
  return (
    <button
      type="button"
      role="tab"
      aria-selected={shown === 'review'}
      title={`${words.region} (${keys})`}
      onClick={() => desk.getState().showInspectorTab('review')}
    >
      {words.title}
      {waiting > 0 && <span className="tab-count"> {countText(waiting, locale)}</span>}
    </button>
  );
}
