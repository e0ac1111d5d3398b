// @ts-check
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/dist.mjs'));
