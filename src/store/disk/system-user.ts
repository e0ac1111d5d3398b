import { userInfo } from 'node:os';

/** The name of the system's user, or nothing where the system does not tell. */
export function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
