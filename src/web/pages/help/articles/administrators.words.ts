import { bilingual } from '../../../words/bilingual.js';

/** Help for administrators. */
export const administratorHelp = bilingual({
  en: {
    title: 'Help for administrators',
    intro: 'How to look after the program, its people and its records.',
    contents: 'On this page',
    sections: [
      {
        id: 'daily',
        heading: 'What should I look at each day?',
        text: ['The first page of the administration says what needs you. If nothing does, it says so.'],
        link: { href: '/admin', text: 'Administration' },
      },
      {
        id: 'who-did',
        heading: 'Find out who did what',
        text: [
          'Search the history by person, by what happened, by day, by proposal, or by words in the reason.',
          'Open an entry to see what came with it and what changed. Your looking is recorded.',
        ],
        link: { href: '/admin/history', text: 'History of all proposals' },
      },
      {
        id: 'proof',
        heading: 'Prove that nothing was changed',
        text: [
          'Proof verifies all histories at once, and says whether they are intact. For one proposal, open any entry and verify its history.',
          'If one is not intact, leave the database as it is. Compare it with a backup before anybody changes anything.',
          'An auditor gets one file and a script from the same page. They need neither this program nor our network.',
        ],
        link: { href: '/admin/proof', text: 'Proof' },
      },
      {
        id: 'repair',
        heading: 'Something is wrong in a proposal',
        text: [
          'Repairs takes a move back, or puts a date, an answer, a lead or a state right. You see what would change first.',
          'A state takes two administrators: one asks, another one agrees. Every repair stays in the history, with its reason.',
        ],
        link: { href: '/admin/repairs', text: 'Repairs' },
      },
      {
        id: 'job',
        heading: 'A job was given up',
        text: ['Something outside kept failing, such as the mail relay. Nothing else is held up by it.'],
        steps: [
          'Open Jobs and read why it failed.',
          'Mend the cause.',
          'Let the job run again. Discard it only if it must never happen, and say why.',
        ],
        link: { href: '/admin/jobs', text: 'Jobs' },
      },
      {
        id: 'letter',
        heading: 'A letter did not arrive',
        text: [
          'Look for the person in Mail. The list says whether it left, waits, or was refused, and why.',
          'You can read what a letter says, and that is recorded. A sign-in code is never shown.',
        ],
        link: { href: '/admin/mail', text: 'Mail' },
      },
      {
        id: 'new-colleague',
        heading: 'A new colleague starts, or one leaves',
        text: [
          'Invite the new colleague and choose the roles. They get a letter that says how to sign in.',
          'When somebody leaves, take away every role and end their sessions. It counts from their next click on.',
          'Nobody changes their own roles, and the last administrator stays one.',
        ],
        link: { href: '/admin/people', text: 'People and roles' },
      },
      {
        id: 'closing',
        heading: 'BCCPC is closed on some days',
        text: [
          'Add the days to the business calendar. They count whenever a start date is set from then on.',
          'Dates that were counted before stay. To count them again, set the start date of that proposal anew.',
        ],
        link: { href: '/admin/calendar', text: 'Business calendar' },
      },
      {
        id: 'health',
        heading: 'The program is slow, or says that something is away',
        text: ['Health shows each part and what to do. Tell whoever runs the program what it says.'],
        link: { href: '/admin/health', text: 'Health' },
      },
    ],
  },
  fr: {
    title: 'Aide pour l’administration',
    intro: 'Comment s’occuper du programme, de ses gens et de ses dossiers.',
    contents: 'Sur cette page',
    sections: [
      {
        id: 'daily',
        heading: 'Que regarder chaque jour?',
        text: ['La première page de l’administration dit ce qui vous attend. S’il n’y a rien, elle le dit.'],
        link: { href: '/admin', text: 'Administration' },
      },
      {
        id: 'who-did',
        heading: 'Savoir qui a fait quoi',
        text: [
          'Cherchez dans l’historique par personne, par fait, par jour, par proposition ou par mots du motif.',
          'Ouvrez une entrée pour voir ce qui l’accompagnait et ce qui a changé. Votre consultation est consignée.',
        ],
        link: { href: '/admin/history', text: 'Historique de toutes les propositions' },
      },
      {
        id: 'proof',
        heading: 'Prouver que rien n’a été modifié',
        text: [
          '« Preuve » vérifie tous les historiques à la fois. Pour une seule proposition, ouvrez une entrée et vérifiez son historique.',
          'S’il y a une altération, laissez la base telle quelle. Comparez-la à une sauvegarde avant tout changement.',
          'La même page donne un fichier et un script pour l’audit. Ni ce programme ni notre réseau ne sont nécessaires.',
        ],
        link: { href: '/admin/proof', text: 'Preuve' },
      },
      {
        id: 'repair',
        heading: 'Quelque chose ne va pas dans une proposition',
        text: [
          '« Corrections » reprend un pas, ou corrige une date, une réponse, une ou un responsable, un état. Vous voyez d’abord ce qui changerait.',
          'Un état demande deux personnes : l’une le demande, l’autre donne son accord. Chaque correction reste dans l’historique, avec son motif.',
        ],
        link: { href: '/admin/repairs', text: 'Corrections' },
      },
      {
        id: 'job',
        heading: 'Un travail a été abandonné',
        text: [
          'Quelque chose d’extérieur échouait sans cesse, comme le relais de courriel. Rien d’autre n’est retenu.',
        ],
        steps: [
          'Ouvrez Travaux et lisez pourquoi il a échoué.',
          'Réglez la cause.',
          'Relancez le travail. Ne l’écartez que s’il ne doit jamais arriver, et dites pourquoi.',
        ],
        link: { href: '/admin/jobs', text: 'Travaux' },
      },
      {
        id: 'letter',
        heading: 'Une lettre n’est pas arrivée',
        text: [
          'Cherchez la personne dans Courriels. La liste dit si la lettre est partie, attend ou a été refusée, et pourquoi.',
          'Vous pouvez lire une lettre, et c’est consigné. Un code de connexion n’est jamais montré.',
        ],
        link: { href: '/admin/mail', text: 'Courriels' },
      },
      {
        id: 'new-colleague',
        heading: 'Une ou un collègue arrive, ou part',
        text: [
          'Invitez la personne et choisissez ses rôles. Une lettre lui dit comment se connecter.',
          'À un départ, retirez tous les rôles et mettez fin aux sessions. Cela compte dès le prochain clic.',
          'Personne ne modifie ses propres rôles, et la dernière personne à administrer le reste.',
        ],
        link: { href: '/admin/people', text: 'Personnes et rôles' },
      },
      {
        id: 'closing',
        heading: 'Le BCCPC est fermé certains jours',
        text: [
          'Ajoutez ces jours au calendrier ouvrable. Ils comptent dès qu’une date de début est fixée ensuite.',
          'Les dates déjà comptées restent. Pour les recompter, fixez de nouveau la date de début de la proposition.',
        ],
        link: { href: '/admin/calendar', text: 'Calendrier ouvrable' },
      },
      {
        id: 'health',
        heading: 'Le programme est lent, ou dit qu’une partie est absente',
        text: [
          'L’état du système montre chaque partie et quoi faire. Dites ce qu’il indique aux responsables du programme.',
        ],
        link: { href: '/admin/health', text: 'État du système' },
      },
    ],
  },
});
