// @ts-check
import { join } from 'node:path';

/** The checkout's own folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** The installed electron package. */
export const ELECTRON = join(ROOT, 'node_modules', 'electron');
