import { patientDetailsIn } from './patient-details.js';

const kindsIn = (text: string): string[] => patientDetailsIn(text).map(({ kind }) => kind);

describe('details of a patient', () => {
  it.each([
    ['PHN 9123 456 789 came in', 'healthNumber'],
    ['9123456789', 'healthNumber'],
    ['9123-456-789', 'healthNumber'],
    ['born 12 March 1948', 'birthDate'],
    ['DOB: 1948-03-12', 'birthDate'],
    ['seen 03/12/1948', 'birthDate'],
    ['date de naissance : 12 avril 1950', 'birthDate'],
    ['née le 1er août 2019', 'birthDate'],
    ['Mrs. O’Neill sleeps badly', 'personName'],
    ['we met Mr J. Smith', 'personName'],
    ['Mme Tremblay a appelé', 'personName'],
  ])('are seen in %j', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    'The first session is on 4 March 2027, at 12:00',
    '2026-12-04',
    'Call +1 604 555 0100 or 250-555-0100',
    'Dr. Smith teaches; the nurses ask',
    'Ms word',
    'In 1998 the hospice opened its doors',
    'file 89123456789123',
    'https://example.org/plan?id=12345',
    '',
  ])('are not seen in %j', (text) => {
    expect(patientDetailsIn(text)).toEqual([]);
  });

  it('are all told, each once', () => {
    const text = 'Mrs Lee, born 12 March 1948, PHN 9123 456 789. Mrs Lee again.';
    expect(patientDetailsIn(text)).toEqual([
      { kind: 'healthNumber', found: '9123 456 789' },
      { kind: 'birthDate', found: 'born 12 March 1948' },
      { kind: 'personName', found: 'Mrs Lee' },
    ]);
  });
});
