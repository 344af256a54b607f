import { letters } from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { stateNodes, pathOf } from '../../workflows/kit/states.js';
import type { Audience, Language } from '../../workflows/kit/workflow.js';
import { compose, linesOf, oneLine, type LetterFacts } from './letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { newsKinds, noteKinds, type Because, type MailKind } from './mail-kind.js';
import { nextTasks } from './next-tasks.js';
import { audienceOf, decisionStates } from './recipients.js';
import { mailWords } from './words/index.js';
import { noteWords } from './words/notes.js';

const kinds: readonly MailKind[] = [...letters, ...newsKinds, 'nextMove', 'decisionAwaited'];
const languages: readonly Language[] = ['en', 'fr'];
const link = 'https://echo.example.org/p/ECHO-2026-014';

function facts(given: Partial<LetterFacts> = {}): LetterFacts {
  const language = given.language ?? 'en';
  return {
    kind: 'nextMove',
    language,
    audience: 'partner',
    because: 'lead',
    ref: 'ECHO-2026-014',
    title: 'Rural grief',
    stage: 'scoping',
    startOn: '2027-02-05',
    by: 'Rosalind Achterberg',
    quote: null,
    yourStep: false,
    tasks: [
      { key: 'sc.team', dueOn: '2026-12-04' },
      { key: 'sc.ready', dueOn: null },
    ],
    link,
    contact: { name: 'Cora Coordinator', email: 'cora@example.org', phone: '604 555 0100' },
    labels: currentProposal.labels[language],
    ...given,
  };
}

/** What people can write, each with a header of its own in it. */
const hostileFacts: Partial<LetterFacts> = {
  title: 'Grief\r\nBcc: x@example.org',
  by: 'Ros\nBcc: y@example.org',
  quote: 'Please\r\nBcc: z@example.org',
  contact: {
    name: 'Cora\r\nBcc: c@example.org',
    email: 'cora@example.org',
    phone: '604\r\nBcc: p@example.org',
  },
};

