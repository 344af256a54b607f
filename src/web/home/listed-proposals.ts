import { Injectable } from '@nestjs/common';
import { activeLeaves } from '../../../workflows/kit/snapshot.js';
import { phrase } from '../../../workflows/kit/words.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import type { StateValue } from 'xstate';
import { system } from '../../engine/command.js';
import { ProposalList, type ListedProposal } from '../../proposals/proposal-list.js';
import { ProposalOverview, type ProposalLine } from './proposal-overview.js';

const labels = currentProposal.labels.en;
const sides: Readonly<Record<string, string>> = { partner: 'the partner', hub: 'BCCPC', nobody: 'nobody' };

/** The overview of the demo page, from the list that everybody reads. */
@Injectable()
export class ListedProposals extends ProposalOverview {
  constructor(private readonly list: ProposalList) {
    super();
  }

  async lines(): Promise<readonly ProposalLine[]> {
    const everything = { ...system(), organisations: [] };
    const listed = await this.list.page(everything, {}, { order: 'updated', limit: 100 });
    return listed.map(lineOf);
  }
}

function lineOf({ ref, title, organisation, stage, status, state, waitingOn }: ListedProposal): ProposalLine {
  const leaves = activeLeaves(state as StateValue);
  const place = leaves.length === 1 ? labels.states[leaves[0] ?? ''] : undefined;
  const stageName = phrase(labels.stages[stage], 'staff', { key: stage });
  const placeName = place && phrase(place, 'staff', { key: stage });
  return {
    reference: ref,
    title: title ?? 'Untitled draft',
    organisation: organisation ?? 'An individual',
    stage: status === 'open' ? [stageName, placeName].filter(Boolean).join(': ') : (placeName ?? stageName),
    waitsOn: sides[waitingOn] ?? waitingOn,
  };
}
