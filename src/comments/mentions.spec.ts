import { namedIn } from './mentions.js';

const people = [
  { id: '1', name: 'Mei-Lin Chow' },
  { id: '2', name: 'Hélène Marchand' },
  { id: '3', name: 'Dr. Farah Nasser' },
  { id: '4', name: 'Sam Lee' },
  { id: '5', name: 'Sam Leeson' },
  { id: '6', name: 'Dana O’Neil' },
];

const idsIn = (text: string): string[] => namedIn(text, people).people.map(({ id }) => id);

describe('names in a comment', () => {
  it.each([
    ['the whole name', 'Please look, @Mei-Lin Chow.', ['1']],
    ['the first name, where one person has it', '@mei-lin: see above', ['1']],
    ['a name without its accents', '@helene marchand', ['2']],
    ['a name with and without its title', '@Dr. Farah Nasser and @farah', ['3']],
    ['the longest name that fits', '@Sam Leeson, not the other one', ['5']],
    ['a name at the end of another word’s line', 'ask\n@Sam Lee', ['4']],
    ['either apostrophe', "@Dana O'Neil", ['6']],
    ['several people, each once', '(@Sam Lee) @Mei-Lin @Mei-Lin Chow', ['4', '1']],
  ])('finds %s', (_, text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('asks which one, where several people have a first name', () => {
    const { people: found, ambiguous } = namedIn('@Sam, could you?', people);
    expect(found).toEqual([]);
    expect(ambiguous.map(({ written, people: who }) => [written, who.map(({ id }) => id)])).toEqual([
      ['Sam', ['4', '5']],
    ]);
  });

  it('tells names that nobody has, and takes an address for no name', () => {
    expect(namedIn('@Nobody, write to sam@example.org or @2pm', people)).toEqual({
      people: [],
      ambiguous: [],
      unknown: ['Nobody'],
    });
  });
});
