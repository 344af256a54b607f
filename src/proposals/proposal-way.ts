import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StateValue } from 'xstate';
import type { LocalDate } from '../../workflows/kit/event.js';
import { activeLeaves } from '../../workflows/kit/snapshot.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { mapped, readFrom, rowsOf, type Read } from '../platform/database/index.js';
import type { FoundProposal } from './proposal-finder.js';

/** A stay in a state: the local days on which a proposal came and went; no day it went, while it is there. */
export interface Stay {
  /** Dotted path; states that hold others count as long as any of these does. */
  readonly state: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Where a proposal was after an event. */
export interface Station {
  readonly on: LocalDate;
  readonly value: StateValue;
}

const STATIONS = `
  select event::json->>'on' as on, event::json->'to' as value from history_event
  where instance_id = $1 and not quiet order by sequence`;

/** Reads the way a proposal took through its workflow. */
@Injectable()
export class ProposalWay {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Every stay, the first one first. */
  of(proposal: Pick<FoundProposal, 'id'>): Promise<readonly Stay[]> {
    return readFrom(this.database, wayOf(proposal));
  }
}

/** The way a proposal took through its workflow: every stay, the first one first. */
export function wayOf({ id }: Pick<FoundProposal, 'id'>): Read<readonly Stay[]> {
  return mapped(rowsOf<Station>(STATIONS, [id]), staysOf);
}

/** The stays that a row of stations comes to. */
export function staysOf(stations: readonly Station[]): readonly Stay[] {
  const stays: Stay[] = [];
  const current = new Map<string, number>();
  for (const { on, value } of stations) {
    const active = new Set(activeLeaves(value).flatMap(withThoseAbove));
    for (const [state, index] of current) {
      const stay = stays[index];
      if (active.has(state) || !stay) continue;
      stays[index] = { ...stay, until: on };
      current.delete(state);
    }
    for (const state of active)
      if (!current.has(state)) current.set(state, stays.push({ state, from: on, until: null }) - 1);
  }
  return stays;
}

function withThoseAbove(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
