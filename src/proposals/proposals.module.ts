import { Module, type OnModuleInit } from '@nestjs/common';
import { proposalVersions } from '../../workflows/proposal/proposal.workflow.js';
import { readModelColumns } from '../../workflows/proposal/vocabulary.js';
import { AuditModule } from '../audit/audit.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BusinessCalendarModule } from '../platform/business-calendar.module.js';
import { AnswerMoments } from './answer-moments.js';
import { BesideHistory } from './beside-history.js';
import { ProposalConsequences } from './consequences/proposal-consequences.js';
import { EventPayloads } from './event-payloads.js';
import { BulkPresses } from './bulk/bulk-presses.js';
import { PickedProposals } from './bulk/picked-proposals.js';
import { Pipeline } from './pipeline/pipeline.js';
import { SavedViews } from './pipeline/saved-views.js';
import { ProposalSearch } from './search/proposal-search.js';
import { Worklist } from './worklist/worklist.js';
import { ForeseenPresses } from './foreseen-presses.js';
import { MoveChecks } from './move-checks.js';
import { StageEvidence } from './stage-evidence.js';
import { PartnerHome } from './partner-home.js';
import { PastProposals } from './past/past-proposals.js';
import { PastLives } from './what-if/past-lives.js';
import { PatientDetailsDenials } from './patient-details-denials.js';
import { ProposalAnswers } from './proposal-answers.js';
import { ProposalCommands } from './proposal-commands.js';
import { ProposalFinder } from './proposal-finder.js';
import { ProposalGapFinder } from './proposal-gaps.js';
import { ProposalHistory } from './proposal-history.js';
import { ProposalList } from './proposal-list.js';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalParts } from './proposal-parts.js';
import { ProposalPreviews } from './proposal-previews.js';
import { ProposalPeople } from './proposal-people.js';
import { ProposalQueries } from './proposal-queries.js';
import { ProposalRefs } from './proposal-refs.js';
import { ProposalStarters } from './proposal-starters.js';
import { ProposalSubmissions } from './proposal-submissions.js';
import { ProposalTasks } from './proposal-tasks.js';
import { ProposalWay } from './proposal-way.js';
import { ProposalReferences } from './references.js';
import { TaskDelegations } from './task-delegations.js';
import { ProposalRepairs } from './repairs/proposal-repairs.js';
import { RepairRequests } from './repairs/repair-requests.js';
import { ProposalStanding } from './standing/proposal-standing.js';
import { SealedTexts } from './texts.js';
import { VersionMoves } from './versions/version-moves.js';

const services = [
  StageEvidence,
  MoveChecks,
  ForeseenPresses,
  AnswerMoments,
  BesideHistory,
  Pipeline,
  PartnerHome,
  PastLives,
  PastProposals,
  PatientDetailsDenials,
  ProposalAnswers,
  ProposalCommands,
  ProposalConsequences,
  ProposalFinder,
  ProposalGapFinder,
  ProposalHistory,
  ProposalList,
  ProposalMoves,
  ProposalParts,
  ProposalPreviews,
  ProposalPeople,
  ProposalQueries,
  ProposalReferences,
  ProposalRepairs,
  RepairRequests,
  ProposalRefs,
  ProposalStarters,
  ProposalStanding,
  ProposalSubmissions,
  ProposalTasks,
  ProposalWay,
  SavedViews,
  ProposalSearch,
  BulkPresses,
  PickedProposals,
  SealedTexts,
  VersionMoves,
  Worklist,
  TaskDelegations,
];

/** The ECHO proposal: what may be asked of it, and how it is read. */
@Module({
  imports: [AuditModule, BusinessCalendarModule, EngineModule, MailModule, PeopleModule],
  providers: [...services, EventPayloads],
  exports: [...services, EventPayloads],
})
export class ProposalsModule implements OnModuleInit {
  constructor(private readonly registry: WorkflowRegistry) {}

  onModuleInit(): void {
    for (const definition of proposalVersions)
      this.registry.register({ definition, readModel: { table: 'proposal', columns: readModelColumns } });
  }
}
