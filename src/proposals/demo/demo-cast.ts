import { Injectable } from '@nestjs/common';
import { standIns, type Cast, type CastRole } from '../../../workflows/proposal/journeys/cast.js';
import { PeopleService } from '../../people/people.service.js';
import { SupportPeople, type SupportOffer } from '../../resources/support-people.js';
import { hubZone } from '../proposal-finder.js';
import { organisations, samplePeople, type OrganisationKey, type PersonKey } from './demo-people.js';
import type { Parts } from './story.js';

/** Where a sample organisation is in the database. */
interface Place {
  readonly id: string;
  readonly zone: string;
}

/** The sample people and organisations, with the ids they have here. */
export interface Arrived {
  readonly people: Readonly<Record<PersonKey, string>>;
  readonly organisations: Readonly<Record<OrganisationKey, Place>>;
}

/** Brings the sample people and organisations in; those who are here stay as they are. */
@Injectable()
export class DemoCast {
  constructor(
    private readonly service: PeopleService,
    private readonly support: SupportPeople,
  ) {}

  async arrive(): Promise<Arrived> {
    const places: [string, Place][] = [];
    for (const [key, organisation] of Object.entries(organisations)) {
      const { id, zone } = await this.service.findOrCreateOrganisation(organisation);
      places.push([key, { id, zone }]);
    }
    const known = Object.fromEntries(places) as Arrived['organisations'];
    const ids: [string, string][] = [];
    for (const key of Object.keys(samplePeople) as PersonKey[])
      ids.push([key, await this.person(key, known)]);
    return { organisations: known, people: Object.fromEntries(ids) as Arrived['people'] };
  }

  private async person(key: PersonKey, known: Arrived['organisations']): Promise<string> {
    const { name, email, language, roles = [], organisation, what, supports = {} } = samplePeople[key];
    const { id } = await this.service.findOrCreateByEmail({ name, email, language: language ?? 'en' });
    for (const role of roles) await this.service.grantRole(id, role);
    if (organisation) await this.service.join(id, known[organisation].id, what.split(',')[0] ?? what);
    for (const [role, capacity] of Object.entries(supports) as [SupportOffer['role'], number][])
      await this.support.offer({ person: id, role, capacity });
    return id;
  }
}

/** Who plays which role in one story. */
export function castOf(parts: Parts, { people }: Arrived): Cast {
  const hub: Partial<Record<CastRole, PersonKey>> = {
    hubLead: 'hubLead',
    techHost: 'devi',
    evaluator: 'tobias',
    cpdLead: 'farah',
    administrator: 'ines',
  };
  const played = Object.entries({ ...hub, ...parts }).map(([role, key]) => [role, people[key]]);
  return { ...standIns, ...(Object.fromEntries(played) as Partial<Cast>) };
}

/** Where a story takes place. */
export function placeOf(
  organisation: OrganisationKey | null,
  { organisations: known }: Arrived,
): Place | { readonly id: null; readonly zone: string } {
  return organisation === null ? { id: null, zone: hubZone } : known[organisation];
}
