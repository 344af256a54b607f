import { dateInWords } from '../../../workflows/kit/words.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { localDate, localTime, zoneLabel } from '../../platform/pacific-time.js';

const zone = 'America/Vancouver';

/** When a letter was written: "November 23, 2026, 10:42 Pacific time". */
export function writtenAt(instant: string): string {
  const day = dateInWords(currentProposal.labels.en, localDate(instant, zone));
  return `${day}, ${localTime(instant, zone)} ${zoneLabel(zone)}`;
}
