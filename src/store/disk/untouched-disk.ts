import type { Disk } from './disk.ts';

/** A disk that takes nothing: for those who only read, and leave even damaged files where they are. */
export const untouchedDisk: Disk = {
  create: refuse,
  append: refuse,
  truncate: refuse,
  rename: refuse,
  makeFolder: refuse,
  makeDraftFolder: refuse,
  remove: refuse,
  syncFolder: refuse,
};

function refuse(): Promise<never> {
  return Promise.reject(Object.assign(new Error('opened to be read'), { code: 'EROFS' }));
}
