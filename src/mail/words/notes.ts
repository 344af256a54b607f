import type { Language } from '../../../workflows/kit/workflow.js';
import type { NoteKind } from '../mail-kind.js';

/** What a letter that follows from no event says. Gaps are written `{name}`. */
export interface NoteWords {
  /** Only `{ref}` may fill it: nothing that somebody wrote stands in a subject. */
  readonly subject: string;
  /** The first line: what to do, or that there is nothing to do. */
  readonly first: string;
  readonly then: string;
  /** Stands above what is quoted, where something is. */
  readonly quote?: string;
  /** Stands before the address. */
  readonly open: string;
  readonly why: string;
}

const en: Readonly<Record<NoteKind, NoteWords>> = {
  signInCode: {
    subject: '[ECHO] your code to sign in',
    first: 'Type this code to sign in: {code}',
    then: 'It works for 10 minutes, once, in the browser where you asked for it. Never tell it to anybody: we do not ask for it by phone or mail.',
    open: 'Or open this address in the same browser:',
    why: 'You get this mail because somebody typed your address on the sign-in page. If it was not you, do nothing: without the code nobody comes in.',
  },
  useStaffSignIn: {
    subject: '[ECHO] how you sign in',
    first: 'Please sign in with {provider}: that is how the hub’s staff come in.',
    then: 'Choose “Sign in with {provider}” on the sign-in page. Codes by mail are for partners only.',
    open: 'Open the sign-in page:',
    why: 'You get this mail because somebody typed your address to get a code. If it was not you, do nothing.',
  },
  invitation: {
    subject: '[ECHO] you are invited',
    first: 'Please sign in with this e-mail address: {by} invites you to work with {organisation}.',
    then: 'You need no password: each time you sign in, we send a code to this address.',
    open: 'Sign in:',
    why: 'You get this mail because {by} named you as a colleague. If you do not know them, do nothing.',
  },
  mention: {
    subject: 'You were mentioned in a comment: {ref}',
    first: 'Please read a comment on {name}: {by} mentioned you.',
    quote: '{by} wrote:',
    then: 'You can answer on the same page. Answers to this mail do not get there.',
    open: 'Open the comment:',
    why: 'You get this mail because your name was put into a comment that you may read.',
  },
  taskDelegated: {
    subject: 'A task was given to you: {ref}',
    first: 'Please do a task for {name}: {task}',
    then: '{by} asks you to. The task’s page says what it takes; mark it done there.',
    open: 'Open the task:',
    why: 'You get this mail because {by} gave the task to you.',
  },
  supportAsked: {
    subject: 'You are asked to support a proposal: {ref}',
    first: 'Please support {name}. Your part: {roles}.',
    then: 'It is in the stage “{stage}”. Under the address below you find its page, its people and how to reach them. If you can’t take it on, say so there: somebody else is asked at once, and a few words are enough.',
    open: 'See what you support:',
    why: 'You get this mail because you offered this support and had the most room.',
  },
  supportEnded: {
    subject: 'You no longer support a proposal: {ref}',
    first: 'Nothing to do: you no longer support {name}. Your part was: {roles}.',
    then: '{by} asks somebody else to go on. Thank you for what you did for it. The place is free for another proposal.',
    open: 'See what you support:',
    why: 'You get this mail because you were the one who supported it.',
  },
  supporterChanged: {
    subject: 'Somebody new helps you: {ref}',
    first: 'Nothing to do now: {by} helps you with {name}. Their part: {roles}.',
    then: 'Write or call whenever a question comes up, that is what they are there for.',
    open: 'See your support:',
    why: 'You get this mail because you lead this proposal.',
  },
  supportWaits: {
    subject: 'Nobody is free to support a proposal: {ref}',
    first: 'Please find somebody for {name}. Missing: {roles}.',
    then: 'It is in the stage “{stage}” and waits on the list. It gets somebody by itself as soon as a place is free: give somebody more places, or add somebody who gives support.',
    open: 'See who waits:',
    why: 'You get this mail because you look after this proposal or coordinate for the hub.',
  },
  newDevice: {
    subject: '[ECHO] a new sign-in',
    first: 'Nothing to do if it was you: somebody signed in as you with {device}, on {when}.',
    then: 'If it was not you, end every session under “My settings”, then write to the address below.',
    open: 'See your sessions:',
    why: 'You get this mail because you had not signed in with this device before.',
  },
  addressChanged: {
    subject: '[ECHO] your e-mail address was changed',
    first: 'Nothing to do if you know of it: {by} changed the address that you sign in with.',
    then: 'Every session was ended. From now on codes and letters go to the new address, and this is the last one to this address. If it was not meant to be, write to the address below at once.',
    open: 'Sign in with the new address:',
    why: 'You get this mail because it was your address until now.',
  },
  addressBounced: {
    subject: '[ECHO] mail to somebody does not arrive',
    first: 'Please call {who}: mail to their address does not arrive.',
    then: 'Nothing more is sent to it, apart from a code when they sign in. Correct the address on their page, or say there that it works again.',
    open: 'Open their page:',
    why: 'You get this mail because you coordinate a proposal of theirs, or for the hub.',
  },
};

