import { afterEntry, beforeStart, item } from './checklist.js';

const everywhere = ['R', 'R', 'R'] as const;
const light = ['R', 'O', 'R'] as const;

/** Source: domain.md 3.2. The cultural safety review is due before the gate: by the stage's target length. */
export const scopingChecklist = [
  item('sc.team', 'scoping', ['partnerLead', 'coLead'], everywhere, [
    beforeStart(20),
    beforeStart(8),
    beforeStart(14),
  ]),
  item(
    'sc.needs',
    'scoping',
    ['partnerLead', 'coLead', 'evaluator'],
    light,
    [beforeStart(18), null, beforeStart(13)],
    {
      evidence: 'file',
    },
  ),
  item('sc.ready', 'scoping', ['partnerLead', 'coLead'], ['R', '-', 'O'], beforeStart(18)),
  item('sc.obj', 'scoping', ['sme', 'partnerLead', 'coLead'], everywhere, [
    beforeStart(16),
    beforeStart(7),
    beforeStart(12),
  ]),
  item('sc.aud', 'scoping', ['partnerLead', 'coLead'], everywhere, [
    beforeStart(16),
    beforeStart(7),
    beforeStart(12),
  ]),
  item('sc.lived', 'scoping', ['hubCoordinator'], ['R', 'O', 'O'], beforeStart(16)),
  item('sc.ind', 'scoping', ['hubLead'], ['C', 'C', 'C'], [afterEntry(28), afterEntry(7), afterEntry(14)], {
    when: 'indigenousContent',
  }),
  item('sc.coi', 'scoping', ['cpdLead'], ['C', 'C', 'C'], beforeStart(14), {
    when: 'accreditationWanted',
    evidence: 'file',
  }),
  item('sc.budget', 'scoping', ['partnerLead', 'coLead'], light, beforeStart(16)),
  item('sc.agree', 'scoping', ['hubLead'], light, [beforeStart(14), null, beforeStart(10)], {
    evidence: 'file',
    closedBy: ['AGREEMENT_SIGNED'],
  }),
  item('sc.pia', 'scoping', ['hubLead'], light, beforeStart(14)),
  item('sc.eval', 'scoping', ['evaluator'], light, beforeStart(14)),
  item('sc.cpd', 'scoping', ['cpdLead'], everywhere, beforeStart(14), {
    closedBy: ['ACCREDITATION_DECIDED'],
  }),
] as const;
