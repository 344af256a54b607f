import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Hands out the references that people see: `ECHO-2026-014`. A number may be skipped, never given twice. */
@Injectable()
export class ProposalReferences {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The next reference of a year. */
  async next(year: number): Promise<string> {
    const rows: unknown = await this.database.query(
      `insert into proposal_counter as counter (year, last) values ($1, 1)
       on conflict (year) do update set last = counter.last + 1
       returning last`,
      [year],
    );
    const [{ last }] = rows as [{ readonly last: number }];
    return `ECHO-${String(year)}-${String(last).padStart(3, '0')}`;
  }
}
