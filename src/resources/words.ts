import type { Language } from '../../workflows/kit/workflow.js';
import type { Format } from '../../workflows/proposal/vocabulary.js';
import { regionWords } from '../people/region-words.js';
import type { SupportRole } from './support-rules.js';

interface SupportWords {
  readonly roles: Readonly<Record<SupportRole, string>>;
  readonly formats: Readonly<Record<Format, string>>;
  /** Why a resource was handed out. */
  readonly becauseOf: (stage: string, format: string) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly and: string;
  /** What speaks for a person: the region they know, the languages they speak, the room they had. */
  readonly knows: (region: string) => string;
  readonly belongs: (programme: string) => string;
  readonly speaks: (languages: string) => string;
  readonly leastLoaded: (load: number, capacity: number) => string;
}

/** The words of support, beside those of the catalogue and of the workflow. */
export const supportWords: Readonly<Record<Language, SupportWords>> = {
  en: {
    roles: {
      mentor: 'Mentor',
      evaluator: 'Evaluator',
      cpdLead: 'CPD lead',
      techHost: 'Technical host',
      facilitatorMentor: 'Mentor for facilitators',
    },
    formats: { series: 'series', session: 'single session', workshop: 'workshop' },
    becauseOf: (stage, format) => `because of the stage “${stage}” and the format: ${format}`,
    languages: { en: 'English', fr: 'French' },
    and: ' and ',
    knows: (region) => `knows the region: ${nameOf(regionWords.en, region)}`,
    belongs: (programme) => `is one of the people of the programme “${programme}”`,
    speaks: (languages) => `speaks ${languages}`,
    leastLoaded: (load, capacity) => `had the most room: ${String(load)} of ${String(capacity)} places taken`,
  },
  fr: {
    roles: {
      mentor: 'Mentor',
      evaluator: 'Responsable de l’évaluation',
      cpdLead: 'Responsable de la FMC',
      techHost: 'Hôte technique',
      facilitatorMentor: 'Mentor des animateurs',
    },
    formats: { series: 'série', session: 'séance unique', workshop: 'atelier' },
    becauseOf: (stage, format) => `en raison de l’étape « ${stage} » et du format : ${format}`,
    languages: { en: 'l’anglais', fr: 'le français' },
    and: ' et ',
    knows: (region) => `connaît la région : ${nameOf(regionWords.fr, region)}`,
    belongs: (programme) => `fait partie des personnes du programme « ${programme} »`,
    speaks: (languages) => `parle ${languages}`,
    leastLoaded: (load, capacity) =>
      `avait le plus de disponibilité : ${String(load)} place${load > 1 ? 's' : ''} prise${load > 1 ? 's' : ''} sur ${String(capacity)}`,
  },
};

/** A support role as people call it. */
export function roleName(role: string, language: Language): string {
  return supportWords[language].roles[role as SupportRole];
}

/** Regions written by hand, before there was a list, stay as they are. */
function nameOf(names: Readonly<Record<string, string>>, region: string): string {
  return names[region] ?? region;
}
