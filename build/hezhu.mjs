#!/usr/bin/env node
// @ts-check
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/hezhu.mjs'));
