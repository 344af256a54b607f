import type { Actor } from '../../../../engine/command.js';

/** Whether somebody may do things to several proposals at once: those who may do them one by one. */
export function actsOnSeveral({ roles }: Actor): boolean {
  return roles.includes('hubLead') || roles.includes('hubCoordinator');
}
