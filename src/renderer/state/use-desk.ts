import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import type { Desk, DeskState, ShownState } from './desk.ts';
import { localeOfState } from './window/settings-slice.ts';

/** Carries the page's state to the panels; `main.tsx` fills it. */
export const DeskContext = createContext<Desk | null>(null);

/** What the panels within show instead of the desk as it is; see `trailing-state.ts`. */
export const ShownStateContext = createContext<ShownState | null>(null);

/** The page's state, for reading and acting outside of a render. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('a panel is drawn outside of the desk');
  return desk;
}

/** A part of the page's state; the panel is drawn again only when that part is another value. */
export function useDeskState<Part>(select: (state: DeskState) => Part): Part {
  const desk = useDesk();
  return useStore(use(ShownStateContext) ?? desk, select);
}

/** The language of the screens. */
export function useLocale(): Locale {
  return useDeskState(localeOfState);
}
