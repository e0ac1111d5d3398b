import type { AppError } from '../../../core/base/app-error.ts';
import type { SliceTools } from '../desk.ts';

/** Something that a screen reader says and, where `error` is set, a bar shows until it is dismissed. */
export interface NoticeSlice {
  /** Errors not yet dismissed, the oldest first. */
  readonly errors: readonly AppError[];
  /** The last thing said to a screen reader. */
  readonly announcement: string;
  showError(error: AppError): void;
  /** Says, once, that nothing can be changed. */
  showReadOnly(project: string): void;
  dismissError(error: AppError): void;
  announce(text: string): void;
}

export function noticeSlice({ set }: SliceTools): NoticeSlice {
  return {
    errors: [],
    announcement: '',
    showError(error) {
      // A closed dialog or a cancelled job is what the person wanted, no failure.
      if (error.code === 'cancelled') return;
      set(({ errors }) => ({ errors: [...errors, error] }));
    },
    showReadOnly: (project) =>
      set(({ errors }) =>
        errors.some(({ code }) => code === 'read-only')
          ? {}
          : { errors: [...errors, { code: 'read-only', project }] },
      ),
    dismissError: (error) =>
      set(({ errors }) => ({ errors: errors.filter((other) => other !== error) })),
    announce: (announcement) => set({ announcement }),
  };
}
