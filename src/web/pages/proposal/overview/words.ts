import { bilingual, counted } from '../../../words/bilingual.js';

/** What the overview of a proposal says. */
export const overviewWords = bilingual({
  en: {
    tracker: 'Stages',
    progress: { done: 'Done', skipped: 'Skipped', current: 'Now', ahead: 'To come' },
    since: 'since',
    to: 'to',
    asDiagram: 'Show as a diagram',

    next: 'What’s next',
    yours: 'The next step is yours.',
    partnerNext: (names: string) => `The next step is the partner lead’s${names && `: ${names}`}.`,
    inTheirPlace: 'You can take it in their place.',
    hubFirst: (step: string) =>
      `You come next with “${step}”, but it waits for BCCPC first. See below what is left.`,
    partnerFirst: (step: string) =>
      `BCCPC comes next with “${step}”, but it waits for the partner first. See below what is left.`,
    hubNext: 'The next step is BCCPC’s.',
    changeFirst: 'Read what is asked, change your answers, then send them',
    reopenFirst: 'To change a task that is done, open it and choose “Open it again”.',
    awaited: (step: string, who: string) => `${step}: ${who}.`,
    until: 'To be done by',
    untilThem: 'Expected by',
    mainHint: 'You check everything first. Nothing is sent until you confirm.',
    mainMissing: (count: number) =>
      `${counted('en', count, 'thing is', 'things are')} still missing. The page lists what, and who has it.`,
    nextTask: 'Your next task:',
    now: 'You can also',
    notYet: (count: number) => `not yet: ${counted('en', count, 'thing is', 'things are')} missing`,
    mergeAsked:
      'BCCPC suggests joining this idea with a similar proposal. You decide. Please answer one way or the other.',

    blocking: 'What’s blocking',
    waits: (step: string) => `“${step}” waits for:`,
    nothingBlocks: 'Nothing stands in the way of the next step.',
    with: (owner: string) => `It is with ${owner}.`,
    moreBlocking: (count: number) => `and ${counted('en', count, 'more thing', 'more things')}`,

    tasks: 'Tasks of this stage',
    settled: (done: number, all: number) => `${String(done)} of ${String(all)} required tasks done`,
    noTasks: 'This stage has no tasks.',
    mine: 'Yours',
    others: 'Others’',
    due: 'Due',
    late: (days: number) => `overdue by ${counted('en', days, 'day', 'days')}`,
    optional: 'optional',
    delegatedTo: (name: string) => `given to ${name}`,
    delegatedToYou: (name: string) => `${name} gave it to you`,
    byStep: (step: string) => `settled by the step “${step}”, which is not open yet`,
    status: {
      done: 'Completed',
      waived: 'Not needed',
      paused: 'Paused',
      cannotStart: 'Cannot start yet',
      inProgress: 'In progress',
      notStarted: 'Not yet started',
    },

    support: 'Support',
    allSupport: 'All people, templates, tools and documents',
    noSupport: 'Nothing was assigned yet.',
    history: 'Latest news',
    allHistory: 'The whole history',
    reminders: 'Who is reminded of what, and when',
    by: 'by',

    elsewhere: 'Everything else you can do',
    ask: 'Write a comment to everyone involved',
    print: 'Summary to print',

    readOnlyLead: (name: string) => `You can look at everything here. ${name} leads it.`,
    readOnly: 'You can look at everything here. Nothing waits on you.',
    readOnlyAdministrator: 'You can look at everything here. Administrators do not move proposals.',

    sentBack: 'BCCPC asks for a few changes',
    from: (name: string) => `From ${name},`,
    answerBy: 'Please answer by',
    held: 'This proposal is paused',
    heldSince: 'Paused since',
    heldUntil: 'Expected to go on',
    heldOpen: 'No day is set for going on.',
    heldMeans:
      'While it is paused nobody has to do anything, and nothing becomes overdue. When it goes on, every date that lies ahead moves by the length of the pause.',
    holdRequested: (name: string) => `${name} asked for a pause`,
    grantPause: 'Pause it',
    refusePause: 'Say in a comment why it should go on',
    closedAs: (outcome: string) => `This proposal is closed: ${outcome}`,
    successor: 'It carries on as',
    repaired: (count: number) =>
      count === 1
        ? 'An administrator repaired this proposal once. See its'
        : `Administrators repaired this proposal ${String(count)} times. See its`,
    repairedWhere: 'history',
    parent: 'It carries on from',
    category: 'Why:',
    closedMeans: 'Everything stays here to be read. Nothing more has to be done.',
    reason: 'Reason:',
    draft: 'This is a draft',
    draftMeans:
      'Only you, your organisation and BCCPC can see it. Nothing is sent until you send it. It stays as long as you need.',
    goAnswers: 'Go on with the answers',
  },
  fr: {
    tracker: 'Étapes',
    progress: { done: 'Terminée', skipped: 'Sautée', current: 'En cours', ahead: 'À venir' },
    since: 'depuis le',
    to: 'au',
    asDiagram: 'Voir le schéma',

    next: 'La suite',
    yours: 'La prochaine étape est la vôtre.',
    partnerNext: (names: string) =>
      `La prochaine étape revient à la personne responsable chez le partenaire${names && ` : ${names}`}.`,
    inTheirPlace: 'Vous pouvez la faire à sa place.',
    hubFirst: (step: string) =>
      `C’est ensuite à vous, avec « ${step} », mais il faut d’abord que BCCPC fasse sa part. Ce qui reste figure ci-dessous.`,
    partnerFirst: (step: string) =>
      `C’est ensuite à BCCPC, avec « ${step} », mais il faut d’abord que le partenaire fasse sa part. Ce qui reste figure ci-dessous.`,
    hubNext: 'La prochaine étape revient à BCCPC.',
    changeFirst: 'Lire la demande, changer les réponses, puis les envoyer',
    reopenFirst: 'Pour changer une tâche terminée, ouvrez-la et choisissez « La rouvrir ».',
    awaited: (step: string, who: string) => `${step} : ${who}.`,
    until: 'À faire d’ici le',
    untilThem: 'Prévu d’ici le',
    mainHint: 'Vous vérifiez tout d’abord. Rien n’est envoyé avant votre confirmation.',
    mainMissing: (count: number) =>
      `Il manque encore ${counted('fr', count, 'élément', 'éléments')}. La page dit lesquels, et qui s’en occupe.`,
    nextTask: 'Votre prochaine tâche :',
    now: 'Vous pouvez aussi',
    notYet: (count: number) => `pas encore : il manque ${counted('fr', count, 'élément', 'éléments')}`,
    mergeAsked:
      'BCCPC propose de joindre cette idée à une proposition semblable. C’est à vous de décider. Veuillez répondre dans un sens ou dans l’autre.',

    blocking: 'Ce qui bloque',
    waits: (step: string) => `« ${step} » attend ceci :`,
    nothingBlocks: 'Rien ne bloque la prochaine étape.',
    with: (owner: string) => `Responsable : ${owner}.`,
    moreBlocking: (count: number) => `et ${counted('fr', count, 'autre élément', 'autres éléments')}`,

    tasks: 'Tâches de cette étape',
    settled: (done: number, all: number) => `${String(done)} tâches requises sur ${String(all)} terminées`,
    noTasks: 'Cette étape n’a pas de tâches.',
    mine: 'Les vôtres',
    others: 'Celles des autres',
    due: 'Échéance :',
    late: (days: number) => `en retard de ${counted('fr', days, 'jour', 'jours')}`,
    optional: 'facultatif',
    delegatedTo: (name: string) => `confiée à ${name}`,
    delegatedToYou: (name: string) => `${name} vous l’a confiée`,
    byStep: (step: string) => `se règle par l’étape « ${step} », qui n’est pas encore ouverte`,
    status: {
      done: 'Terminée',
      waived: 'Non requise',
      paused: 'En pause',
      cannotStart: 'Pas encore possible',
      inProgress: 'En cours',
      notStarted: 'Pas encore commencée',
    },

    support: 'Soutien',
    allSupport: 'Toutes les personnes, tous les modèles, outils et documents',
    noSupport: 'Rien n’a encore été attribué.',
    history: 'Dernières nouvelles',
    allHistory: 'Tout l’historique',
    reminders: 'À qui l’on rappelle quoi, et quand',
    by: 'par',

    elsewhere: 'Tout ce que vous pouvez faire d’autre',
    ask: 'Écrire un commentaire à toutes les personnes concernées',
    print: 'Résumé à imprimer',

    readOnlyLead: (name: string) => `Vous pouvez tout consulter ici. ${name} en est responsable.`,
    readOnly: 'Vous pouvez tout consulter ici. Rien ne dépend de vous.',
    readOnlyAdministrator:
      'Vous pouvez tout consulter ici. Les personnes qui administrent ne font pas avancer les propositions.',

    sentBack: 'BCCPC demande quelques changements',
    from: (name: string) => `De ${name},`,
    answerBy: 'Veuillez répondre d’ici le',
    held: 'Cette proposition est en pause',
    heldSince: 'En pause depuis le',
    heldUntil: 'Reprise prévue le',
    heldOpen: 'Aucune date de reprise n’est fixée.',
    heldMeans:
      'Pendant la pause, personne n’a rien à faire et rien ne prend de retard. À la reprise, chaque date à venir est repoussée de la durée de la pause.',
    holdRequested: (name: string) => `${name} a demandé une pause`,
    grantPause: 'La mettre en pause',
    refusePause: 'Dire dans un commentaire pourquoi continuer',
    closedAs: (outcome: string) => `Cette proposition est close : ${outcome}`,
    successor: 'Elle se poursuit sous',
    repaired: (count: number) =>
      count === 1
        ? 'Une administratrice ou un administrateur a corrigé cette proposition. Voir :'
        : `Des corrections ont été faites à cette proposition : ${String(count)}. Voir :`,
    repairedWhere: 'historique',
    parent: 'Elle fait suite à',
    category: 'Pourquoi :',
    closedMeans: 'Tout reste ici pour être lu. Il n’y a plus rien à faire.',
    reason: 'Raison :',
    draft: 'Ceci est un brouillon',
    draftMeans:
      'Seuls vous, votre organisation et BCCPC peuvent le voir. Rien n’est envoyé avant que vous l’envoyiez. Il reste ici aussi longtemps qu’il le faut.',
    goAnswers: 'Continuer les réponses',
  },
});
