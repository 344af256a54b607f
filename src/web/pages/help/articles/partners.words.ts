import { bilingual } from '../../../words/bilingual.js';

/** Help for partners. */
export const partnerHelp = bilingual({
  en: {
    title: 'Help for partners',
    intro: 'Short answers for people who bring an ECHO to life with us.',
    contents: 'On this page',
    sections: [
      {
        id: 'sign-in',
        heading: 'I forgot how to sign in',
        text: ['There is no password to forget. You sign in with a code that we send to your e-mail.'],
        steps: [
          'Go to the sign-in page and type your work e-mail address.',
          'Open the letter we send you. It comes within two minutes.',
          'Type the code on the device where you asked for it. It works for 10 minutes, once.',
        ],
        link: { href: '/sign-in', text: 'Sign in' },
      },
      {
        id: 'no-code',
        heading: 'No code has come',
        text: [
          'Look in your junk folder. Check the address for a typing mistake, then ask for a new code.',
          'If you have a new address, write to us. We only send codes to addresses that we know.',
        ],
      },
      {
        id: 'idea',
        heading: 'Suggest an idea',
        text: [
          'The form has a few short pages. What you type is saved as you go.',
          'You may stop at any time and go on later, on a phone or on a computer.',
        ],
        link: { href: '/proposals/new', text: 'Suggest an ECHO idea' },
      },
      {
        id: 'after',
        heading: 'What happens after I send my idea?',
        text: [
          'You get a reference number and a letter. We answer within a week, and we decide within three weeks.',
          'We may ask you for a few changes, or for a call. Your first page always says whose turn it is.',
        ],
      },
      {
        id: 'stages',
        heading: 'What are the six stages?',
        text: ['Each stage has a list of tasks, people who help you, and templates that you can use.'],
        steps: [
          'Idea: you tell us what people need to learn.',
          'Scoping: we plan it together and sign an agreement.',
          'Template selection: you choose how the sessions run and make the kit yours.',
          'Pilot: you try it out with a few people.',
          'Launch: you invite people and hold the sessions.',
          'Evaluation: we hear from participants and decide what comes next.',
        ],
      },
      {
        id: 'waiting',
        heading: 'I can’t go on',
        text: [
          'Open your proposal. It says what is missing, who can do it, and leads you there.',
          'If it is our turn, you need do nothing. We write to you when it is yours.',
        ],
        link: { href: '/home', text: 'Go to your first page' },
      },
      {
        id: 'hand-over',
        heading: 'I am away, or somebody else takes over',
        text: [
          'You can pass a single task to a colleague, or hand over the whole lead.',
          'Open your proposal, then People. A colleague who is new here can be invited from there.',
        ],
      },
      {
        id: 'privacy',
        heading: 'What must I not write?',
        text: [
          'Please write nothing that could show who a patient is: no name, no birth date, no health number.',
          'Change small details of a story so that nobody can be known by it.',
        ],
        link: { href: '/privacy', text: 'How we handle what you write' },
      },
      {
        id: 'letters',
        heading: 'I get too many letters',
        text: [
          'We write when it is your turn, and when something was decided.',
          'Reminders come in one letter, at most once a day. You can choose once a week, or none, and put a task off on its page.',
        ],
        link: { href: '/me/reminders', text: 'Choose how often' },
      },
      {
        id: 'calendar',
        heading: 'See my dates in my own calendar',
        text: [
          'Your calendar can show when your tasks are due and when sessions are planned. It works with Outlook, Google and Apple.',
          'A reminder also brings its dates as a file that you can open.',
        ],
        link: { href: '/me/calendar', text: 'Turn it on' },
      },
      {
        id: 'wrong',
        heading: 'I sent something by mistake',
        text: [
          'Write to us or phone us. We can send your proposal back to you, so that you can change it.',
          'You can take back an idea as long as it has not been launched.',
        ],
      },
    ],
  },
  fr: {
    title: 'Aide pour les partenaires',
    intro: 'De courtes réponses pour celles et ceux qui créent un ECHO avec nous.',
    contents: 'Sur cette page',
    sections: [
      {
        id: 'sign-in',
        heading: 'J’ai oublié comment me connecter',
        text: [
          'Il n’y a pas de mot de passe à retenir. Vous vous connectez avec un code envoyé à votre courriel.',
        ],
        steps: [
          'Allez à la page de connexion et écrivez votre adresse de courriel au travail.',
          'Ouvrez la lettre que nous vous envoyons. Elle arrive en moins de deux minutes.',
          'Entrez le code sur l’appareil où vous l’avez demandé. Il sert une seule fois, pendant 10 minutes.',
        ],
        link: { href: '/sign-in', text: 'Se connecter' },
      },
      {
        id: 'no-code',
        heading: 'Aucun code n’est arrivé',
        text: [
          'Regardez dans vos courriels indésirables. Vérifiez l’adresse, puis demandez un nouveau code.',
          'Si votre adresse a changé, écrivez-nous. Nous envoyons des codes aux seules adresses connues ici.',
        ],
      },
      {
        id: 'idea',
        heading: 'Proposer une idée',
        text: [
          'Le formulaire compte quelques courtes pages. Ce que vous écrivez est gardé au fur et à mesure.',
          'Vous pouvez arrêter en tout temps et continuer plus tard, au téléphone ou à l’ordinateur.',
        ],
        link: { href: '/proposals/new', text: 'Proposer une idée ECHO' },
      },
      {
        id: 'after',
        heading: 'Que se passe-t-il après l’envoi de mon idée?',
        text: [
          'Vous recevez un numéro de référence et une lettre. Nous répondons d’ici une semaine et décidons d’ici trois semaines.',
          'Nous pouvons demander quelques changements, ou un appel. Votre première page dit toujours à qui le tour.',
        ],
      },
      {
        id: 'stages',
        heading: 'Quelles sont les six étapes?',
        text: [
          'Chaque étape a une liste de tâches, des personnes qui vous aident et des modèles à utiliser.',
        ],
        steps: [
          'Idée : vous nous dites ce que les gens ont besoin d’apprendre.',
          'Cadrage : nous planifions ensemble et signons une entente.',
          'Choix du modèle : vous choisissez la forme des séances et adaptez la trousse.',
          'Essai : vous l’essayez avec quelques personnes.',
          'Lancement : vous invitez les gens et tenez les séances.',
          'Évaluation : nous écoutons les participants et décidons de la suite.',
        ],
      },
      {
        id: 'waiting',
        heading: 'Je ne peux pas continuer',
        text: [
          'Ouvrez votre proposition. Elle dit ce qui manque, qui peut le faire, et vous y mène.',
          'Si c’est notre tour, vous n’avez rien à faire. Nous vous écrivons quand c’est le vôtre.',
        ],
        link: { href: '/home', text: 'Aller à votre première page' },
      },
      {
        id: 'hand-over',
        heading: 'Je m’absente, ou quelqu’un prend la relève',
        text: [
          'Vous pouvez confier une tâche à une ou un collègue, ou remettre toute la responsabilité.',
          'Ouvrez votre proposition, puis Personnes. Vous pouvez y inviter quelqu’un qui n’est pas encore ici.',
        ],
      },
      {
        id: 'privacy',
        heading: 'Que ne dois-je pas écrire?',
        text: [
          'N’écrivez rien qui révèle qui est une patiente ou un patient : ni nom, ni naissance, ni numéro de santé.',
          'Changez de petits détails d’une histoire, pour que personne ne s’y reconnaisse.',
        ],
        link: { href: '/privacy', text: 'Ce que nous faisons de vos écrits' },
      },
      {
        id: 'letters',
        heading: 'Je reçois trop de lettres',
        text: [
          'Nous écrivons quand c’est à vous, et quand quelque chose a été décidé.',
          'Les rappels viennent en une seule lettre, au plus une fois par jour. Vous pouvez choisir une fois par semaine, ou aucun, et reporter une tâche sur sa page.',
        ],
        link: { href: '/me/reminders', text: 'Choisir la fréquence' },
      },
      {
        id: 'calendar',
        heading: 'Voir mes dates dans mon propre calendrier',
        text: [
          'Votre calendrier peut montrer les échéances de vos tâches et les séances prévues. Cela marche avec Outlook, Google et Apple.',
          'Un rappel apporte aussi ses dates dans un fichier que vous pouvez ouvrir.',
        ],
        link: { href: '/me/calendar', text: 'L’activer' },
      },
      {
        id: 'wrong',
        heading: 'J’ai envoyé quelque chose par erreur',
        text: [
          'Écrivez-nous ou appelez-nous. Nous pouvons vous renvoyer la proposition pour que vous la changiez.',
          'Vous pouvez retirer une idée tant qu’elle n’est pas lancée.',
        ],
      },
    ],
  },
});
