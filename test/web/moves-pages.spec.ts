import { possibleMoves } from '../../workflows/kit/moves.js';
import type { CastRole } from '../../workflows/proposal/journeys/index.js';
import type { Format } from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { eventForms, isSentEvent } from '../../src/proposals/forms/index.js';
import { fieldsOf } from '../../src/proposals/forms/form-fields.js';
import { groupOfMove } from '../../src/web/pages/moves/list/groups.js';
import { askedFields, fieldKinds, isDoneElsewhere } from '../../src/web/pages/moves/move/fields.js';
import { wordsOfField } from '../../src/web/pages/moves/move/field-words.js';
import { questionWords } from '../../src/web/pages/moves/move/question-words.js';
import { useMovesOffice } from '../support/moves-office.js';
import { everyPlace, standIns } from '../support/proposal-builder.js';

const office = useMovesOffice();
const types = Object.keys(eventForms).filter(isSentEvent);
// A renewal is opened by the system alone: nobody can be brought to it by what people send.
const places = everyPlace().filter(
  ({ traveller }) => !traveller.steps.some(({ type }) => type === 'RENEWAL_OPENED'),
);
const roles = Object.keys(standIns) as CastRole[];

interface Occasion {
  readonly place: string;
  readonly format: Format;
  readonly role: CastRole;
  readonly open: boolean;
  readonly steps: number;
}

/** For each move a place where it is possible, near the beginning, and somebody who may make it. */
function occasions(): ReadonlyMap<string, Occasion> {
  const best = new Map<string, Occasion>();
  const better = (a: Occasion, b: Occasion | undefined): boolean =>
    !b || Number(a.open) > Number(b.open) || (a.open === b.open && a.steps < b.steps);
  for (const { place, traveller } of places)
    for (const role of roles) {
      const { by, as, on } = traveller.step('TASK_COMPLETED', { by: role });
      const facts = { at: `${on}T20:00:00.000Z`, on, by, as };
      for (const { type, unmet } of possibleMoves(currentProposal, traveller.snapshot, facts)) {
        const { format } = traveller.context;
        const one = { place, format, role, open: unmet.length === 0, steps: traveller.steps.length };
        if (better(one, best.get(type))) best.set(type, one);
      }
    }
  return best;
}

describe('the page of every move', () => {
  let where: ReadonlyMap<string, Occasion>;
  beforeAll(() => {
    where = occasions();
  });

  it.each(types)('%s opens for somebody who may make it', async (type) => {
    const { place, format, role } = where.get(type)!;
    const { proposal } = await office.at(place, format);
    const page = await (await office.as(role)).open(`/p/${proposal.ref}/moves/${type}`);
    expect(page.status).toBe(200);
    expect(page.heading).not.toBe('');
    expect(page.text).toContain(questionWords.en[type]);
    expect(page.text).not.toMatch(/\b[A-Z]{3,}_[A-Z_]{3,}\b|\bopen\.\w+|\bundefined\b|\[object/);
    if (!isDoneElsewhere(type)) expect(page.text).toContain('What will happen');
  });
});

describe('every field of every move', () => {
  const asked = types
    .filter((type) => !isDoneElsewhere(type))
    .flatMap((type) => fieldsOf(eventForms[type]).map(({ name }) => [type, name] as const));

  it.each(asked)('%s %s has a box, and a label in both languages', (type, name) => {
    expect(Object.keys(fieldKinds)).toContain(name);
    const field = askedFields(type).find((one) => one.name === name);
    for (const language of ['en', 'fr'] as const) {
      expect(wordsOfField(language, type, field!.name).label).not.toBe('');
      const { values, roles: names, stages } = currentProposal.labels[language];
      const known = name === 'role' ? names : name === 'returnTo' ? stages : values[name];
      for (const choice of field!.choices) expect(Object.keys(known ?? {})).toContain(choice);
    }
  });

  it('and every move has its place in the list', () => {
    expect(Object.keys(groupOfMove).sort()).toEqual([...types].sort());
  });
});
