import type { SentEventType } from '../../../../proposals/forms/index.js';
import { bilingual } from '../../../words/bilingual.js';
import type { FieldName } from './fields.js';

/** How a field is asked for; the hint is empty where the label says it all. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

const en: Record<FieldName, FieldWords> = {
  reason: {
    label: 'Why?',
    hint: 'A sentence or two. It is kept with the proposal, and the other side reads it.',
  },
  comments: {
    label: 'What should change?',
    hint: 'One point on each line. The partner reads this as you write it.',
  },
  alternatives: {
    label: 'What could they do instead?',
    hint: 'Another ECHO, a course, somebody to talk to.',
  },
  receiver: { label: 'Which hub takes it over?', hint: 'Its name, and whom to reach there.' },
  survivor: {
    label: 'Reference of the other proposal',
    hint: 'For example ECHO-2026-014. That one stays, this one ends.',
  },
  dueOn: { label: 'By when?', hint: 'Leave it empty for two weeks.' },
  mayResubmitAfter: { label: 'When may they ask again?', hint: '' },
  startOn: { label: 'First session', hint: 'Due dates that hang on it move along.' },
  endOn: { label: 'Last session', hint: '' },
  heldOn: { label: 'When was it held?', hint: 'Leave it empty for today.' },
  expiresOn: { label: 'Until when does the waiver hold?', hint: 'Leave it empty if it holds for good.' },
  expectedOn: {
    label: 'When will it go on?',
    hint: 'Your best guess. Nothing starts by itself on that day.',
  },
  attended: { label: 'How many people came?', hint: '' },
  satisfaction: {
    label: 'Mean satisfaction, from 1 to 5',
    hint: 'From the feedback forms, for example 4.4.',
  },
  blockers: {
    label: 'How many blockers are left?',
    hint: 'Problems that must be solved before launch. If there are none, write 0.',
  },
  score: { label: 'Score', hint: '' },
  category: { label: 'Main reason', hint: '' },
  accreditation: { label: 'Which learning credits?', hint: '' },
  template: { label: 'Which template?', hint: 'You make it yours in the next step.' },
  mode: { label: 'How is it tried out?', hint: '' },
  returnTo: { label: 'Where does it go back to?', hint: '' },
  format: { label: 'New format', hint: '' },
  role: { label: 'Which role?', hint: '' },
  keepResources: { label: 'May BCCPC keep what was made, for others to use?', hint: '' },
  person: { label: 'Who?', hint: '' },
  tasks: {
    label: 'Which tasks?',
    hint: 'Each task that you choose counts as settled, with your reason beside it.',
  },
  task: { label: 'Which waiver?', hint: 'The task is open again for whoever owns it.' },
  evidence: { label: 'What shows that it is signed?', hint: '' },
};

const fr: Record<FieldName, FieldWords> = {
  reason: {
    label: 'Pourquoi?',
    hint: 'Une phrase ou deux. Elles restent avec la proposition, et l’autre partie les lit.',
  },
  comments: {
    label: 'Que faut-il changer?',
    hint: 'Un point par ligne. Le partenaire lit ce texte tel quel.',
  },
  alternatives: {
    label: 'Que peut-on proposer à la place?',
    hint: 'Un autre ECHO, un cours, une personne à qui parler.',
  },
  receiver: { label: 'Quel centre prend la suite?', hint: 'Son nom, et la personne à joindre.' },
  survivor: {
    label: 'Référence de l’autre proposition',
    hint: 'Par exemple ECHO-2026-014. Celle-là reste, celle-ci se termine.',
  },
  dueOn: { label: 'Pour quand?', hint: 'Laissez vide pour deux semaines.' },
  mayResubmitAfter: { label: 'À partir de quand une nouvelle demande est-elle possible?', hint: '' },
  startOn: { label: 'Première séance', hint: 'Les échéances qui en dépendent suivent.' },
  endOn: { label: 'Dernière séance', hint: '' },
  heldOn: { label: 'Quand a-t-elle eu lieu?', hint: 'Laissez vide pour aujourd’hui.' },
  expiresOn: {
    label: 'Jusqu’à quand la dispense est-elle valable?',
    hint: 'Laissez vide si elle est définitive.',
  },
  expectedOn: {
    label: 'Quand la reprise est-elle prévue?',
    hint: 'À peu près. Rien ne reprend tout seul ce jour-là.',
  },
  attended: { label: 'Combien de personnes sont venues?', hint: '' },
  satisfaction: { label: 'Satisfaction moyenne, de 1 à 5', hint: 'Selon les formulaires, par exemple 4,4.' },
  blockers: {
    label: 'Combien de problèmes bloquants reste-t-il?',
    hint: 'Ceux qu’il faut régler avant le lancement. S’il n’y en a pas, écrivez 0.',
  },
  score: { label: 'Note', hint: '' },
  category: { label: 'Raison principale', hint: '' },
  accreditation: { label: 'Quels crédits de formation?', hint: '' },
  template: { label: 'Quel modèle?', hint: 'Vous l’adaptez à l’étape suivante.' },
  mode: { label: 'Comment l’essayer?', hint: '' },
  returnTo: { label: 'À quelle étape revient-elle?', hint: '' },
  format: { label: 'Nouveau format', hint: '' },
  role: { label: 'Quel rôle?', hint: '' },
  keepResources: { label: 'BCCPC peut-il garder ce qui a été préparé, pour d’autres?', hint: '' },
  person: { label: 'Qui?', hint: '' },
  tasks: {
    label: 'Quelles tâches?',
    hint: 'Chaque tâche choisie compte comme réglée, avec votre raison à côté.',
  },
  task: { label: 'Quelle dispense?', hint: 'La tâche est rouverte pour la personne qui en est responsable.' },
  evidence: { label: 'Qu’est-ce qui montre que l’entente est signée?', hint: '' },
};

export const fieldWords = bilingual({ en, fr });

type Special = Partial<Readonly<Record<SentEventType, Partial<Record<FieldName, FieldWords>>>>>;

/** Where an event asks for a field in words of its own. */
const specialEn = {
  PUT_ON_HOLD: {
    reason: { label: 'Why is it on hold?', hint: 'The partner reads this in an e-mail and on the page.' },
  },
  HOLD_REQUESTED: { reason: { label: 'Why do you need a pause?', hint: 'BCCPC reads this and decides.' } },
  PROPOSAL_WITHDRAWN: {
    reason: { label: 'Why do you withdraw it?', hint: 'A few words help us. BCCPC reads them.' },
  },
  PROPOSAL_DECLINED: {
    reason: {
      label: 'What do you want to tell the partner?',
      hint: 'They read this as you write it. Be kind and clear.',
    },
  },
  PLANNING_REOPENED: { reason: { label: 'What do you need to change?', hint: 'BCCPC reads this.' } },
  MERGE_CONSENT_REFUSED: {
    reason: { label: 'Why do you keep it separate?', hint: 'BCCPC and the other lead read this.' },
  },
  MERGE_PROPOSED: { reason: { label: 'Why join them?', hint: 'Both leads read this, and each must agree.' } },
  PROPOSAL_RENEWED: {
    startOn: { label: 'First session of the next group', hint: 'It can also be set later.' },
  },
  RESUMED: {
    startOn: {
      label: 'New date of the first session',
      hint: 'Leave it empty: the date moves by the length of the pause.',
    },
  },
  LEAD_CHANGED: {
    person: { label: 'Who leads it from now on?', hint: 'Open tasks of the lead move to this person.' },
  },
  CO_LEAD_NAMED: {
    person: { label: 'Who is the co-lead?', hint: 'A co-lead can do whatever the lead can.' },
  },
  COORDINATOR_ASSIGNED: { person: { label: 'Who looks after it?', hint: 'The partner sees this name.' } },
  ROLE_GIVEN: { person: { label: 'Who takes the role?', hint: '' } },
  ROLE_ENDED: { person: { label: 'Which role ends?', hint: '' } },
  CONVERTED_TO_SESSION: { reason: { label: 'Why one session?', hint: 'The partner reads this.' } },
  TASKS_WAIVED: {
    reason: { label: 'Why can it be left out?', hint: 'The reason stands beside the task for everybody.' },
  },
  PROPOSAL_REOPENED: { reason: { label: 'Why is it opened again?', hint: 'The leads are told that it is.' } },
} as const satisfies Special;

