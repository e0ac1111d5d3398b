import type { AppError } from '../core/base/app-error.ts';

/** Whether an error says that a file of the project cannot be used, which the person must see until it is mended. */
export function namesBadFile({ code }: AppError): boolean {
  return code === 'damaged-file' || code === 'newer-schema' || code === 'hash-differs';
}
