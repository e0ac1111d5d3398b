import type { BenchAnnotation } from '../texts.ts';
import { decorations } from './decorations.ts';
import { floor } from './floor.ts';
import type { MakePeer } from './peer.ts';
import { recogito } from './recogito.ts';

const makers: Readonly<Record<string, MakePeer>> = { floor, decorations, recogito };

interface AnnotatedText {
  readonly text: string;
  readonly annotations: readonly BenchAnnotation[];
}

declare global {
  interface Window {
    /** What the next O opens: a text in memory, or the file that it is read from. */
    toOpen: AnnotatedText | string;
    /** Told how long it took from the press of O to the end of the frame that shows text and annotations, in milliseconds. */
    whenOpen: (time: number) => void;
    /** Has the main process read a text, as a page without Node gets what is on the disk. */
    readonly readText: (file: string) => Promise<AnnotatedText>;
  }
}

const scroller = document.getElementById('scroller');
const place = document.getElementById('text');
const make = makers[new URLSearchParams(location.search).get('peer') ?? 'floor'];
if (scroller === null || place === null || make === undefined) throw new Error('no such peer');
const peer = make(place, scroller);
let caret = 0;
let query = '';

async function open(pressed: number): Promise<void> {
  const { toOpen } = window;
  const { text, annotations } = typeof toOpen === 'string' ? await window.readText(toOpen) : toOpen;
  peer.open(text, annotations);
  if (scroller !== null) scroller.scrollTop = 0;
  caret = 0;
  query = '';
  do await endOfFrame();
  while (annotations.length > 0 && peer.isDrawn?.() === false);
  window.whenOpen(performance.now() - pressed);
}

/** The task after a frame's callbacks runs when style, layout and paint are done. */
function endOfFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

window.toOpen = { text: '', annotations: [] };
window.addEventListener('keydown', ({ code, key, timeStamp }) => {
  if (code === 'KeyO') void open(timeStamp);
  else if (code === 'ArrowRight') caret += 1;
  else if (code === 'Digit1' && query === '') {
    peer.add({ start: caret, end: caret + 4, label: 'figure' });
    caret += 6;
  } else if (code === 'KeyF') query = ' ';
  else if (query !== '' && key.length === 1) {
    query = query.trimStart() + key;
    peer.find?.(query);
  }
});
