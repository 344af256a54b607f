import type { Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import type { ComposedLetter } from '../mail/letter.js';
import { composeDigest, type DigestLine } from '../reminders/digest.js';
import { EXAMPLE_DAY, EXAMPLE_REF, type Written } from './example-facts.js';

/** A reminder of several things: to staff about two proposals, to a partner about their own. */
export function reminderExample(
  audience: 'partner' | 'staff',
  language: Language,
  { title, by, contact }: Written,
  address: string,
): ComposedLetter {
  const { labels } = currentProposal;
  const about = { instanceId: 'one', ref: EXAMPLE_REF, title, labels, owners: [] };
  const lines: DigestLine[] = [
    { ...about, rule: 'dueSoon', task: 'sc.team', anchor: '2027-01-22' },
    { ...about, rule: 'late3', task: 'sc.ready', anchor: '2027-01-15' },
    { ...about, rule: 'accreditation9w', task: 'tp.cpdapp', anchor: '2027-03-31' },
  ];
  const others = { ...about, instanceId: 'two', ref: 'ECHO-2026-015', title: null, owners: [by] };
  const hubs: DigestLine[] = [
    { ...others, rule: 'late7', task: 'sc.team', anchor: '2027-01-08' },
    { ...others, rule: 'idle14', task: '', anchor: '2027-01-05', owners: [] },
  ];
  return composeDigest(audience === 'staff' ? [...lines, ...hubs] : lines, {
    ...{ language, audience, address, contact },
    today: EXAMPLE_DAY,
  });
}
