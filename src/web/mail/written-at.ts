import { dateInWords } from '../../../workflows/kit/words.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { hubZone } from '../../proposals/proposal-finder.js';
import { localDate, localTime, zoneLabel } from '../../platform/pacific-time.js';

/** When a letter was written: "November 23, 2026, 10:42 Pacific time". */
export function writtenAt(instant: string): string {
  const day = dateInWords(currentProposal.labels.en, localDate(instant, hubZone));
  return `${day}, ${localTime(instant, hubZone)} ${zoneLabel(hubZone)}`;
}
