import type { KeyStroke } from './command.ts';

/** What a key does in the text. The names are in `core/locale/text/editor-words.ts`. */
export type TextCommand =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'word-left'
  | 'word-right'
  | 'sentence-back'
  | 'sentence-forward'
  | 'paragraph-back'
  | 'paragraph-forward'
  | 'line-start'
  | 'line-end'
  | 'page-up'
  | 'page-down'
  | 'text-start'
  | 'text-end'
  | 'select-all'
  | 'select-sentence'
  | 'select-paragraph'
  | 'expand'
  | 'shrink'
  | 'activate'
  | 'next-annotation'
  | 'previous-annotation'
  | 'next-unverified'
  | 'previous-unverified'
  | 'clear'
  | 'end-grow'
  | 'end-shrink'
  | 'start-grow'
  | 'start-shrink'
  | 'end-grow-word'
  | 'end-shrink-word'
  | 'start-grow-word'
  | 'start-shrink-word'
  | 'edit-attributes'
  | 'delete-annotation'
  | 'relate'
  | 'confirm'
  | 'refute'
  | 'cannot-verify'
  | 'needs-source'
  | 'add-evidence'
  | 'cite-again'
  | 'take-verdict'
  | 'mark-claim'
  | 'change-priority'
  | 'assign'
  | 'write-note'
  | 'uncheck'
  | 'flag'
  | 'exclude-region'
  | 'include-region'
  | 'menu';

/** The keys of one command of the text while nobody has changed them (`key-map.ts`); the first is the one that is shown. */
export interface TextKey {
  readonly id: TextCommand;
  readonly usual: readonly KeyStroke[];
  /** Whether the same keys with Shift extend the selection. */
  readonly extends: boolean;
  readonly group: 'move' | 'select' | 'annotation' | 'edges' | 'verdict' | 'region';
}

function key(group: TextKey['group'], id: TextCommand, ...usual: readonly KeyStroke[]): TextKey {
  return { id, usual, extends: group === 'move', group };
}

/**
 * Every key of the text, for the editor, the key card and the palette alike; label keys come from the label set and go first.
 * Tab is not among them: it goes to the next proposal (`proposal-keys.ts`), else out of the text. F6 goes from pane to pane.
 */
export const textKeys: readonly TextKey[] = [
  key('move', 'left', { code: 'ArrowLeft' }),
  key('move', 'right', { code: 'ArrowRight' }),
  key('move', 'up', { code: 'ArrowUp' }),
  key('move', 'down', { code: 'ArrowDown' }),
  key('move', 'word-left', { code: 'ArrowLeft', mod: true }),
  key('move', 'word-right', { code: 'ArrowRight', mod: true }),
  key('move', 'sentence-back', { code: 'ArrowUp', mod: true }),
  key('move', 'sentence-forward', { code: 'ArrowDown', mod: true }),
  key('move', 'paragraph-back', { code: 'ArrowUp', alt: true }),
  key('move', 'paragraph-forward', { code: 'ArrowDown', alt: true }),
  key('move', 'line-start', { code: 'Home' }),
  key('move', 'line-end', { code: 'End' }),
  key('move', 'page-up', { code: 'PageUp' }),
  key('move', 'page-down', { code: 'PageDown' }),
  key('move', 'text-start', { code: 'Home', mod: true }),
  key('move', 'text-end', { code: 'End', mod: true }),
  key('select', 'expand', { code: 'Equal' }),
  key('select', 'shrink', { code: 'Minus' }),
  key('select', 'select-sentence', { code: 'KeyS' }),
  key('select', 'select-paragraph', { code: 'KeyS', shift: true }),
  key('select', 'select-all', { code: 'KeyA', mod: true }),
  key('annotation', 'next-annotation', { code: 'KeyN' }),
  key('annotation', 'previous-annotation', { code: 'KeyP' }, { code: 'KeyN', shift: true }),
  key('annotation', 'next-unverified', { code: 'KeyV' }),
  key('annotation', 'previous-unverified', { code: 'KeyV', shift: true }),
  key('annotation', 'activate', { code: 'Enter' }, { code: 'NumpadEnter' }, { code: 'Space' }),
  key('annotation', 'edit-attributes', { code: 'KeyA' }),
  key('annotation', 'relate', { code: 'KeyR' }),
  key('annotation', 'delete-annotation', { code: 'Delete' }, { code: 'Backspace' }),
  key('annotation', 'flag', { code: 'KeyF' }),
  key('annotation', 'clear', { code: 'Escape' }),
  key('annotation', 'menu', { code: 'ContextMenu' }, { code: 'F10', shift: true }),
  key(
    'edges',
    'end-grow',
    { code: 'BracketRight' },
    { code: 'ArrowRight', shift: true, alt: true },
  ),
  key(
    'edges',
    'end-shrink',
    { code: 'BracketRight', shift: true },
    { code: 'ArrowLeft', shift: true, alt: true },
  ),
  key('edges', 'start-grow', { code: 'BracketLeft' }, { code: 'ArrowLeft', alt: true }),
  key(
    'edges',
    'start-shrink',
    { code: 'BracketLeft', shift: true },
    { code: 'ArrowRight', alt: true },
  ),
  key('edges', 'end-grow-word', { code: 'BracketRight', mod: true }),
  key('edges', 'end-shrink-word', { code: 'BracketRight', mod: true, shift: true }),
  key('edges', 'start-grow-word', { code: 'BracketLeft', mod: true }),
  key('edges', 'start-shrink-word', { code: 'BracketLeft', mod: true, shift: true }),
  key('verdict', 'confirm', { code: 'KeyY' }),
  key('verdict', 'refute', { code: 'KeyX' }),
  key('verdict', 'cannot-verify', { code: 'KeyC' }),
  key('verdict', 'needs-source', { code: 'KeyQ' }),
  key('verdict', 'uncheck', { code: 'KeyU' }),
  key('verdict', 'add-evidence', { code: 'KeyE' }),
  key('verdict', 'cite-again', { code: 'KeyE', shift: true }),
  key('verdict', 'take-verdict', { code: 'KeyT' }),
  key('verdict', 'mark-claim', { code: 'KeyM' }),
  key('verdict', 'change-priority', { code: 'KeyH' }),
  key('verdict', 'assign', { code: 'KeyW' }),
  key('verdict', 'write-note', { code: 'KeyB' }),
  key('region', 'exclude-region', { code: 'KeyO' }),
  key('region', 'include-region', { code: 'KeyI' }),
];
