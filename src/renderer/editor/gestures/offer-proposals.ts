import { currentProposal, openProposalsOf } from '../../state/proposals/open-proposals-of.ts';
import { goToProposal } from '../../state/proposals/proposal-gestures.ts';
import { type EditorContext, annotationsAt, visibleSpan } from '../context.ts';

/** Shows the bar while a proposal is chosen, and tells the state which text is in the window. The function that it returns stops. */
export function offerProposals(context: EditorContext): () => void {
  const { desk, prompt } = context;
  desk.getState().setVisibleText(() => visibleSpan(context));
  let shown = currentProposal(desk.getState());
  const stop = desk.subscribe((state) => {
    const current = currentProposal(state);
    if (current === shown) return;
    shown = current;
    prompt.show(current === null ? null : { kind: 'bar', context });
  });
  return () => {
    stop();
    desk.getState().setVisibleText(null);
  };
}

/** Chooses the open proposal at a place, unless an annotation within it is nearer to the pointer; whether there was one. */
export function clickProposal(context: EditorContext, offset: number): boolean {
  const proposal = openProposalsOf(context.desk.getState()).at(offset);
  if (proposal === undefined) return false;
  const [innermost] = annotationsAt(context, offset);
  const nested = innermost !== undefined && length(innermost) <= length(proposal);
  if (!nested) goToProposal(context.desk, proposal);
  return !nested;
}

function length({ start, end }: { readonly start: number; readonly end: number }): number {
  return end - start;
}
