import type { Clock } from '../platform/clock.js';
import { fingerprintOf } from '../platform/canonical.js';
import type { Actor, AskedEvent, DispatchCommand, PreviewCommand, StartCommand } from './command.js';
import { TransitionRefusedError } from './errors.js';
import { unsealed } from './sealed-text.js';
import type { Prepared } from './step.js';
import type { Occurred } from '../../workflows/kit/event.js';

/** A start made ready: see {@link Prepared}. */
export function preparedStart(command: StartCommand, clock: Clock): Prepared {
  const event = plain(command.event);
  const said = unsealed(event, command.texts ?? []);
  return prepared(
    command,
    event,
    command.fingerprint ?? fingerprintOf({ workflow: command.workflow, event: said }),
    clock,
  );
}

/** A dispatch made ready: see {@link Prepared}. */
export function preparedDispatch(command: DispatchCommand, clock: Clock): Prepared {
  const event = plain(command.event);
  const said = unsealed(event, command.texts ?? []);
  const { instanceId, fingerprint = fingerprintOf({ instanceId, event: said }) } = command;
  return prepared(command, event, fingerprint, clock);
}

/** The event as the workflow receives it. */
export function occurred({
  event,
  at,
  on,
  actor,
}: Pick<Prepared, 'event' | 'at' | 'on' | 'actor'>): Occurred {
  return { ...event, at, on, by: actor.id, as: actor.roles };
}

/** The event of a preview, as it would be received. */
export function occurredInPreview(command: PreviewCommand, clock: Clock): Occurred {
  return occurred({ ...command, event: plain(command.event), at: command.at ?? clock.now().toISOString() });
}

function prepared(
  command: StartCommand | DispatchCommand,
  event: AskedEvent,
  fingerprint: string,
  clock: Clock,
): Prepared {
  return {
    instanceId: command.instanceId,
    event,
    actor: plainActor(command.actor),
    key: command.key,
    fingerprint,
    texts: command.texts ?? [],
    at: new Date(command.at ?? clock.now()).toISOString(),
    on: command.on,
  };
}

/** What is decided on must be what is logged: plain JSON, and never an event of XState's own. */
function plain(event: AskedEvent): AskedEvent {
  const copy = JSON.parse(JSON.stringify(event)) as AskedEvent;
  if (copy.type.startsWith('xstate.'))
    throw new TransitionRefusedError(copy.type, {
      kind: 'refused',
      reason: 'unknownEvent',
      unmet: [],
      allowedEvents: [],
    });
  return copy;
}

function plainActor({ id, roles }: Actor): Actor {
  return { id, roles: [...roles] };
}
