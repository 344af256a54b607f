import { AnswerJudge, operationsOf, referencesIn, type OpenApi, type Operation } from '../support/openapi.js';
import { useServer } from '../support/rest.js';

const server = useServer();
let document: OpenApi;
let operations: [string, Operation][];

beforeAll(async () => {
  const reader = await server.somebody('Rita Reader');
  document = (await reader.get<OpenApi>('/api/openapi.json')).body;
  operations = [...operationsOf(document)];
});

/** Operations that lack something, by name: so that a failure says which. */
const without = (has: (operation: Operation, route: string) => boolean): string[] =>
  operations.filter(([route, operation]) => !has(operation, route)).map(([route]) => route);

const ofInterface = (route: string): boolean => route.includes(' /api/v1/');

describe('the documentation of the interface', () => {
  it('names every route there is, and none that is not', () => {
    const documented = operations.map(([route]) => route).filter(ofInterface);
    expect(documented.toSorted()).toEqual(server.routes.filter(ofInterface).toSorted());
    expect(documented.length).toBeGreaterThan(12);
  });

  it('refers to nothing that is not there', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const references = new Set(referencesIn(document));
    expect([...references].filter((reference) => !known.includes(reference))).toEqual([]);
    expect(references.size).toBeGreaterThan(20);
  });

  it('holds schemas that can be read', () => {
    expect(() => new AnswerJudge(document).readEverySchema()).not.toThrow();
  });

  it('says what each operation is for, once', () => {
    expect(without(({ summary }) => (summary ?? '') !== '')).toEqual([]);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('declares each part of a path', () => {
    const declares = ({ parameters = [] }: Operation, route: string): boolean =>
      [...route.matchAll(/\{(\w+)\}/g)].every(([, name]) =>
        parameters.some((one) => one.in === 'path' && one.name === name),
      );
    expect(without(declares)).toEqual([]);
  });

  it('says what each operation of the interface answers with when all is well', () => {
    const answers = ({ responses }: Operation, route: string): boolean =>
      !ofInterface(route) ||
      Object.entries(responses).some(
        ([status, { content }]) =>
          status.startsWith('2') && Object.values(content ?? {}).some(({ schema }) => schema),
      );
    expect(without(answers)).toEqual([]);
  });

  it('says that a token is needed, and how what goes wrong is told', () => {
    const tells = ({ security = [], responses }: Operation, route: string): boolean =>
      !ofInterface(route) ||
      (security.some((one) => 'bearer' in one) &&
        ['401', '503'].every((status) => responses[status]?.content?.['application/problem+json']));
    expect(without(tells)).toEqual([]);
  });

  it('says which headers a command needs', () => {
    const commands = operations.filter(([route]) => /\/events$|^PATCH /.test(route));
    expect(commands).toHaveLength(2);
    for (const [, { parameters = [], responses }] of commands) {
      const headers = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
      expect(headers.toSorted()).toEqual(['Idempotency-Key', 'If-Match']);
      expect(Object.keys(responses)).toEqual(
        expect.arrayContaining(['200', '400', '403', '404', '409', '412', '422', '428']),
      );
    }
  });

  it('describes the fields of every event', () => {
    const text = JSON.stringify(document.paths['/api/v1/proposals/{ref}/events']);
    expect(text).toContain('"enum":["PILOT_COMPLETED"]');
    expect(text).toContain('"returnTo":{"enum":["scoping","templateSelection"]}');
  });
});
