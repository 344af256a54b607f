import { bilingual, counted } from '../../../words/bilingual.js';

/** What the first page of the administration says. */
export const adminHomeWords = bilingual({
  en: {
    title: 'Administration',
    attentionTitle: 'What needs you',
    well: 'All is well. Nothing needs you.',
    look: 'Look at it',
    moreTitle: 'Look after',
    findings: {
      dead: (count: string) => `The program gave up ${counted('en', Number(count), 'job', 'jobs')}.`,
      late: (count: string) =>
        `${counted('en', Number(count), 'job is', 'jobs are')} late by more than a minute.`,
      refused: (count: string) =>
        `${counted('en', Number(count), 'letter', 'letters')} of the last 30 days never reached anybody.`,
      notReady: () => 'The program can’t do its work as it should.',
      damaged: () => 'The last verification found histories that are not intact.',
      repairs: (count: string) =>
        `${counted('en', Number(count), 'repair waits', 'repairs wait')} for a second administrator.`,
      zone: () => 'The zone data of this machine is old. Dates shown are corrected meanwhile.',
      queue: () => 'The queue does not answer. Jobs wait and nothing is lost.',
      withoutCoordinator: (count: string) =>
        `${counted('en', Number(count), 'proposal waits', 'proposals wait')} for BCCPC, and nobody coordinates.`,
      withoutLead: (count: string) =>
        `${counted('en', Number(count), 'proposal waits', 'proposals wait')} for a partner, and nobody leads.`,
      withoutSupport: (count: string) =>
        `${counted('en', Number(count), 'role waits', 'roles wait')} for somebody who is free to help.`,
      oneAdministrator: () =>
        'You are the only administrator. Ask a second person, so that one of you is always there.',
    },
    sections: {
      history: 'Everything that happened to any proposal.',
      proof: 'Whether anything was changed, and what an auditor takes along.',
      repairs: 'Put a mistake right, so that it shows.',
      access: 'Who read, exported or administered what.',
      mail: 'Every letter the program wrote, and what became of it.',
      jobs: 'What the program still has to do, and what it gave up.',
      health: 'Database, queue, mail and Pacific time.',
      people: 'Who works at BCCPC, and in which roles.',
      calendar: 'The days on which BCCPC is closed.',
    },
  },
  fr: {
    title: 'Administration',
    attentionTitle: 'Ce qui vous attend',
    well: 'Tout va bien. Rien ne vous attend.',
    look: 'Voir',
    moreTitle: 'À votre charge',
    findings: {
      dead: (count: string) =>
        `Le programme a abandonné ${counted('fr', Number(count), 'travail', 'travaux')}.`,
      late: (count: string) =>
        `${counted('fr', Number(count), 'travail a', 'travaux ont')} plus d’une minute de retard.`,
      refused: (count: string) =>
        `${counted('fr', Number(count), 'lettre', 'lettres')} des 30 derniers jours n’ont atteint personne.`,
      notReady: () => 'Le programme ne peut pas travailler comme il faut.',
      damaged: () => 'La dernière vérification a trouvé des historiques altérés.',
      repairs: (count: string) =>
        `${counted('fr', Number(count), 'correction attend', 'corrections attendent')} une autre personne de l’administration.`,
      zone: () => 'Les données de fuseau de cette machine sont anciennes. Les dates montrées sont corrigées.',
      queue: () => 'La file ne répond pas. Les travaux attendent et rien n’est perdu.',
      withoutCoordinator: (count: string) =>
        `${counted('fr', Number(count), 'proposition attend', 'propositions attendent')} le BCCPC, et personne ne coordonne.`,
      withoutLead: (count: string) =>
        `${counted('fr', Number(count), 'proposition attend', 'propositions attendent')} un partenaire, sans responsable.`,
      withoutSupport: (count: string) =>
        `${counted('fr', Number(count), 'rôle attend', 'rôles attendent')} une personne libre pour aider.`,
      oneAdministrator: () =>
        'Vous êtes seul à administrer. Demandez à une deuxième personne, pour que l’une de vous soit toujours là.',
    },
    sections: {
      history: 'Tout ce qui est arrivé aux propositions.',
      proof: 'Si quelque chose a été modifié, et ce qu’il faut pour un audit.',
      repairs: 'Corriger une erreur, de façon visible.',
      access: 'Qui a lu, exporté ou administré quoi.',
      mail: 'Chaque lettre écrite par le programme, et ce qu’elle est devenue.',
      jobs: 'Ce que le programme doit encore faire, et ce qu’il a abandonné.',
      health: 'Base de données, file, courriels et heure du Pacifique.',
      people: 'Qui travaille au BCCPC, et dans quels rôles.',
      calendar: 'Les jours de fermeture du BCCPC.',
    },
  },
});
