import { Get, Param, Query } from '@nestjs/common';
import { phrase } from '../../../../workflows/kit/workflow.js';
import { Diagrams } from '../../../diagrams/diagrams.js';
import { diagramOf } from '../../../diagrams/graph.js';
import { WorkflowRegistry } from '../../../engine/registry.js';
import { ProposalFinder } from '../../../proposals/proposal-finder.js';
import { ProposalMoves } from '../../../proposals/proposal-moves.js';
import { ProposalQueries } from '../../../proposals/proposal-queries.js';
import { ProposalWay } from '../../../proposals/proposal-way.js';
import { page, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { DiagramView } from './diagram.view.js';
import { marksOf, outlineOf, standingOf } from './outline.js';
import { diagramPageWords } from './words.js';

/** State that holds the stages. */
const OPEN = 'open';

/** A proposal's way through its workflow, as a picture and in words. */
@PageController('p/:ref/diagram')
export class DiagramController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly way: ProposalWay,
    private readonly moves: ProposalMoves,
    private readonly registry: WorkflowRegistry,
    private readonly diagrams: Diagrams,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('stage') asked: string | undefined,
  ): Promise<Answer> {
    const { actor, language, audience } = visit;
    const found = await this.finder.find(ref, actor);
    const proposal = await this.queries.of(found.instance);
    const registered = this.registry.find(proposal.workflow.name, proposal.workflow.version);
    const { definition } = registered;
    const { moves } = this.moves.of(actor, found, language, audience);
    const traveller = { ref: found.ref, stays: await this.way.of(found), moves, language };
    const stage = definition.stages.find((one) => one === asked) ?? proposal.stage;
    const path = `${OPEN}.${stage}`;
    const diagram = diagramOf(definition, language, audience);
    const [outline, standing] = [outlineOf(diagram, path, traveller), standingOf(diagram, traveller)];
    if (!outline || !standing) throw new Error(`there is no state ${path}`);
    const view = {
      proposal,
      outline,
      svg: await this.diagrams.part(registered, path, marksOf(traveller), { language, audience }),
      standing,
      stages: definition.stages.map((key) => ({
        key,
        label: phrase(definition.labels[language].stages[key], audience, { key }),
        shown: key === stage,
      })),
    };
    return page(diagramPageWords[language].title, <DiagramView {...view} />, { wide: true });
  }
}
