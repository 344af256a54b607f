import { ratingField, rubricKeys } from '../../src/web/pages/moves/move/rubric.js';
import type { Cast } from './cast.js';
import { Journey } from './journey.js';
import type { Filled, Person } from './person.js';

type Role = keyof Cast;

/** A journey in which some of the people use the pages, in a real browser; the others' programs speak for them. */
export class BrowserJourney extends Journey {
  constructor(
    server: ConstructorParameters<typeof Journey>[0],
    cast: Cast,
    private readonly people: Readonly<Partial<Record<Role, Person>>>,
  ) {
    super(server, cast);
  }

  /** Opens the page of the move, fills it in, looks at what will happen, and confirms. */
  override async send(by: Role, type: string, fields: object = {}): Promise<void> {
    const person = this.people[by];
    if (!person) return super.send(by, type, fields);
    await person.open(`/p/${this.ref}/moves/${type}`);
    const typed = onThePage(fields);
    if (Object.keys(typed).length > 0) {
      await person.fill(typed);
      await person.press('preview');
    }
    const { sequence } = (await this.look()).body as unknown as { sequence: number };
    await person.press('confirm');
    const { body } = await this.look();
    const after = (body as unknown as { sequence: number }).sequence;
    if (after === sequence) throw new Error(`${type} changed nothing: ${await person.text()}`);
    this.note(type, this.cast[by], body.states);
  }

  /** The partner does the tasks that are theirs on the tasks' own pages; the rest is done for the others. */
  override async complete(stage: string, except: readonly string[] = []): Promise<void> {
    const person = this.people.partnerLead;
    const mine = person ? await this.tasksOfPartner(stage) : [];
    for (const key of mine.filter((one) => !except.includes(one))) await this.task(person!, key);
    await super.complete(stage, except);
  }

  private async tasksOfPartner(stage: string): Promise<string[]> {
    const { body } = await this.cast.partnerLead.get<{
      items: {
        key: string;
        stage: string;
        status: string;
        requirement: string;
        ownerRoles: string[];
        closedBy: string[];
      }[];
    }>(`${this.path}/tasks`);
    return body.items
      .filter((task) => task.stage === stage && task.status === 'open' && task.requirement === 'required')
      .filter(({ ownerRoles, closedBy }) => ownerRoles.includes('partnerLead') && closedBy.length === 0)
      .map(({ key }) => key);
  }

  private async task(person: Person, key: string): Promise<void> {
    await person.open(`/p/${this.ref}/t/${key}`);
    const [file, link, number] = [
      await person.has('file'),
      await person.has('link'),
      await person.has('value'),
    ];
    if (file) await person.attach('file', 'evidence.txt', 'What the team agreed on.');
    if (link && !file) await person.fill({ link: 'https://example.org/evidence' });
    if (number) await person.fill({ value: '8' });
    await person.fill({ done: 'yes' });
    await person.press();
  }
}

/** Fields of an event as its page asks for them: people by e-mail, a score by its ratings. */
function onThePage(fields: object): Filled {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]: [string, unknown]): [string, string][] => {
      if (name === 'person')
        return [
          ['person', 'other'],
          ['personEmail', String(value)],
        ];
      if (name === 'score') return rubricKeys.map((key) => [ratingField(key), '4']);
      if (typeof value === 'object' && value !== null)
        return Object.entries(value).map(([inner, text]) => [`${name}.${inner}`, String(text)]);
      return [[name, String(value)]];
    }),
  );
}
