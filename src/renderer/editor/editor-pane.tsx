import './editor.css';
import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { editorWords } from '../../core/locale/text/editor-words.ts';
import type { Desk } from '../state/desk.ts';
import { brushLabel } from '../state/report/brush-gestures.ts';
import { useDeskState, useLocale } from '../state/use-desk.ts';
import { useFocusRequest } from '../state/window/use-focus-request.ts';
import { AnnotationBar } from './bars/annotation-bar.tsx';
import { AnnotationMenu } from './bars/annotation-menu.tsx';
import { type Editor, mountEditor } from './mount-editor.ts';
import { createPromptBox } from './bars/prompt.ts';
import type { PromptBox } from './context.ts';
import { ProposalBar } from './bars/proposal-bar.tsx';

interface EditorPaneProps {
  readonly desk: Desk;
}

/** The open report with everything that is done in its text; it fills its container. */
export function EditorPane({ desk }: EditorPaneProps): ReactNode {
  // A report that is read in another encoding is another text.
  const report = useDeskState(({ open }) => open && `${open.report.id} ${open.report.textSha256}`);
  const locale = useLocale();
  const [prompt] = useState(createPromptBox);
  const hadKeyboardRef = useRef(false);
  if (report === null) return <div className="editor-pane" />;
  // Another language names the text anew, for a screen reader.
  const key = `${report} ${locale}`;
  return <ReportEditor key={key} desk={desk} prompt={prompt} hadKeyboardRef={hadKeyboardRef} />;
}

interface ReportEditorProps extends EditorPaneProps {
  readonly prompt: PromptBox;
  /** Whether the text that stood here last had the keyboard when it went; the next one takes it over, as it does where nothing has it. */
  readonly hadKeyboardRef: RefObject<boolean>;
}

function ReportEditor({ desk, prompt, hadKeyboardRef }: ReportEditorProps): ReactNode {
  const pane = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const veil = useRef<HTMLDivElement>(null);
  const relating = useDeskState(({ relatingFrom }) => relatingFrom !== null);
  const brushing = useDeskState((state) => brushLabel(state) !== null);
  const words = editorWords[useLocale()];
  useLayoutEffect(() => {
    const { open } = desk.getState();
    const places = placesOf(
      scroller.current,
      text.current,
      marks.current,
      canvas.current,
      veil.current,
    );
    if (open === null || places === null) return undefined;
    const mounted = mountEditor(places, desk, open, prompt);
    const own = pane.current;
    editor.current = mounted;
    if (hadKeyboardRef.current || document.activeElement === document.body) mounted.focus();
    hadKeyboardRef.current = false;
    return () => {
      hadKeyboardRef.current = own?.contains(document.activeElement) === true;
      editor.current = null;
      mounted.destroy();
    };
  }, [desk, prompt, hadKeyboardRef]);
  useFocusRequest('text', () => {
    editor.current?.focus();
    return editor.current !== null;
  });
  const scrollTo = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1 || scroller.current === null) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    const { scrollHeight, clientHeight } = scroller.current;
    scroller.current.scrollTop = share * scrollHeight - clientHeight / 2;
  };
  return (
    <div
      ref={pane}
      className={`editor-pane${relating ? ' relating' : brushing ? ' brushing' : ''}`}
    >
      <div ref={scroller} className="editor-scroller">
        <div className="editor-sheet">
          <div ref={text} className="editor-place" />
          <div ref={marks} className="editor-marks" aria-hidden="true" />
        </div>
      </div>
      {relating ? <p className="mode-hint">{words.relating}</p> : <BrushHint />}
      <Offer prompt={prompt} />
      <div
        className="editor-overview"
        aria-hidden="true"
        title={words.overview}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          scrollTo(event);
        }}
        onPointerMove={scrollTo}
      >
        <canvas ref={canvas} />
        <div ref={veil} className="overview-veil" />
      </div>
    </div>
  );
}

/** Which label is in the hand. */
function BrushHint(): ReactNode {
  const locale = useLocale();
  const words = editorWords[locale];
  const label = useDeskState(brushLabel);
  if (label === null) return null;
  return (
    <p className={`mode-hint brush-hint label-${label.colour} line-${label.line}`}>
      <span className="label-name">{words.brush(label.name[locale])}</span> {words.brushHelp}
    </p>
  );
}

function Offer({ prompt }: { readonly prompt: PromptBox }): ReactNode {
  const offered = useSyncExternalStore(prompt.subscribe, prompt.get);
  const isHidden = useDeskState(({ screen }) => screen !== null);
  if (offered === null || isHidden) return null;
  if (offered.kind === 'bar') {
    const otherwise = <AnnotationBar context={offered.context} />;
    return <ProposalBar context={offered.context} otherwise={otherwise} />;
  }
  return <AnnotationMenu context={offered.context} x={offered.x} y={offered.y} />;
}

function placesOf(
  scroller: HTMLElement | null,
  text: HTMLElement | null,
  marks: HTMLElement | null,
  canvas: HTMLCanvasElement | null,
  veil: HTMLElement | null,
) {
  if (scroller === null || text === null || marks === null || canvas === null || veil === null) {
    return null;
  }
  return { scroller, text, marks, canvas, veil };
}
