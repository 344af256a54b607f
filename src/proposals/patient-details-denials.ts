import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';
import type { PatientDetailKind } from './patient-details.js';

/** Longest reason, in characters. */
export const longestDenial = 500;

/** Remembers who said of a text that it only looks like a detail of a patient. What the text was is not kept here. */
@Injectable()
export class PatientDetailsDenials {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param page address of the page that the text was written on */
  async note(
    personId: string,
    page: string,
    kinds: readonly PatientDetailKind[],
    why: string,
  ): Promise<void> {
    await this.database.query(
      'insert into patient_details_denial (id, person_id, page, kinds, why, at) values ($1, $2, $3, $4, $5, $6)',
      [uuidv7(), personId, page, [...new Set(kinds)], why.slice(0, longestDenial), this.clock.now()],
    );
  }
}
