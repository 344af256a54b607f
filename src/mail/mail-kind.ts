import type { Letter } from '../../workflows/proposal/v1/effects.js';

/** What a mail is about: a decision that was made, or that somebody must act now. */
export type MailKind = Letter | 'nextMove' | 'decisionAwaited';

/** Why somebody gets a mail. */
export type Because = 'lead' | 'formerLead' | 'survivorLead' | 'coordinator' | 'hubCoordinator' | 'hubLead';
