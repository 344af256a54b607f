import { journeyTo, placesFor, travelTo } from './index.js';

describe('a journey', () => {
  it('is a list of who sends what on which day, in plain words', () => {
    expect(journeyTo('open.idea.changesRequested')).toMatchObject([
      {
        type: 'PROPOSAL_STARTED',
        day: 0,
        on: '2026-01-05',
        role: 'partnerLead',
        as: [],
        payload: { answers: { title: 'ECHO on breathlessness at home' } },
      },
      { type: 'PROPOSAL_SUBMITTED', day: 3, on: '2026-01-08' },
      { type: 'TRIAGE_STARTED', role: 'hubCoordinator', as: ['hubCoordinator'] },
      {
        type: 'IDEA_CHANGES_REQUESTED',
        payload: { comments: 'Please say more about who the sessions are for.' },
      },
    ]);
  });

  it.each(['series', 'session', 'workshop'] as const)(
    'of a %s never goes back in time, to any place',
    (format) => {
      for (const place of placesFor(format)) {
        const days = journeyTo(place, { format }).map(({ day }) => day);
        expect(days).toEqual([...days].sort((a, b) => a - b));
      }
    },
  );

  it('is played by the people it is given, from the day it is given', () => {
    const steps = journeyTo('open.scoping.working', {
      startedOn: '2026-09-01',
      cast: { partnerLead: 'noor', hubLead: 'sam' },
    });
    expect(steps[0]).toMatchObject({ on: '2026-09-01', by: 'noor', payload: { lead: 'noor' } });
    expect(steps.at(-1)).toMatchObject({ type: 'IDEA_ACCEPTED', by: 'sam', as: ['hubLead'] });
  });

  it('takes its detours from where it is told', () => {
    expect(travelTo('onHold', { via: 'open.pilot.running' }).context.stage).toBe('pilot');
    expect(travelTo('withdrawn', { via: 'open.idea.submitted' }).context.stage).toBe('idea');
  });

  it('says that there is no such place', () => {
    expect(() => journeyTo('open.templateSelection.choosing', { format: 'session' })).toThrow(
      'no journey of a session leads to open.templateSelection.choosing',
    );
  });

  it('says why an event is refused when nothing mends it', () => {
    expect(() => travelTo('declined').does('PROPOSAL_SUBMITTED')).toThrow(
      /PROPOSAL_SUBMITTED is refused in "declined": closed/,
    );
  });
});
