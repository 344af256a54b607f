import { ApiToken } from './api-token.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { PersonRole } from './person-role.entity.js';
import { Person } from './person.entity.js';

export { ApiToken, Membership, Organisation, Person, PersonRole };

/** Every entity of this folder, for the list in `ormconfig.ts`. */
export const peopleEntities = [Person, PersonRole, Organisation, Membership, ApiToken];
