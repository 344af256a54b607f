import { Injectable } from '@nestjs/common';
import { Programmes } from '../../programmes/programmes.js';
import type { Arrived } from './demo-cast.js';

const ID = '01930000-0000-7000-8000-000000000001';
const LINK_ID = '01930000-0000-7000-8000-000000000002';

/** Stories that belong together. */
const STORIES = ['long-term-care', 'grief-circle'];

/** The sample programme: two series that share their slides and a mentor. */
@Injectable()
export class DemoProgramme {
  constructor(private readonly programmes: Programmes) {}

  /** Makes it where it is missing; made twice, it is the same. */
  async make(proposals: ReadonlyMap<string, { readonly id: string }>, { people }: Arrived): Promise<void> {
    const by = { id: people.mei, roles: [] };
    await this.programmes.add(by, { name: 'Palliative care close to home' }, ID);
    for (const story of STORIES) {
      const proposal = proposals.get(story);
      if (proposal) await this.programmes.putProposal(by, ID, proposal.id);
    }
    const address = 'https://files.example.org/close-to-home/slides';
    await this.programmes.addLink(
      by,
      ID,
      { kind: 'template', name: 'Slides with our map', address },
      LINK_ID,
    );
    await this.programmes.addPerson(by, ID, people.jonah);
  }
}
