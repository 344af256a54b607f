import type { Pool } from 'pg';
import type { ProposalContext, Stage, ProposalEffect } from '../../../workflows/proposal/vocabulary.js';
import { letterAbout, requestAbout } from '../../mail/news.js';
import { hubOf, recipientsOf, type NextMove, type Recipient } from '../../mail/recipients.js';
import { chooseSupport } from '../../resources/choose-support.js';
import { handedResources, heldSupport } from '../../resources/support-held.js';
import { rolesByPerson } from '../../resources/support-letters.js';
import type { Consequence, ForeseenLetter, Place } from './consequence.js';

/** A proposal as an event would leave it, and whoever led it before. */
export interface Outlook {
  readonly instanceId: string;
  readonly place: Place;
  readonly context: ProposalContext;
  /** Type of the event. */
  readonly event: string;
  /** Who is to act then, and what they would be written. */
  readonly next: NextMove;
  readonly formerLead: string | null;
}

type LocalEffect = Exclude<ProposalEffect, { type: 'absorbIntoSurvivor' | 'startSuccessor' }>;

/**
 * What the work after the commit would do, asked of the very functions that do it; nothing is written.
 *
 * Whoever was erased is still among the recipients here: they are left out where the names are known.
 */
export function effectConsequences(
  db: Pick<Pool, 'query'>,
  effect: LocalEffect,
  outlook: Outlook,
): Promise<readonly Consequence[]> {
  switch (effect.type) {
    case 'assignSupport':
      return assigned(db, effect.stage, outlook);
    case 'releaseSupport':
      return released(db, effect.stage, outlook);
    case 'notifyNextMover':
      return Promise.resolve(asked(outlook));
    case 'sendLetter':
      return written(db, effect, outlook);
  }
}

async function assigned(
  db: Pick<Pool, 'query'>,
  stage: Stage,
  { instanceId, place, context }: Outlook,
): Promise<readonly Consequence[]> {
  const choice = await chooseSupport(db, { instanceId, stage }, context);
  const { resources, people, waiting } = choice;
  const { iteration } = context;
  const handed =
    place === 'here' ? await handedResources(db, { instanceId, stage, iteration }) : new Set<string>();
  return [
    ...people.map((one): Consequence => ({ place, kind: 'supporterAssigned', stage, ...one })),
    ...waiting.map((role): Consequence => ({ place, kind: 'nobodyFree', stage, role })),
    ...resources
      .filter((resource) => !handed.has(resource))
      .map((resource): Consequence => ({ place, kind: 'resourceGiven', stage, resource })),
    ...letters(
      place,
      'supportAsked',
      [...rolesByPerson(choice).keys()].map((person) => ({ person })),
    ),
    ...letters(place, 'supportWaits', waiting.length > 0 ? await hubOf(db, context) : []),
  ];
}

async function released(
  db: Pick<Pool, 'query'>,
  stage: Stage,
  { instanceId, place }: Outlook,
): Promise<readonly Consequence[]> {
  if (place !== 'here') return [];
  const { people, waiting } = await heldSupport(db, instanceId, stage);
  return [
    ...people.map((one): Consequence => ({ place, kind: 'supporterReleased', stage, ...one })),
    ...waiting.map((role): Consequence => ({ place, kind: 'waitEnds', stage, role })),
  ];
}

async function written(
  db: Pick<Pool, 'query'>,
  { letter }: Extract<ProposalEffect, { type: 'sendLetter' }>,
  { place, context, event, formerLead }: Outlook,
): Promise<readonly Consequence[]> {
  const former = letter === 'leadChanged' ? formerLead : null;
  return letters(place, letterAbout(event, letter), await recipientsOf(db, letter, context, former));
}

function asked({ place, event, next }: Outlook): readonly Consequence[] {
  const { kind, recipients } = requestAbout(event, next);
  return letters(place, kind, recipients);
}

function letters(
  place: Place,
  letter: ForeseenLetter,
  to: readonly Pick<Recipient, 'person'>[],
): readonly Consequence[] {
  return to.map(({ person }) => ({ place, kind: 'letter', letter, person }));
}
