import { Module, type OnModuleInit } from "@nestjs/common";
import { proposalVersions } from "../../workflows/proposal/proposal.workflow.js";
import { readModelColumns } from "../../workflows/proposal/v1/project.js";
import { EngineModule } from "../engine/engine.module.js";
import { WorkflowRegistry } from "../engine/registry.js";
import { PeopleModule } from "../people/people.module.js";
import { BusinessCalendarModule } from "../platform/business-calendar.module.js";
import { EventPayloads } from "./event-payloads.js";
import { PartnerHome } from "./partner-home.js";
import { ProposalAnswers } from "./proposal-answers.js";
import { ProposalCommands } from "./proposal-commands.js";
import { ProposalFinder } from "./proposal-finder.js";
import { ProposalHistory } from "./proposal-history.js";
import { ProposalList } from "./proposal-list.js";
import { ProposalMoves } from "./proposal-moves.js";
import { ProposalPreviews } from "./proposal-previews.js";
import { ProposalQueries } from "./proposal-queries.js";
import { ProposalStarters } from "./proposal-starters.js";
import { ProposalTasks } from "./proposal-tasks.js";
import { ProposalReferences } from "./references.js";
import { SealedTexts } from "./texts.js";
import { ProposalSubmissions } from "./proposal-submissions.js";

const services = [
  ProposalSubmissions,
  PartnerHome,
  ProposalAnswers,
  ProposalCommands,
  ProposalFinder,
  ProposalHistory,
  ProposalList,
  ProposalMoves,
  ProposalPreviews,
  ProposalQueries,
  ProposalReferences,
  ProposalStarters,
  ProposalTasks,
  SealedTexts,
];

/** The ECHO proposal: what may be asked of it, and how it is read. */
@Module({
  imports: [BusinessCalendarModule, EngineModule, PeopleModule],
  providers: [...services, EventPayloads],
  exports: [...services, EventPayloads],
})
export class ProposalsModule implements OnModuleInit {
  constructor(private readonly registry: WorkflowRegistry) {}

  onModuleInit(): void {
    for (const definition of proposalVersions)
      this.registry.register({
        definition,
        readModel: { table: "proposal", columns: readModelColumns },
      });
  }
}
