import { changeRegionsAndDetails } from './change-0002-regions-and-details.ts';
import { changeUnanchored } from './change-0003-unanchored.ts';
import { changeCasework } from './change-0004-casework.ts';
import { changeNoteAndCorrection } from './change-0005-note-and-correction.ts';
import { layerRegionsAndDetails } from './layer-0002-regions-and-details.ts';
import { layerUnanchored } from './layer-0003-unanchored.ts';
import { layerCasework } from './layer-0004-casework.ts';
import { layerNoteAndCorrection } from './layer-0005-note-and-correction.ts';
import type { Migration } from './migration.ts';
import { projectParts } from './project-0002-parts.ts';
import { projectLabelRules } from './project-0003-label-rules.ts';
import { projectRetyping } from './project-0004-retyping.ts';
import { projectChangeLabelRules } from './project-change-0002-label-rules.ts';
import { projectChangeRetyping } from './project-change-0003-retyping.ts';
import { reportAuthorAndUrl } from './report-0002-author-and-url.ts';
import { reportCorrections } from './report-0003-corrections.ts';

/**
 * Every migration there is. A new one is a file of its own beside this, named for its kind and version (`layer-0002-what-it-does.ts`),
 * with its test beside it, and a line here.
 */
export const migrations: readonly Migration[] = [
  changeRegionsAndDetails,
  changeUnanchored,
  changeCasework,
  changeNoteAndCorrection,
  layerRegionsAndDetails,
  layerUnanchored,
  layerCasework,
  layerNoteAndCorrection,
  projectParts,
  projectLabelRules,
  projectRetyping,
  projectChangeLabelRules,
  projectChangeRetyping,
  reportAuthorAndUrl,
  reportCorrections,
];
