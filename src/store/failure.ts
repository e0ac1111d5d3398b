import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';

/** An expected failure on its way through lowdb, whose adapters can only throw. */
export class StoreFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(`${error.code}: ${JSON.stringify(error)}`);
    this.error = error;
  }
}

/** Runs an action and turns an expected failure into a value; bugs go on being thrown. */
export async function attempt<T>(action: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await action());
  } catch (error) {
    if (error instanceof StoreFailure) return err(error.error);
    throw error;
  }
}

/** The value of a result, or its error thrown for `attempt` to catch. */
export function orFail<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new StoreFailure(result.error);
  return result.value;
}

/** Runs an action on the disk; what the system refuses becomes `cannot-read` of the path. */
export async function reading<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw asFailure(error, (reason) => ({ code: 'cannot-read', path, reason }));
  }
}

/** Runs an action on the disk; what the system refuses becomes `cannot-write` of the path. */
export async function writing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw asFailure(error, (reason) => ({ code: 'cannot-write', path, reason }));
  }
}

/** The system's code for an error (`ENOSPC`), or undefined where it is no error of the system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function asFailure(error: unknown, describe: (reason: string) => AppError): unknown {
  const code = systemCode(error);
  return code === undefined ? error : new StoreFailure(describe(code));
}