const fr: Readonly<Record<NoteKind, NoteWords>> = {
  signInCode: {
    subject: '[ECHO] votre code de connexion',
    first: 'Tapez ce code pour vous connecter : {code}',
    then: 'Il est valable 10 minutes, une seule fois, dans le navigateur où vous l’avez demandé. Ne le donnez à personne : nous ne le demandons ni par téléphone ni par courriel.',
    open: 'Ou ouvrez cette adresse dans le même navigateur :',
    why: 'Vous recevez ce courriel parce que votre adresse a été tapée sur la page de connexion. Si ce n’était pas vous, ne faites rien : sans le code, personne n’entre.',
  },
  useStaffSignIn: {
    subject: '[ECHO] comment vous connecter',
    first: 'Veuillez vous connecter avec {provider} : c’est ainsi qu’entre le personnel du centre.',
    then: 'Choisissez « Se connecter avec {provider} » sur la page de connexion. Les codes par courriel sont réservés aux partenaires.',
    open: 'Ouvrir la page de connexion :',
    why: 'Vous recevez ce courriel parce que votre adresse a été tapée pour obtenir un code. Si ce n’était pas vous, ne faites rien.',
  },
  invitation: {
    subject: '[ECHO] une invitation pour vous',
    first:
      'Veuillez vous connecter avec cette adresse de courriel : {by} vous invite à travailler avec {organisation}.',
    then: 'Il ne faut pas de mot de passe : à chaque connexion, nous envoyons un code à cette adresse.',
    open: 'Se connecter :',
    why: 'Vous recevez ce courriel parce que {by} a donné votre nom. Si vous ne connaissez pas cette personne, ne faites rien.',
  },
  mention: {
    subject: 'Un commentaire vous nomme : {ref}',
    first: 'Veuillez lire un commentaire sur {name} : {by} vous y nomme.',
    quote: '{by} a écrit :',
    then: 'Vous pouvez répondre sur la même page. Une réponse à ce courriel n’y arrive pas.',
    open: 'Ouvrir le commentaire :',
    why: 'Vous recevez ce courriel parce que votre nom figure dans un commentaire que vous pouvez lire.',
  },
  taskDelegated: {
    subject: 'Une tâche vous est confiée : {ref}',
    first: 'Veuillez faire une tâche pour {name} : {task}',
    then: '{by} vous le demande. La page de la tâche dit ce qu’il faut; indiquez-y que c’est fait.',
    open: 'Ouvrir la tâche :',
    why: 'Vous recevez ce courriel parce que {by} vous a confié la tâche.',
  },
  supportAsked: {
    subject: 'On vous demande de soutenir une proposition : {ref}',
    first: 'Veuillez soutenir {name}. Votre part : {roles}.',
    then: 'Elle est à l’étape « {stage} ». L’adresse ci-dessous mène à sa page, aux personnes qui y travaillent et à leurs coordonnées. Si vous ne pouvez pas vous en charger, dites-le à cet endroit : quelques mots suffisent, et nous demandons aussitôt à une autre personne.',
    open: 'Voir ce que vous soutenez :',
    why: 'Vous recevez ce courriel parce que vous offrez ce soutien et étiez la personne la plus disponible.',
  },
  supportEnded: {
    subject: 'Vous ne soutenez plus une proposition : {ref}',
    first: 'Rien à faire : vous ne soutenez plus {name}. Votre part était : {roles}.',
    then: '{by} demande à une autre personne de continuer. Merci de ce que vous avez fait. La place est libre pour une autre proposition.',
    open: 'Voir ce que vous soutenez :',
    why: 'Vous recevez ce courriel parce que vous étiez la personne qui la soutenait.',
  },
  supporterChanged: {
    subject: 'Une nouvelle personne vous aide : {ref}',
    first: 'Rien à faire pour l’instant : {by} vous aide pour {name}. Son rôle : {roles}.',
    then: 'Écrivez ou téléphonez dès qu’une question se pose : cette personne est là pour cela.',
    open: 'Voir votre soutien :',
    why: 'Vous recevez ce courriel parce que vous êtes responsable de cette proposition.',
  },
  supportWaits: {
    subject: 'Personne n’est libre pour une proposition : {ref}',
    first: 'Veuillez trouver quelqu’un pour {name}. Il manque : {roles}.',
    then: 'Elle est à l’étape « {stage} » et attend sur la liste. Quelqu’un lui est attribué dès qu’une place se libère : donnez plus de places à quelqu’un, ou ajoutez une personne qui offre du soutien.',
    open: 'Voir qui attend :',
    why: 'Vous recevez ce courriel parce que vous suivez cette proposition ou coordonnez pour le centre.',
  },
  newDevice: {
    subject: '[ECHO] une nouvelle connexion',
    first: 'Rien à faire si c’était vous : quelqu’un s’est connecté à votre nom avec {device}, le {when}.',
    then: 'Sinon, mettez fin à toutes les sessions dans « Mes réglages », puis écrivez à l’adresse ci-dessous.',
    open: 'Voir vos sessions :',
    why: 'Vous recevez ce courriel parce que cet appareil n’avait encore jamais servi à vous connecter.',
  },
  addressChanged: {
    subject: '[ECHO] votre adresse de courriel a changé',
    first: 'Rien à faire si vous le savez : {by} a changé l’adresse avec laquelle vous vous connectez.',
    then: 'Toutes les sessions ont pris fin. Les codes et les courriels iront à la nouvelle adresse, et celui-ci est le dernier à cette adresse. Si ce n’était pas voulu, écrivez tout de suite à l’adresse ci-dessous.',
    open: 'Se connecter avec la nouvelle adresse :',
    why: 'Vous recevez ce courriel parce que c’était votre adresse jusqu’à maintenant.',
  },
  addressBounced: {
    subject: '[ECHO] des courriels n’arrivent pas à une personne',
    first: 'Veuillez appeler {who} : les courriels à son adresse n’arrivent pas.',
    then: 'Rien n’y est plus envoyé, sauf un code de connexion sur demande. Corrigez l’adresse sur sa page, ou indiquez-y qu’elle marche de nouveau.',
    open: 'Ouvrir sa page :',
    why: 'Vous recevez ce courriel parce que vous coordonnez une de ses propositions, ou pour le centre.',
  },
};

/** The words of such letters, by language. */
export const noteWords: Readonly<Record<Language, Readonly<Record<NoteKind, NoteWords>>>> = { en, fr };

/** What stands for an organisation where somebody is invited to the hub's own team. */
export const ownTeam: Readonly<Record<Language, string>> = {
  en: 'the BC Centre for Palliative Care',
  fr: 'le BC Centre for Palliative Care',
};

/** What stands for somebody who was erased since. */
export const aColleague: Readonly<Record<Language, string>> = { en: 'a colleague', fr: 'une ou un collègue' };
