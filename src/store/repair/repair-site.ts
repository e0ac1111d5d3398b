import type { Disk } from '../disk/disk.ts';
import type { ProjectPaths } from '../paths.ts';

/** Where a finding is mended. */
export interface RepairSite {
  readonly paths: ProjectPaths;
  readonly disk: Disk;
}
