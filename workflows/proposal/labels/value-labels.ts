import type { Label } from '../../kit/workflow.js';
import type {
  Accreditation,
  AnswerKey,
  Benefit,
  cadences,
  DeclineCategory,
  Evidence,
  focusAreas,
  Format,
  involvements,
  languages,
  Letter,
  mergeConsents,
  Outcome,
  PilotMode,
  ProposalContext,
  Template,
  EscalationRule,
} from '../vocabulary.js';

/** Names of everything enumerated, by the parameter that carries it. */
export type ValueLabels = {
  readonly answer: Readonly<Record<AnswerKey, Label>>;
  readonly letter: Readonly<Record<Letter, Label>>;
  readonly outcome: Readonly<Record<Outcome['kind'], Label>>;
  readonly relation: Readonly<Record<NonNullable<ProposalContext['parent']>['relation'], Label>>;
  readonly format: Readonly<Record<Format, Label>>;
  readonly focusArea: Readonly<Record<(typeof focusAreas)[number], Label>>;
  readonly benefit: Readonly<Record<Benefit, Label>>;
  readonly cadence: Readonly<Record<(typeof cadences)[number], Label>>;
  readonly language: Readonly<Record<(typeof languages)[number], Label>>;
  readonly accreditation: Readonly<Record<Accreditation, Label>>;
  readonly mergeConsent: Readonly<Record<(typeof mergeConsents)[number], Label>>;
  readonly involvement: Readonly<Record<(typeof involvements)[number], Label>>;
  readonly template: Readonly<Record<Template, Label>>;
  readonly mode: Readonly<Record<PilotMode, Label>>;
  readonly category: Readonly<Record<DeclineCategory, Label>>;
  readonly rule: Readonly<Record<EscalationRule, Label>>;
  readonly evidence: Readonly<Record<Evidence['kind'], Label>>;
};
