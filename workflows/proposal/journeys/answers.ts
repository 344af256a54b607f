import type { LocalDate } from '../../kit/event.js';
import type { Answers, Format } from '../vocabulary.js';
import type { Plain } from './plain.js';

type Rhythm = Pick<Answers, 'sessions' | 'minutes' | 'cadence' | 'accreditation'>;

const rhythms: Readonly<Record<Format, Rhythm>> = {
  series: { sessions: 6, minutes: 60, cadence: 'monthly', accreditation: 'mainpro' },
  session: { sessions: 1, minutes: 60, cadence: 'once', accreditation: 'none' },
  workshop: { sessions: 1, minutes: 180, cadence: 'once', accreditation: 'none' },
};

/** A complete idea form, in plain words. */
export function completeAnswers(format: Format, startOn: LocalDate): Plain<Answers> {
  return {
    ...rhythms[format],
    title: 'ECHO on breathlessness at home',
    format,
    focusArea: 'subject',
    need: 'Home care nurses meet breathless people every week and feel alone with it.',
    existingLearning: 'A recorded webinar from 2024 covers medication only.',
    professions: 'Nurses, respiratory therapists, family physicians',
    settings: 'Home care, primary care',
    regions: 'Interior, Northern',
    reach: 40,
    overview: 'Teams bring cases and find calm, practical ways to ease breathlessness at home.',
    benefits: ['knowledgeAndSkills', 'community'],
    startOn,
    timeOfDay: '12:00',
    language: 'en',
    commercialInterest: false,
    mayBeMerged: 'askFirst',
  };
}
