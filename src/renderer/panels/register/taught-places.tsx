import { type ReactNode, useEffect, useState } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { registerWords } from '../../../core/locale/proposals/register-words.ts';
import type { ShownPlace } from '../../state/proposals/lesson-slice.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

interface TaughtPlacesProps {
  readonly label: string;
  /** The texts that are looked for. */
  readonly texts: readonly string[];
}

/** Where texts were annotated, each with the way there. */
export function TaughtPlaces({ label, texts }: TaughtPlacesProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = registerWords[locale];
  const [places, setPlaces] = useState<readonly ShownPlace[] | null>(null);
  const lessons = useDeskState((state) => state.lessons);
  const asked = texts.join('\n');
  useEffect(() => {
    let isOpen = true;
    const read = desk.getState().readPlaces(label, asked.split('\n'));
    void read.then((found) => isOpen && setPlaces(found));
    return () => {
      isOpen = false;
    };
  }, [desk, label, asked, lessons]);
  const find = (): void => {
    desk.getState().setProjectQuery(texts[0] ?? '');
    runCommand(desk, 'find-in-project');
  };
  const told = places?.filter(({ context }) => context !== null) ?? [];
  return (
    <div className="taught-places">
      {places === null ? (
        <p role="status">{words.reading}</p>
      ) : places.length === 0 ? (
        <p className="register-none">{words.noPlaces}</p>
      ) : (
        <ol className="quoted">
          {told.map((place) => (
            <Place key={`${place.reviewer} ${place.annotation}`} place={place} />
          ))}
        </ol>
      )}
      {places !== null && told.length < places.length && (
        <p className="register-none">
          {words.morePlaces(countText(told.length, locale), countText(places.length, locale))}
        </p>
      )}
      <button type="button" className="quiet link" onClick={find}>
        {words.find}
      </button>
    </div>
  );
}

function Place({ place }: { readonly place: ShownPlace }): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const { report, reviewer, context, quote } = place;
  const title = useDeskState(({ project }) => {
    const summary = project?.reports.find((each) => each.report.id === report);
    return summary?.details?.title ?? summary?.report.title ?? report;
  });
  const by = useDeskState(({ project }) =>
    project?.reviewer.id === reviewer
      ? null
      : (project?.reviewers.find(({ id }) => id === reviewer)?.name ?? reviewer),
  );
  return (
    <li>
      <p className="quoted-context" lang="zh-CN">
        {context?.before}
        <strong>{quote}</strong>
        {context?.after}
      </p>
      <p className="quoted-source">
        <span className="quoted-title">{title}</span>
        {by !== null && <span>{words.by(by)}</span>}
        <button
          type="button"
          className="quiet link"
          onClick={() => void desk.getState().goToPlace(place)}
        >
          {words.jump}
        </button>
      </p>
    </li>
  );
}