const urlsIn = (text: string): string[] => text.match(/https?:\/\/[^\s"<>]+/g) ?? [];

const every = kinds.flatMap((kind) =>
  languages.flatMap((language) =>
    (['partner', 'staff'] as const).map((audience): [MailKind, Language, Audience] => [
      kind,
      language,
      audience,
    ]),
  ),
);

describe.each(every)('the letter %s in %s for %s', (kind, language, audience) => {
  const because: Because = audience === 'partner' ? 'lead' : 'coordinator';
  const letter = compose(facts({ kind, language, audience, because }));
  const [text, html] = [letterText(letter), letterHtml(letter)];

  it('says first what to do, then why it came and whom to ask, with nothing left open', () => {
    const lines = text.split('\n');
    expect(lines[0]).toContain('ECHO-2026-014');
    expect(lines[0]).toContain('Rural grief');
    for (const part of [text, html, letter.subject]) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    }
    expect(text.indexOf(letter.why)).toBeGreaterThan(text.indexOf(letter.first));
    expect(text).toContain('Cora Coordinator, cora@example.org, 604 555 0100');
  });

  it('has a subject that says by reference what it is about, whatever people wrote', () => {
    expect(letter.subject).toContain('ECHO-2026-014');
    const hostile = compose(facts({ ...hostileFacts, kind, language, audience, because }));
    expect(hostile.subject).toBe(letter.subject);
    expect(letter.subject.length).toBeLessThanOrEqual(78);
  });

  it('loads nothing, names its language, and has every address in the text too', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
    expect(html).not.toMatch(/<(img|script|link|iframe|style)|url\(|src=|background|color:/i);
    expect(urlsIn(html).length).toBeGreaterThan(0);
    for (const url of urlsIn(html)) expect(urlsIn(text)).toContain(url);
  });
});

describe('a letter', () => {
  it('shows text that looks like markup as text, and keeps line breaks out of it', () => {
    const title = '<script>alert(1)</script>\r\nBcc: x@example.org "\' &';
    const letter = compose(facts({ title }));
    expect(letterHtml(letter)).not.toContain('<script');
    expect(letterText(letter).split('\n')[0]).toContain('<script>alert(1)</script> Bcc: x@example.org');
  });

  it('lists tasks with the day they are due, and those without one without', () => {
    const { tasks } = compose(
      facts({
        labels: { ...currentProposal.labels.en, tasks: { 'sc.team': 'Name the team', 'sc.ready': 'Check' } },
      }),
    );
    expect(tasks).toEqual(['Name the team – due Fri 4 Dec 2026', 'Check']);
  });

  it('goes by its reference alone when the title was erased', () => {
    const { first, subject } = compose(facts({ title: null }));
    expect(first).toBe('Please go on with ECHO-2026-014: it is your move.');
    expect(subject).toBe('Your next step: ECHO-2026-014');
  });

  it('speaks to staff otherwise than to partners', () => {
    const words = (audience: Audience) => compose(facts({ kind: 'holdRequested', audience })).first;
    expect(words('staff')).toMatch(/^Please decide/);
    expect(words('partner')).toMatch(/^Nothing to do/);
  });

  it('gives dates as pages do', () => {
    const first = (language: Language) => compose(facts({ kind: 'launchScheduled', language })).first;
    expect(first('en')).toContain(': Fri 5 Feb 2027.');
    expect(first('fr')).toContain(' : ven. 5 févr. 2027.');
  });

  it('says good news first, with the name of whoever decided', () => {
    const { subject, first } = compose(facts({ kind: 'ideaAccepted' }));
    expect(subject).toBe('Your idea ECHO-2026-014 was accepted');
    expect(first).toBe('Good news: Rosalind Achterberg accepted your idea “Rural grief” (ECHO-2026-014).');
    expect(compose(facts({ kind: 'ideaAccepted', by: null })).first).toMatch(/^Good news: BCCPC accepted/);
  });

  it('promises what the deadlines of the hub are', () => {
    const then = (language: Language) => compose(facts({ kind: 'ideaReceived', language })).then;
    expect(then('en')).toContain('answers within a week and decides within three weeks');
    expect(then('fr')).toContain('répond d’ici une semaine et décide d’ici trois semaines');
  });

  it('quotes line by line, as text and as HTML', () => {
    const letter = compose(
      facts({ kind: 'changesRequested', quote: '\nName the <b>need</b>.\r\n\r\nAnd\u202E the dates.\n' }),
    );
    const asked = 'What is asked for:\n> Name the <b>need</b>.\n>\n> And the dates.\n\n';
    expect(letterText(letter)).toContain(asked);
    expect(letterHtml(letter)).toMatch(
      /<blockquote[^>]*>Name the &lt;b>need&lt;\/b>.\n\nAnd the dates.<\/blockquote>/,
    );
    expect(letterText(compose(facts({ kind: 'changesRequested' })))).not.toContain('What is asked for');
    expect(linesOf('  ')).toEqual([]);
  });

  it('says to leads whose step is next that it is theirs', () => {
    expect(compose(facts({ kind: 'resumed', yourStep: true })).then).toMatch(/The next step is yours\.$/);
    expect(compose(facts({ kind: 'resumed' })).then).not.toContain('yours');
  });

  it('takes characters that turn the direction of writing out of what people wrote', () => {
    expect(oneLine('a\u202Eb\n\tc')).toBe('ab c');
  });
});

describe('words', () => {
  it('let nothing into a subject but a reference and a day', () => {
    const gaps = (value: unknown): string[] => JSON.stringify(value).match(/\{\w+\}/g) ?? [];
    for (const language of languages) {
      const letterSubjects = kinds.map((kind) => mailWords[language].letters[kind].subject);
      const noteSubjects = noteKinds.map((kind) => noteWords[language][kind].subject);
      for (const gap of gaps(letterSubjects)) expect(['{ref}', '{startOn}']).toContain(gap);
      for (const gap of gaps(noteSubjects)) expect(gap).toBe('{ref}');
    }
  });

  it('have the same gaps in both languages', () => {
    const gaps = (value: unknown): string[] => (JSON.stringify(value).match(/\{\w+\}/g) ?? []).sort();
    for (const kind of kinds) {
      const { first, subject } = mailWords.en.letters[kind];
      const french = mailWords.fr.letters[kind];
      expect({ kind, gaps: gaps(french.subject) }).toEqual({ kind, gaps: gaps(subject) });
      expect({ kind, gaps: gaps(mailWords.fr.letters[kind].first) }).toEqual({ kind, gaps: gaps(first) });
      expect({ kind, gaps: gaps(mailWords.fr.letters[kind].then) }).toEqual({
        kind,
        gaps: gaps(mailWords.en.letters[kind].then),
      });
    }
    for (const because of Object.keys(audienceOf) as Because[])
      expect(gaps(mailWords.fr.because[because])).toEqual(gaps(mailWords.en.because[because]));
  });
});

describe('the hub lead', () => {
  it('is asked in states that the workflow has, and that are the hub’s move', () => {
    const nodes = new Map(
      stateNodes(currentProposal.machine).map((node) => [
        pathOf(node),
        node.meta as { mover: string } | undefined,
      ]),
    );
    for (const state of decisionStates) expect([state, nodes.get(state)?.mover]).toEqual([state, 'hub']);
  });
});

describe('next tasks', () => {
  const task = (key: string, dueOn: string | null, rest: object = {}) =>
    ({
      ...{
        key,
        iteration: 1,
        stage: 'scoping',
        ownerRoles: ['partnerLead'],
        requirement: 'required',
        status: 'open',
        dueOn,
        closedOn: null,
      },
      ...rest,
    }) as Parameters<typeof nextTasks>[0][number];

  it('are the reader’s three required ones that are due first, those without a date last', () => {
    const tasks = [
      task('none', null),
      task('late', '2027-01-02'),
      task('theirs', '2026-01-01', { ownerRoles: ['evaluator'] }),
      task('optional', '2026-01-01', { requirement: 'optional' }),
      task('done', '2026-01-01', { status: 'done' }),
      task('early', '2026-12-01'),
    ];
    expect(nextTasks(tasks, 'lead').map(({ key }) => key)).toEqual(['early', 'late', 'none']);
    expect(nextTasks(tasks, 'hubLead')).toEqual([]);
  });
});