type SameSpecial = {
  readonly [T in keyof typeof specialEn]: Readonly<Record<keyof (typeof specialEn)[T], FieldWords>>;
};

const specialFr: SameSpecial = {
  PUT_ON_HOLD: {
    reason: { label: 'Pourquoi cette pause?', hint: 'Le partenaire le lit dans un courriel et sur la page.' },
  },
  HOLD_REQUESTED: {
    reason: { label: 'Pourquoi avez-vous besoin d’une pause?', hint: 'BCCPC lit ce texte et décide.' },
  },
  PROPOSAL_WITHDRAWN: {
    reason: { label: 'Pourquoi la retirez-vous?', hint: 'Quelques mots nous aident. BCCPC les lit.' },
  },
  PROPOSAL_DECLINED: {
    reason: {
      label: 'Que voulez-vous dire au partenaire?',
      hint: 'Ce texte est lu tel quel. Soyez aimable et clair.',
    },
  },
  PLANNING_REOPENED: { reason: { label: 'Que devez-vous changer?', hint: 'BCCPC lit ce texte.' } },
  MERGE_CONSENT_REFUSED: {
    reason: { label: 'Pourquoi la garder à part?', hint: 'BCCPC et l’autre responsable lisent ce texte.' },
  },
  MERGE_PROPOSED: {
    reason: {
      label: 'Pourquoi les réunir?',
      hint: 'Les deux responsables lisent ce texte, et chacun doit accepter.',
    },
  },
  PROPOSAL_RENEWED: {
    startOn: {
      label: 'Première séance du prochain groupe',
      hint: 'La date peut aussi être fixée plus tard.',
    },
  },
  RESUMED: {
    startOn: {
      label: 'Nouvelle date de la première séance',
      hint: 'Laissez vide : la date se décale de la durée de la pause.',
    },
  },
  LEAD_CHANGED: {
    person: {
      label: 'Qui en est responsable désormais?',
      hint: 'Les tâches ouvertes passent à cette personne.',
    },
  },
  CO_LEAD_NAMED: {
    person: {
      label: 'Qui est coresponsable?',
      hint: 'Cette personne peut faire tout ce que fait la ou le responsable.',
    },
  },
  COORDINATOR_ASSIGNED: { person: { label: 'Qui s’en occupe?', hint: 'Le partenaire voit ce nom.' } },
  ROLE_GIVEN: { person: { label: 'Qui prend le rôle?', hint: '' } },
  ROLE_ENDED: { person: { label: 'Quel rôle se termine?', hint: '' } },
  CONVERTED_TO_SESSION: {
    reason: { label: 'Pourquoi une seule séance?', hint: 'Le partenaire lit ce texte.' },
  },
  TASKS_WAIVED: {
    reason: { label: 'Pourquoi peut-on s’en passer?', hint: 'La raison est affichée à côté de la tâche.' },
  },
  PROPOSAL_REOPENED: { reason: { label: 'Pourquoi la rouvrir?', hint: 'Les responsables l’apprennent.' } },
};

export const specialFieldWords = bilingual({ en: specialEn, fr: specialFr });

/** How an event asks for one of its fields. */
export function wordsOfField(language: 'en' | 'fr', type: SentEventType, name: FieldName): FieldWords {
  const special: Special = specialFieldWords[language];
  return special[type]?.[name] ?? fieldWords[language][name];
}
