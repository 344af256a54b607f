import { bilingual } from '../../words/bilingual.js';

/** What the pages about giving support say. */
export const supportingWords = bilingual({
  en: {
    mine: {
      title: 'What I support',
      intro:
        'Proposals that you were asked to support, each until its stage ends. Their people see your name, e-mail and phone.',
      none: 'Nothing now. When you are asked to support a proposal, a letter tells you, and it stands here.',
      columns: {
        proposal: 'Proposal',
        part: 'Your part',
        stage: 'Stage',
        lead: 'Led by',
        since: 'Since',
        stop: 'If you can’t',
      },
      nobody: 'nobody yet',
      untitled: 'Untitled draft',
      stop: 'I can’t support it',
      stopOne: (what: string) => `: ${what}`,
    },
    decline: {
      title: (ref: string) => `You can’t support ${ref}?`,
      what: (name: string, part: string) => `${name}. Your part: ${part}.`,
      next: 'You are free of it at once, and somebody else is asked. Whoever leads it is told who helps them now. BCCPC reads why; the partner does not.',
      reason: 'Why not?',
      hint: 'A few words are enough: “on leave until March”, “I work for the same organisation”.',
      button: 'I can’t support it',
      done: (ref: string) => `You no longer support ${ref}. Somebody else is asked. Thank you for telling.`,
      over: 'You do not support this proposal any more. Nothing was changed.',
      back: 'What I support',
    },
    change: {
      title: (name: string) => `Ask somebody else instead of ${name}`,
      somebody: 'whoever helps now',
      part: (part: string, stage: string) => `${part}, in the stage “${stage}”.`,
      next: (name: string) =>
        `${name} is told, and their place is free for another proposal. Whoever follows is asked by a letter, and the leads are told who helps them now.`,
      who: 'Who follows?',
      best: 'Whoever fits best',
      bestNow: (name: string) => `As things stand now: ${name}.`,
      bestNobody: 'As things stand now nobody is free: the proposal waits on the list.',
      places: (load: number, capacity: number) => `${String(load)} of ${String(capacity)} places taken`,
      knows: 'knows the region',
      full: (names: string) => `Have no place left: ${names}. Give them more places first, if they agree.`,
      placesLink: 'People who give support',
      reason: 'Why?',
      hint: 'Stays inside BCCPC. It stands beside the support of this proposal.',
      button: 'Ask somebody else',
      done: (name: string) => `${name} is free of it. Whoever follows stands here within a minute.`,
      over: 'This had ended already. Nothing was changed.',
      back: 'Support',
    },
  },
  fr: {
    mine: {
      title: 'Ce que je soutiens',
      intro:
        'Les propositions que l’on vous a demandé de soutenir, chacune jusqu’à la fin de son étape. Leurs personnes voient votre nom, votre courriel et votre téléphone.',
      none: 'Rien en ce moment. Si l’on vous demande de soutenir une proposition, un courriel vous le dit, et elle figure ici.',
      columns: {
        proposal: 'Proposition',
        part: 'Votre part',
        stage: 'Étape',
        lead: 'Dirigée par',
        since: 'Depuis',
        stop: 'Si vous ne pouvez pas',
      },
      nobody: 'personne encore',
      untitled: 'Brouillon sans titre',
      stop: 'Je ne peux pas la soutenir',
      stopOne: (what: string) => ` : ${what}`,
    },
    decline: {
      title: (ref: string) => `Vous ne pouvez pas soutenir ${ref}?`,
      what: (name: string, part: string) => `${name}. Votre part : ${part}.`,
      next: 'Vous en êtes libre aussitôt, et une autre personne est demandée. Qui la dirige apprend qui l’aide désormais. Le BCCPC lit pourquoi; le partenaire ne le lit pas.',
      reason: 'Pourquoi pas?',
      hint: 'Quelques mots suffisent : « en congé jusqu’en mars », « je travaille pour le même organisme ».',
      button: 'Je ne peux pas la soutenir',
      done: (ref: string) =>
        `Vous ne soutenez plus ${ref}. Une autre personne est demandée. Merci de l’avoir dit.`,
      over: 'Vous ne soutenez plus cette proposition. Rien n’a changé.',
      back: 'Ce que je soutiens',
    },
    change: {
      title: (name: string) => `Demander une autre personne à la place de ${name}`,
      somebody: 'la personne qui aide maintenant',
      part: (part: string, stage: string) => `${part}, à l’étape « ${stage} ».`,
      next: (name: string) =>
        `${name} l’apprend, et sa place est libre pour une autre proposition. La personne qui suit est demandée par courriel, et les responsables apprennent qui les aide.`,
      who: 'Qui prend la suite?',
      best: 'La personne qui convient le mieux',
      bestNow: (name: string) => `En ce moment : ${name}.`,
      bestNobody: 'En ce moment personne n’est libre : la proposition attend sur la liste.',
      places: (load: number, capacity: number) =>
        `${String(load)} place${load > 1 ? 's' : ''} prise${load > 1 ? 's' : ''} sur ${String(capacity)}`,
      knows: 'connaît la région',
      full: (names: string) =>
        `N’ont plus de place : ${names}. Donnez-leur d’abord plus de places, si elles sont d’accord.`,
      placesLink: 'Personnes qui offrent du soutien',
      reason: 'Pourquoi?',
      hint: 'Reste au BCCPC, à côté du soutien de cette proposition.',
      button: 'Demander une autre personne',
      done: (name: string) => `${name} en est libre. La personne qui suit figure ici en moins d’une minute.`,
      over: 'C’était déjà terminé. Rien n’a changé.',
      back: 'Soutien',
    },
  },
});
