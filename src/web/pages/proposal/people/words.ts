import { bilingual } from '../../../words/bilingual.js';

/** What the pages of a proposal's people say. */
export const peopleWords = bilingual({
  en: {
    title: 'People',
    intro: (organisation: string) =>
      `Who has which part in this proposal. Everybody at ${organisation} can read it, and so can BCCPC.`,
    introAlone: 'Who has which part in this proposal. They can read it, and so can BCCPC.',
    back: (ref: string) => `Back to the people of ${ref}`,
    name: 'Name',
    part: 'Part',
    organisation: 'Organisation',
    reach: 'E-mail and phone',
    change: 'Change',
    end: 'End this role',
    empty: 'Nobody has a part in this proposal yet.',
    former: 'Former contact',
    hub: 'BCCPC',
    noOrganisation: 'No organisation',
    notGiven: 'Not given',
    support: 'Who supports you from BCCPC',
    changes: 'Who can change what',
    closed: 'The proposal is closed: people stay as they are.',
    changing: {
      lead: 'Hand over the lead',
      coLead: 'Name a co-lead',
      coordinator: 'Assign the coordinator',
      roles: 'Give and end other roles',
    },
    during: (who: string, stages: string) => `${who}, during ${stages}`,
    handOver: 'Hand over the lead',
    askHandOver: 'Ask BCCPC to hand it over',
    nameCoLead: 'Name a co-lead',
    assign: 'Assign the coordinator',
    giveRole: 'Give a role',
    inviteOthers: 'The leads of the proposal bring in new colleagues; BCCPC can do it too.',
    alone: 'This proposal belongs to no organisation, so nobody can be invited here. BCCPC can help.',
    ask: 'Write a comment',
    delegated: 'Tasks that are with a colleague',
    delegatedNone: 'No task is with a colleague. Whoever has a task can ask one from the task’s own page.',
    task: 'Task',
    with: 'With',
    askedBy: 'Asked by',
    since: 'Since',
    inviteTitle: 'Invite a colleague',
    inviteIntro: (organisation: string) =>
      `They become a member of ${organisation}, and can read every proposal of it. They get an e-mail that says how to sign in.`,
    existing: 'Who is it?',
    existingNone: 'Somebody new: fill in below',
    fullName: 'Their name',
    email: 'Their e-mail address',
    language: 'Language of their letters',
    languages: { en: 'English', fr: 'French' },
    partAsked: 'What will they be in this proposal?',
    colleague: 'A colleague',
    colleagueHint: 'They can read, write comments, and do tasks that they are asked to do.',
    replaces: (name: string) => `${name} is it now, and would give it up.`,
    rolesLater: (who: string) => `Roles can be given later. Who gives them, and when: ${who}.`,
    send: 'Invite them',
    sendOrGive: 'Invite them, or give the part',
    invited: (name: string, organisation: string) =>
      `${name} was invited to ${organisation}. An e-mail is on its way.`,
    invitedWith: (name: string, organisation: string, part: string) =>
      `${name} was invited to ${organisation}, and has a part now: ${part}. An e-mail is on its way.`,
    added: (name: string, part: string) => `${name} has a part now: ${part}.`,
    hasAlready: (name: string, part: string) => `${name} has this part already: ${part}.`,
    member: (name: string, organisation: string) =>
      `${name} belongs to ${organisation} already. No further e-mail was sent.`,
    memberNext: (name: string, organisation: string) =>
      `${name} belongs to ${organisation} already. No further e-mail was sent. You can give them a part here.`,
    both: 'Who is it?: choose somebody, or fill in a name and an address below, not both',
    choosePart: (name: string) =>
      `${name} is a colleague already. Choose a part, or leave the page if they need none`,
    leadsAlready: (name: string) => `${name} leads the proposal, and can’t be its co-lead as well`,
    changed: (name: string, time: string) =>
      `${name} changed the proposal at ${time}. The part was not given. What you chose is still here: look again, then send it once more.`,
    changedInvited: (invited: string) => `${invited} was invited all the same.`,
    somebody: 'Somebody',
    handOverTitle: 'Ask BCCPC to hand over the lead',
    handOverIntro: 'BCCPC changes who leads a proposal. Say who should lead, and why.',
    handOverWho: 'Who should lead?',
    handOverNobody: (organisation: string) =>
      `You are the only one at ${organisation} here. Invite the colleague first, then ask.`,
    reason: 'Why?',
    reasonHint: 'BCCPC reads it, and so does everybody who can read this proposal.',
    handOverSend: 'Ask BCCPC',
    next: 'What happens next',
    nextSteps: {
      comment: 'Your request is kept as a comment on the proposal, and BCCPC gets an e-mail.',
      decides: 'The hub lead at BCCPC makes the change. Until then everything stays as it is.',
      moves: (open: string, delegated: string) =>
        `The open tasks of the lead (${open}) move to the new lead. Tasks that are with a colleague (${delegated}) stay there; the new lead can take them back.`,
      letters: 'Both of you get an e-mail when it is done.',
    },
    request: (to: string, from: string, reason: string) =>
      `Please hand over the lead of this proposal to ${to}. It is with ${from} now.\n\nReason: ${reason}`,
    asked: (to: string, told: string) =>
      `BCCPC was asked to make ${to} the lead. An e-mail goes to ${told}. Nothing changes until BCCPC has done it; then both of you get an e-mail.`,
    askedNobody: (to: string) =>
      `BCCPC was asked in a comment to make ${to} the lead. Nothing changes until BCCPC has done it; then both of you get an e-mail.`,
  },
  fr: {
    title: 'Personnes',
    intro: (organisation: string) =>
      `Qui a quel rôle dans cette proposition. Tout le monde chez ${organisation} peut la lire, et le BCCPC aussi.`,
    introAlone: 'Qui a quel rôle dans cette proposition. Ces personnes peuvent la lire, et le BCCPC aussi.',
    back: (ref: string) => `Retour aux personnes de ${ref}`,
    name: 'Nom',
    part: 'Rôle',
    organisation: 'Organisation',
    reach: 'Courriel et téléphone',
    change: 'Changer',
    end: 'Mettre fin à ce rôle',
    empty: 'Personne n’a encore de rôle dans cette proposition.',
    former: 'Ancien contact',
    hub: 'BCCPC',
    noOrganisation: 'Aucune organisation',
    notGiven: 'Non indiqué',
    support: 'Qui vous soutient au BCCPC',
    changes: 'Qui peut changer quoi',
    closed: 'La proposition est close : les personnes restent en place.',
    changing: {
      lead: 'Confier la responsabilité à une autre personne',
      coLead: 'Nommer une personne coresponsable',
      coordinator: 'Nommer la personne à la coordination',
      roles: 'Attribuer et terminer les autres rôles',
    },
    during: (who: string, stages: string) => `${who}, pendant : ${stages}`,
    handOver: 'Confier la responsabilité à une autre personne',
    askHandOver: 'Le demander au BCCPC',
    nameCoLead: 'Nommer une personne',
    assign: 'Nommer une personne',
    giveRole: 'Attribuer un rôle',
    inviteOthers:
      'Les responsables de la proposition font venir de nouveaux collègues; le BCCPC peut le faire aussi.',
    alone:
      'Cette proposition n’appartient à aucune organisation : personne ne peut y être invité ici. Le BCCPC peut vous aider.',
    ask: 'Écrire un commentaire',
    delegated: 'Tâches confiées à des collègues',
    delegatedNone:
      'Aucune tâche n’est confiée à un collègue. La personne qui a une tâche peut le demander sur la page de la tâche.',
    task: 'Tâche',
    with: 'Confiée à',
    askedBy: 'Demandé par',
    since: 'Depuis',
    inviteTitle: 'Inviter un ou une collègue',
    inviteIntro: (organisation: string) =>
      `La personne devient membre de ${organisation} et peut en lire toutes les propositions. Un courriel lui explique comment se connecter.`,
    existing: 'De qui s’agit-il?',
    existingNone: 'Une nouvelle personne : remplir plus bas',
    fullName: 'Son nom',
    email: 'Son adresse de courriel',
    language: 'Langue de ses lettres',
    languages: { en: 'anglais', fr: 'français' },
    partAsked: 'Que fera cette personne dans la proposition?',
    colleague: 'Collègue',
    colleagueHint:
      'La personne peut lire, écrire des commentaires et faire les tâches qui lui sont demandées.',
    replaces: (name: string) => `C’est ${name} pour l’instant, qui quitterait ce rôle.`,
    rolesLater: (who: string) => `Les rôles s’attribuent plus tard. Qui les attribue, et quand : ${who}.`,
    send: 'Envoyer l’invitation',
    sendOrGive: 'Inviter, ou attribuer le rôle',
    invited: (name: string, organisation: string) =>
      `${name} a reçu une invitation à rejoindre ${organisation}. Un courriel est en route.`,
    invitedWith: (name: string, organisation: string, part: string) =>
      `${name} a reçu une invitation à rejoindre ${organisation} et a maintenant un rôle : ${part}. Un courriel est en route.`,
    added: (name: string, part: string) => `${name} a maintenant un rôle : ${part}.`,
    hasAlready: (name: string, part: string) => `${name} a déjà ce rôle : ${part}.`,
    member: (name: string, organisation: string) =>
      `${name} fait déjà partie de ${organisation}. Aucun autre courriel n’a été envoyé.`,
    memberNext: (name: string, organisation: string) =>
      `${name} fait déjà partie de ${organisation}. Aucun autre courriel n’a été envoyé. Vous pouvez lui attribuer un rôle ici.`,
    both: 'De qui s’agit-il? : choisissez une personne, ou remplissez un nom et une adresse plus bas, pas les deux',
    choosePart: (name: string) =>
      `${name} est déjà collègue. Choisissez un rôle, ou quittez la page s’il n’en faut pas`,
    leadsAlready: (name: string) =>
      `${name} est responsable de la proposition et ne peut pas être aussi coresponsable`,
    changed: (name: string, time: string) =>
      `${name} a modifié la proposition à ${time}. Le rôle n’a pas été attribué. Vos choix sont toujours ici : vérifiez, puis envoyez de nouveau.`,
    changedInvited: (invited: string) => `${invited} a tout de même reçu une invitation.`,
    somebody: 'Quelqu’un',
    handOverTitle: 'Demander au BCCPC de confier la responsabilité à une autre personne',
    handOverIntro:
      'C’est le BCCPC qui change la personne responsable d’une proposition. Dites qui devrait l’être, et pourquoi.',
    handOverWho: 'Qui devrait être responsable?',
    handOverNobody: (organisation: string) =>
      `Vous êtes seul ou seule ici chez ${organisation}. Invitez d’abord la personne, puis faites la demande.`,
    reason: 'Pourquoi?',
    reasonHint: 'Le BCCPC le lit, ainsi que toute personne qui peut lire cette proposition.',
    handOverSend: 'Demander au BCCPC',
    next: 'Ce qui se passe ensuite',
    nextSteps: {
      comment: 'Votre demande reste comme commentaire sur la proposition, et le BCCPC reçoit un courriel.',
      decides: 'La direction du centre, au BCCPC, fait le changement. D’ici là, rien ne change.',
      moves: (open: string, delegated: string) =>
        `Les tâches ouvertes de la personne responsable (${open}) passent à la nouvelle. Celles qui sont confiées à des collègues (${delegated}) y restent; la nouvelle personne responsable peut les reprendre.`,
      letters: 'Vous recevez tous deux un courriel quand c’est fait.',
    },
    request: (to: string, from: string, reason: string) =>
      `Veuillez confier la responsabilité de cette proposition à ${to}. Elle revient à ${from} pour l’instant.\n\nRaison : ${reason}`,
    asked: (to: string, told: string) =>
      `Le BCCPC a reçu la demande : ${to} à la responsabilité. Un courriel va à ${told}. Rien ne change avant que le BCCPC l’ait fait; vous recevrez alors tous deux un courriel.`,
    askedNobody: (to: string) =>
      `La demande au BCCPC est écrite en commentaire : ${to} à la responsabilité. Rien ne change avant que le BCCPC l’ait fait; vous recevrez alors tous deux un courriel.`,
  },
});
