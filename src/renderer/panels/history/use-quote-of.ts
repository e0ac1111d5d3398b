import { useCallback } from 'react';
import type { QuoteOf } from '../../../core/locale/text/quote-of.ts';
import { useDesk } from '../../state/use-desk.ts';

/** Quotes of annotations that changes name only by id: those of the open layer, and what came with the history. */
export function useQuoteOf(): QuoteOf {
  const desk = useDesk();
  return useCallback(
    (id) => {
      const { open, history } = desk.getState();
      const known = open?.layer.annotations.get(id)?.quote;
      if (known !== undefined || history === null) return known;
      return history.pages.map(({ content }) => content?.quotes[id]).find(Boolean);
    },
    [desk],
  );
}
