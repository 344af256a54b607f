import { bilingual } from '../../../words/bilingual.js';

/** What the page of a proposal's people says. */
export const peopleWords = bilingual({
  en: {
    title: 'People',
    intro: 'Who has which part in this proposal. Everybody of the organisation can read it.',
    organisation: 'Organisation',
    lead: 'Partner lead',
    coLead: 'Co-lead',
    coordinator: 'BCCPC coordinator',
    nobody: 'Nobody yet',
    change: 'What you can change',
    nothing: 'You can look here. The leads and BCCPC say who does what.',
    handOver: 'To hand the lead over, ask BCCPC: the hub lead does it, and all tasks move along.',
    ask: 'Write a comment to BCCPC',
    invite: 'To bring in somebody new, ask BCCPC to invite them to your organisation first.',
    inviteStaff: 'Invite somebody to the organisation',
    support: 'Who supports you from BCCPC',
  },
  fr: {
    title: 'Personnes',
    intro: 'Qui a quel rôle dans cette proposition. Toute l’organisation peut la lire.',
    organisation: 'Organisation',
    lead: 'Responsable du partenaire',
    coLead: 'Coresponsable',
    coordinator: 'Coordination du BCCPC',
    nobody: 'Personne encore',
    change: 'Ce que vous pouvez changer',
    nothing: 'Vous pouvez lire cette page. Les responsables et le BCCPC disent qui fait quoi.',
    handOver:
      'Pour confier la responsabilité à quelqu’un d’autre, écrivez au BCCPC : il s’en charge, et toutes les tâches suivent.',
    ask: 'Écrire un commentaire au BCCPC',
    invite:
      'Pour faire venir une nouvelle personne, demandez d’abord au BCCPC de l’inviter dans votre organisation.',
    inviteStaff: 'Inviter une personne dans l’organisation',
    support: 'Qui vous soutient au BCCPC',
  },
});
