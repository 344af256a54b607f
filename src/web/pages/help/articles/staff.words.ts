import { bilingual } from '../../../words/bilingual.js';

/** Help for the hub's staff. */
export const staffHelp = bilingual({
  en: {
    title: 'Help for staff',
    intro: 'How to do the daily work, one thing at a time.',
    contents: 'On this page',
    sections: [
      {
        id: 'begin',
        heading: 'Where do I begin?',
        text: [
          'The worklist shows what is yours, what nobody has taken, what waits on a partner, and what is late.',
          'Start with what is late. Each line leads to the place where you can act.',
        ],
        link: { href: '/work', text: 'Worklist' },
      },
      {
        id: 'phone',
        heading: 'Somebody phones. How do I find them?',
        text: [
          'Search by name, organisation, reference or words of the idea. The first page says whose turn it is.',
        ],
        link: { href: '/search', text: 'Search' },
      },
      {
        id: 'take',
        heading: 'Take a new idea',
        text: [],
        steps: [
          'Open the worklist and choose a proposal that nobody has taken.',
          'Assign yourself as its coordinator.',
          'Start the triage. Check for overlap, hold the call, give the score.',
          'Accept it, ask for changes, or decline it with a reason.',
        ],
      },
      {
        id: 'changes',
        heading: 'Ask for changes',
        text: [
          'Open the proposal and choose to ask for changes. Say what to change and by when.',
          'Before you confirm, the page shows who gets a letter and which dates move. The partner sees your words on top of their page.',
        ],
      },
      {
        id: 'decide',
        heading: 'Decide on a stage',
        text: [
          'On the left you see answers and what shows each task done. On the right you see what is met and what is missing.',
          'The preview tells everything that will happen. What you confirm is what happens, or the page tells you what changed meanwhile.',
        ],
      },
      {
        id: 'waive',
        heading: 'A task can’t be done',
        text: ['The hub lead can waive it, with a reason. The reason stays in the history.'],
      },
      {
        id: 'hold',
        heading: 'Pause a proposal',
        text: [
          'Put it on hold, and say why and until when. Reminders stop.',
          'When it goes on, open due dates move by the length of the pause.',
        ],
      },
      {
        id: 'several',
        heading: 'Do the same for several proposals',
        text: [
          'In the pipeline, tick the lines and choose what to do. You see line by line what will happen, and what could not be done.',
        ],
        link: { href: '/pipeline', text: 'Pipeline' },
      },
      {
        id: 'stale',
        heading: 'It was changed while I was looking',
        text: [
          'A colleague was faster. Nothing of yours was lost: open the page again, look at what changed, and send it again.',
        ],
      },
      {
        id: 'repair',
        heading: 'Repair a mistake',
        text: [
          'Nothing is ever deleted. A wrong step is mended by a step that leads back: reopen a task, send a stage back, set another date.',
          'A closed proposal can be reopened by the hub lead. If no button leads back, ask an administrator.',
        ],
      },
      {
        id: 'patients',
        heading: 'Somebody wrote about a patient',
        text: [
          'Ask the partner by phone to change it, and tell an administrator at once.',
          'The words can be erased. The history then shows that something stood there, and no more.',
        ],
      },
    ],
  },
  fr: {
    title: 'Aide pour l’équipe',
    intro: 'Comment faire le travail quotidien, une chose à la fois.',
    contents: 'Sur cette page',
    sections: [
      {
        id: 'begin',
        heading: 'Par où commencer?',
        text: [
          'La page À faire montre ce qui est à vous, ce que personne n’a pris, ce qui attend un partenaire et ce qui est en retard.',
          'Commencez par ce qui est en retard. Chaque ligne mène là où vous pouvez agir.',
        ],
        link: { href: '/work', text: 'À faire' },
      },
      {
        id: 'phone',
        heading: 'Quelqu’un téléphone. Comment trouver la personne?',
        text: [
          'Cherchez par nom, organisation, référence ou mots de l’idée. La première page dit à qui le tour.',
        ],
        link: { href: '/search', text: 'Recherche' },
      },
      {
        id: 'take',
        heading: 'Prendre une nouvelle idée',
        text: [],
        steps: [
          'Ouvrez la page À faire et choisissez une proposition que personne n’a prise.',
          'Désignez-vous pour la coordonner.',
          'Commencez le tri. Vérifiez les doublons, faites l’appel, donnez le pointage.',
          'Acceptez-la, demandez des changements ou refusez-la avec un motif.',
        ],
      },
      {
        id: 'changes',
        heading: 'Demander des changements',
        text: [
          'Ouvrez la proposition et choisissez de demander des changements. Dites quoi changer et pour quand.',
          'Avant la confirmation, la page montre qui reçoit une lettre et quelles dates bougent. Le partenaire voit vos mots en haut de sa page.',
        ],
      },
      {
        id: 'decide',
        heading: 'Décider d’une étape',
        text: [
          'À gauche, vous voyez les réponses et ce qui montre que chaque tâche est faite. À droite, ce qui est rempli et ce qui manque.',
          'L’aperçu dit tout ce qui arrivera. Ce que vous confirmez arrive, ou la page dit ce qui a changé entre-temps.',
        ],
      },
      {
        id: 'waive',
        heading: 'Une tâche ne peut pas être faite',
        text: ['La direction du centre peut en dispenser, avec un motif. Le motif reste dans l’historique.'],
      },
      {
        id: 'hold',
        heading: 'Mettre une proposition en pause',
        text: [
          'Mettez-la en pause, en disant pourquoi et jusqu’à quand. Les rappels s’arrêtent.',
          'À la reprise, les dates ouvertes avancent de la durée de la pause.',
        ],
      },
      {
        id: 'several',
        heading: 'Faire la même chose pour plusieurs propositions',
        text: [
          'Dans Propositions, cochez les lignes et choisissez quoi faire. Vous voyez ligne par ligne ce qui arrivera, et ce qui n’a pas pu être fait.',
        ],
        link: { href: '/pipeline', text: 'Propositions' },
      },
      {
        id: 'stale',
        heading: 'Cela a changé pendant ma lecture',
        text: [
          'Une ou un collègue a été plus rapide. Rien de vous n’est perdu : ouvrez de nouveau la page, voyez ce qui a changé et renvoyez.',
        ],
      },
      {
        id: 'repair',
        heading: 'Réparer une erreur',
        text: [
          'Rien n’est jamais supprimé. Un mauvais pas se répare par un pas en arrière : rouvrir une tâche, renvoyer une étape, fixer une autre date.',
          'La direction du centre peut rouvrir une proposition close. Si aucun bouton ne ramène en arrière, demandez à l’administration.',
        ],
      },
      {
        id: 'patients',
        heading: 'Quelqu’un a écrit au sujet d’une patiente ou d’un patient',
        text: [
          'Demandez par téléphone au partenaire de le changer, et avertissez tout de suite l’administration.',
          'Ces mots peuvent être effacés. L’historique montre alors que quelque chose s’y trouvait, et rien de plus.',
        ],
      },
    ],
  },
});
