import { type ReactNode, useMemo, useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { canRelate, removeRelation, startRelation } from '../../state/report/gestures.ts';
import { goToAnnotation } from '../../state/report/step-annotation.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { type RelationRow, relationRows } from './relation-rows.ts';

const shownAtFirst = 6;

/** The links of an annotation, each to be followed or removed, and the way to a new one. */
export function Relations({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const words = inspectorWords[useLocale()];
  const keys = useKeyNames();
  const layer = useDeskState(({ open }) => open?.layer);
  const labels = useDeskState(({ project }) => project?.labels);
  const relatable = useDeskState((state) => canRelate(state, annotation.label));
  const rows = useMemo(
    () =>
      layer === undefined || labels === undefined ? [] : relationRows(layer, labels, annotation),
    [layer, labels, annotation],
  );
  return (
    <div className="attributes relations">
      {rows.map((row) => (
        <Row key={`${row.direction} ${row.type.id}`} row={row} />
      ))}
      {relatable && (
        <div className="attribute">
          <span />
          <button type="button" className="quiet link" onClick={() => startRelation(desk)}>
            <Icon shape="plus" />
            {words.addRelation}
            <Keys text={keys.text('relate')} />
          </button>
        </div>
      )}
    </div>
  );
}

function Row({ row: { type, direction, links } }: { readonly row: RelationRow }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const [all, setAll] = useState(false);
  const labels = useDeskState(({ project }) => project?.labels);
  const far = labels && labelById(labels, direction === 'out' ? type.to : type.from);
  const shown = all ? links : links.slice(0, shownAtFirst);
  return (
    <div className="attribute">
      <span className="attribute-name" title={type.name[locale]}>
        {far?.name[locale] ?? type.name[locale]}
      </span>
      <div className={`links ${far === undefined ? '' : `label-${far.colour}`}`}>
        {links.length === 0 && <span className="unset">{words.unset}</span>}
        {shown.map(({ relation, other }) => (
          <span key={relation.id} className="linked">
            <button
              type="button"
              className="linked-quote"
              aria-label={words.goTo(other.quote)}
              onClick={() => goToAnnotation(desk, other, false)}
            >
              {other.quote}
            </button>
            <button
              type="button"
              className="linked-remove"
              aria-label={words.removeRelation(other.quote)}
              title={words.removeRelation(other.quote)}
              onClick={() => removeRelation(desk, relation)}
            >
              <Icon shape="close" />
            </button>
          </span>
        ))}
        {links.length > shown.length && (
          <button type="button" className="quiet link" onClick={() => setAll(true)}>
            {words.more(countText(links.length - shown.length, locale))}
          </button>
        )}
      </div>
    </div>
  );
}
