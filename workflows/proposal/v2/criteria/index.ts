import { anywhereCriteria } from './anywhere.js';
import { deliveryCriteria } from './delivery.js';
import { ideaCriteria } from './idea.js';
import { pilotCriteria } from './pilot.js';
import { scopingCriteria } from './scoping.js';

/** Every criterion of version 1; a guard in the machine names one of them. */
export const criteria = {
  ...ideaCriteria,
  ...scopingCriteria,
  ...pilotCriteria,
  ...deliveryCriteria,
  ...anywhereCriteria,
};
