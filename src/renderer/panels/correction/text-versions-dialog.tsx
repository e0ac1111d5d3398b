import { type ReactNode, useState } from 'react';
import { editsBetween } from '../../../core/correct/edits-between.ts';
import type { TextVersion } from '../../../core/correct/text-versions.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import { moment } from '../../../core/locale/times.ts';
import type { DeskState } from '../../state/desk.ts';
import { openTitle } from '../../state/project/detail-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { SideBySide } from '../compare/side-by-side.tsx';
import { reviewerName } from './reviewer-name.ts';
import './correction.css';

/** The versions of the open report's text, any two of them side by side. */
export function TextVersionsDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = correctionWords[locale];
  const versions = useDeskState((state) => state.textVersions);
  const title = useDeskState(openTitle);
  const project = useDeskState((state) => state.project);
  const last = (versions?.length ?? 1) - 1;
  const [chosen, setChosen] = useState(last);
  const [against, setAgainst] = useState(Math.max(0, last - 1));
  if (versions === null) return null;
  const close = (): void => desk.getState().closeDialog();
  const [left, right] = [versions[Math.min(chosen, against)], versions[Math.max(chosen, against)]];
  const present = versions[last];
  const version = versions[chosen];
  const options = versions.map((each, index) => ({
    id: String(index),
    name: nameOf(each, { isPresent: index === last, versions, project }, locale),
  }));
  const nameAt = (index: number): string => options[index]?.name ?? '';
  const restore = (): void => {
    if (version === undefined || present === undefined) return;
    void desk.getState().correctText(editsBetween(present.text, version.text));
  };
  return (
    <Dialog title={words.versionsOf(title ?? '')} className="versions-dialog" onClose={close}>
      {versions.length === 1 ? (
        <p>{words.noVersions}</p>
      ) : (
        <>
          <div className="versions-chosen">
            <ol className="versions-list" aria-label={words.versions}>
              {options.map(({ id, name }, index) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-pressed={index === chosen}
                    data-autofocus={index === chosen ? true : undefined}
                    onClick={() => {
                      setChosen(index);
                      if (against === index) setAgainst(index === 0 ? last : index - 1);
                    }}
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ol>
            <label className="versions-against">
              {words.compareWith}
              <Select
                label={words.compareWith}
                value={String(against)}
                options={options.filter((_, index) => index !== chosen)}
                onChange={(id) => setAgainst(Number(id ?? 0))}
              />
            </label>
          </div>
          {left !== undefined && right !== undefined && (
            <SideBySide
              before={left.text}
              after={right.text}
              names={{
                before: nameAt(Math.min(chosen, against)),
                after: nameAt(Math.max(chosen, against)),
              }}
            />
          )}
        </>
      )}
      <div className="dialog-actions">
        {versions.length > 1 && (
          <button
            type="button"
            className="button"
            title={words.restoreHelp}
            disabled={version === undefined || version.text === present?.text}
            onClick={restore}
          >
            {words.restore}
          </button>
        )}
        <button type="button" className="button primary" onClick={close}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

interface Naming extends Pick<DeskState, 'project'> {
  readonly isPresent: boolean;
  readonly versions: readonly TextVersion[];
}

function nameOf(
  { correction }: TextVersion,
  { isPresent, versions, project }: Naming,
  locale: Locale,
): string {
  const words = correctionWords[locale];
  if (correction === null) return words.imported;
  const { author, at, takesBack } = correction;
  const name = reviewerName({ project }, author);
  const taken = versions.find((version) => version.correction?.id === takesBack)?.correction;
  const made =
    takesBack === null
      ? words.correctedBy(name)
      : (taken?.takesBack ?? null) === null
        ? words.takenBackBy(name)
        : words.madeAgainBy(name);
  const parts = [moment(at, new Date(), locale), made, isPresent ? words.present : ''];
  return parts.filter(Boolean).join(' · ');
}
