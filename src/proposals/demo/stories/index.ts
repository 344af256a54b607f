import { coaching, palliativeNurses } from './finished.js';
import { dementiaChampions, moralDistress, navigators } from './ideas.js';
import { griefCircle, longTermCare, pharmacists } from './launched.js';
import { breathlessness, culturalSafety, heartFailure, pediatric } from './preparing.js';
import type { Story } from '../story.js';

/** The twelve sample proposals, oldest first, so that references ascend with time. Source: domain.md section 8. */
export const stories: readonly Story[] = [
  palliativeNurses,
  longTermCare,
  griefCircle,
  coaching,
  breathlessness,
  pediatric,
  culturalSafety,
  heartFailure,
  moralDistress,
  navigators,
  dementiaChampions,
  pharmacists,
].sort((a, b) => b.startedDaysAgo - a.startedDaysAgo);
