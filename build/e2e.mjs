// @ts-check
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/e2e.mjs'));
