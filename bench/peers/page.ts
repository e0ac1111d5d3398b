import type { BenchAnnotation } from '../texts.ts';
import { decorations } from './decorations.ts';
import { floor } from './floor.ts';
import type { MakePeer } from './peer.ts';
import { recogito } from './recogito.ts';

const makers: Readonly<Record<string, MakePeer>> = { floor, decorations, recogito };

declare global {
  interface Window {
    /** What the next O opens. */
    toOpen: { readonly text: string; readonly annotations: readonly BenchAnnotation[] };
    /** Whether what was asked for is in the page. */
    isOpen: boolean;
  }
}

const scroller = document.getElementById('scroller');
const place = document.getElementById('text');
const make = makers[new URLSearchParams(location.search).get('peer') ?? 'floor'];
if (scroller === null || place === null || make === undefined) throw new Error('no such peer');
const peer = make(place, scroller);
let caret = 0;
let query = '';

async function open(): Promise<void> {
  const { text, annotations } = window.toOpen;
  await peer.open(text, annotations);
  if (scroller !== null) scroller.scrollTop = 0;
  caret = 0;
  query = '';
  window.isOpen = true;
}

window.toOpen = { text: '', annotations: [] };
window.addEventListener('keydown', ({ code, key }) => {
  if (code === 'KeyO') void open();
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
