import type { AppError } from '../../core/base/app-error.ts';

/** Problems with one more, where it names a bad file and is not among them. */
export function withBadFile(problems: readonly AppError[], error: AppError): readonly AppError[] {
  if (!namesBadFile(error)) return problems;
  const told = JSON.stringify(error);
  if (problems.some((problem) => JSON.stringify(problem) === told)) return problems;
  return [...problems, error];
}

/** Whether an error says that a file of the project cannot be used, which the person must see until it is mended. */
function namesBadFile({ code }: AppError): boolean {
  return code === 'damaged-file' || code === 'newer-schema' || code === 'hash-differs';
}
