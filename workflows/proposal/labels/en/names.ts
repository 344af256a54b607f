import type { Label } from '../../../kit/workflow.js';
import type { Role } from '../../vocabulary.js';

export const roles = {
  hubLead: { staff: 'Hub lead', partner: 'BCCPC hub lead' },
  hubCoordinator: { staff: 'Coordinator', partner: 'BCCPC coordinator' },
  techHost: { staff: 'Technical host', partner: 'BCCPC technical host' },
  evaluator: { staff: 'Evaluator', partner: 'BCCPC evaluator' },
  cpdLead: { staff: 'CPD lead', partner: 'BCCPC learning credits lead' },
  administrator: { staff: 'Administrator', partner: 'BCCPC administrator' },
  partnerLead: 'Partner lead',
  coLead: 'Co-lead',
  facilitator: 'Facilitator',
  sme: 'Subject matter expert',
  spokePlanner: { staff: 'Spoke planner', partner: 'Planning team member' },
  livedExperienceAdvisor: 'Lived-experience advisor',
  recommendationRecorder: 'Recommendation recorder',
  survivorLead: 'Lead of the other proposal',
  taskOwner: 'Owner of the task',
  system: { staff: 'The system', partner: 'BCCPC' },
} as const satisfies Record<Role, Label>;

export const dates = {
  pattern: '{month} {day}, {year}',
  first: '1',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
