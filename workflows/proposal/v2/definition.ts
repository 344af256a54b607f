import { defineWorkflow } from '../../kit/define-workflow.js';
import { checklist } from './checklists/index.js';
import { stages, type ProposalContext } from './context.js';
import { criteria } from './criteria/index.js';
import { effectTypes, type ProposalEffect } from './effects.js';
import type { ProposalEvent } from './events.js';
import { labels } from '../labels/index.js';
import { fromVersion1 } from './from-v1.js';
import { permissions, rolesOf } from './permissions.js';
import { project } from './project.js';
import { proposalMachine } from './proposal.machine.js';
import type { Role } from './roles.js';
import { sourceHash } from './source-hash.js';

/** Version 2 of the ECHO proposal: registration is prepared and opened, and what is escalated is an event. */
export const proposalV2 = defineWorkflow<ProposalContext, ProposalEvent, Role, ProposalEffect>({
  name: 'proposal',
  version: 2,
  machine: proposalMachine,
  startedBy: 'PROPOSAL_STARTED',
  events: [...new Set(permissions.map((row) => row.event))],
  quietEvents: ['SUPPORT_ASSIGNED', 'ESCALATED'],
  criteria,
  permissions,
  rolesOf,
  stages,
  tasks: checklist.map((line) => line.key),
  effectTypes,
  labels,
  project,
  follows: fromVersion1,
  sourceHash,
});
