import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ProposalReferences } from '../references.js';

const KNOWN = 'select ref from proposal_reservation where proposal_id = $1';
const RESERVE =
  'insert into proposal_reservation (proposal_id, ref) values ($1, $2) on conflict (proposal_id) do nothing';

/** References for proposals that jobs start: whoever asks again for the same proposal gets the same one. */
@Injectable()
export class ReservedReferences {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly references: ProposalReferences,
  ) {}

  async of(proposalId: string, year: number): Promise<string> {
    const known = await this.find(proposalId);
    if (known !== null) return known;
    await this.database.query(RESERVE, [proposalId, await this.references.next(year)]);
    const reserved = await this.find(proposalId);
    if (reserved === null) throw new Error(`no reference was reserved for ${proposalId}`);
    return reserved;
  }

  private async find(proposalId: string): Promise<string | null> {
    const rows = await this.database.query<{ readonly ref: string }[]>(KNOWN, [proposalId]);
    return rows[0]?.ref ?? null;
  }
}
