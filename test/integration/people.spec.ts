import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../ormconfig.js';
import { peopleEntities } from '../../src/people/entities/index.js';
import { InvalidDetailsError, PersonNotFoundError } from '../../src/people/errors.js';
import { PeopleService } from '../../src/people/people.service.js';
import { TokenService } from '../../src/people/token.service.js';
import { useDatabase } from '../support/database.js';

describe('people', () => {
  const database = useDatabase();
  let source: DataSource;
  let people: PeopleService;
  let tokens: TokenService;

  beforeAll(async () => {
    const options = dataSourceOptions(database.runtimeUrl);
    source = await new DataSource({
      ...options,
      entities: peopleEntities,
      extra: { options: '-c role=echo_app' },
    }).initialize();
    people = new PeopleService(source);
    tokens = new TokenService(source, people);
  });
  afterAll(() => source.destroy());

  const dana = { name: ' Dana Roy ', email: 'Dana.Roy@example.org' };

  it('are known by their address, whatever its case, even when they come many times at once', async () => {
    const found = await Promise.all(
      ['Dana.Roy@example.org', 'dana.roy@example.org', 'DANA.ROY@EXAMPLE.ORG'].map((email) =>
        people.findOrCreateByEmail({ ...dana, email }),
      ),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(found[0]).toMatchObject({ name: 'Dana Roy', language: 'en', phone: null });
  });

  it.each([
    ['email', 'no address'],
    ['email', 'a@example.org\r\nBcc: b@example.org'],
    ['name', 'Dana\nRoy'],
    ['name', '   '],
    ['language', 'de'],
  ])('are refused with the %s "%s"', async (field, value) => {
    const attempt = people.findOrCreateByEmail({ ...dana, [field]: value });
    await expect(attempt).rejects.toMatchObject({ name: InvalidDetailsError.name, errors: [{ field }] });
  });

  it('belong to organisations, which are known by name and are made once', async () => {
    const given = { name: 'Kootenay Hospice Society', kind: 'hospiceSociety', region: 'Interior' } as const;
    const made = await Promise.all(Array.from({ length: 5 }, () => people.findOrCreateOrganisation(given)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made[0]).toMatchObject({ zone: 'America/Vancouver', kind: 'hospiceSociety' });
    await expect(
      people.findOrCreateOrganisation({ ...given, name: 'X', zone: 'Mars/Olympus' }),
    ).rejects.toThrow(/time zone/);
  });

  it('carry their roles and organisations into every request by token', async () => {
    const person = await people.findOrCreateByEmail({
      name: 'Sam Lee',
      email: 'sam@example.org',
      language: 'fr',
    });
    const organisation = await people.findOrCreateOrganisation({ name: 'Hub', kind: 'other' });
    await people.join(person.id, organisation.id, 'lead');
    await people.join(person.id, organisation.id);
    await people.grantRole(person.id, 'hubLead');
    await people.grantRole(person.id, 'administrator');
    await people.grantRole(person.id, 'hubLead');
    const token = await tokens.issueToken('SAM@example.org', 'laptop');
    expect(token).toMatch(/^echo_[\w-]{43}$/);
    await expect(tokens.actorForToken(token)).resolves.toEqual({
      id: person.id,
      name: 'Sam Lee',
      language: 'fr',
      roles: ['administrator', 'hubLead'],
      organisations: [organisation.id],
    });
    expect(await people.rolesOf(person.id)).toEqual(['administrator', 'hubLead']);
  });

  it('have tokens of which only the hash is kept, and whose use is noted to the minute', async () => {
    const token = await tokens.issueToken(dana.email, 'script');
    await tokens.actorForToken(token);
    const noted = async () =>
      (
        await database.owner.query<{ at: Date; row: string }>(
          "select last_used_at as at, t::text as row from api_token t where label = 'script'",
        )
      ).rows[0];
    const first = await noted();
    await tokens.actorForToken(token);
    expect((await noted())?.at).toEqual(first?.at);
    expect(first?.row).not.toContain(token.slice(5));
    await database.owner.query("update api_token set last_used_at = now() - interval '2 minutes'");
    await tokens.actorForToken(token);
    expect((await noted())?.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('can end a token at once, and lose every token when they are erased', async () => {
    const [one, other] = [await tokens.issueToken(dana.email, 'a'), await tokens.issueToken(dana.email, 'b')];
    await tokens.revokeToken(one);
    expect(await tokens.actorForToken(one)).toBeNull();
    expect(await tokens.actorForToken(other)).toHaveProperty('name', 'Dana Roy');
    await database.owner.query(
      "update person set name = null, email = null, erased_at = now() where name = 'Dana Roy'",
    );
    expect(await tokens.actorForToken(other)).toBeNull();
    expect(await tokens.actorForToken('echo_guess')).toBeNull();
  });

  it('get no token under an address nobody has', async () => {
    await expect(tokens.issueToken('nobody@example.org', 'x')).rejects.toThrow(PersonNotFoundError);
  });

  it('are named by id, and stay nameable once erased', async () => {
    const erased = await people.findOrCreateByEmail({ name: 'Lou', email: 'lou@example.org' });
    await database.owner.query(
      "update person set name = null, email = null, erased_at = now() where name = 'Lou'",
    );
    const names = await people.namesOf([erased.id, erased.id, '00000000-0000-4000-8000-000000000000']);
    expect([...names.values()]).toEqual([`Former contact ${erased.id.slice(-4).toUpperCase()}`]);
  });
});
