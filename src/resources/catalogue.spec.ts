import {
  templates,
  stages,
  formats,
  type ProposalContext,
  type Format,
} from '../../workflows/proposal/vocabulary.js';
import { catalogue } from './catalogue/index.js';
import { resourcesFor, rolesFor, supportRoles, supportRules } from './support-rules.js';
import { supportWords } from './words.js';

const blueprintOf: Readonly<Record<(typeof templates)[number], string>> = {
  classic60: 'res.tpl_classic60',
  classic90: 'res.tpl_classic90',
  flipped: 'res.tpl_flipped',
  communityOfPractice: 'res.tpl_cop',
  journalWatch: 'res.tpl_journal',
  qiWorkshop: 'res.tpl_qi',
  skillsWorkshop: 'res.tpl_skills',
};

const proposal = (format: Format, accreditation: ProposalContext['accreditation'] = null): ProposalContext =>
  ({ format, accreditation, answers: {} }) as ProposalContext;

describe('the catalogue', () => {
  it('has each key once, and words in both languages for every entry', () => {
    expect(new Set(catalogue.map(({ key }) => key)).size).toBe(catalogue.length);
    for (const { key, en, fr } of catalogue) {
      expect({
        key,
        words: [en.name, en.about, fr.name, fr.about].every((word) => word.trim() !== ''),
      }).toEqual({ key, words: true });
      expect(fr.name).not.toBe(en.name);
    }
  });

  it('holds a blueprint for every base template', () => {
    const keys = catalogue.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(Object.values(blueprintOf)));
  });

  it.each(formats)('has something for every stage of a %s', (format) => {
    for (const stage of stages)
      expect({ stage, given: resourcesFor(stage, proposal(format)).length > 0 }).toEqual({
        stage,
        given: true,
      });
  });

  it('keeps the credits pack for whoever wants credits', () => {
    expect(resourcesFor('templateSelection', proposal('series'))).not.toContain('res.cpd');
    expect(resourcesFor('templateSelection', proposal('series', 'moc'))).toContain('res.cpd');
  });
});

describe('the support rules', () => {
  it('give a CPD lead to whoever wants credits', () => {
    expect(rolesFor('templateSelection', proposal('series'))).toEqual(['mentor']);
    expect(rolesFor('templateSelection', proposal('series', 'both'))).toEqual(['mentor', 'cpdLead']);
  });

  it('name a role once for a single session that scopes and tailors at once', () => {
    expect(rolesFor('scoping', proposal('session', 'mainpro'))).toEqual(['mentor', 'evaluator', 'cpdLead']);
  });

  it('use every role, and each has a name in both languages', () => {
    const used = new Set(Object.values(supportRules).flatMap((rules) => rules.map(({ role }) => role)));
    expect([...used].sort()).toEqual([...supportRoles].sort());
    for (const role of supportRoles)
      expect(supportWords.fr.roles[role] && supportWords.en.roles[role]).toBeTruthy();
  });
});
