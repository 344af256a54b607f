import type { helpInEnglish, TaskHelp } from './help.en.js';

const help = (why: string, done: string): TaskHelp => ({ why, done });

export const helpInFrench: Readonly<Record<keyof typeof helpInEnglish, TaskHelp>> = {
  'idea.form': help(
    'Vos réponses disent à BCCPC quelle est l’idée et à qui elle s’adresse.',
    'Chaque question nécessaire a une réponse, et vous avez envoyé l’idée.',
  ),
  'idea.ack': help(
    'Le partenaire apprend qui lit l’idée et à qui s’adresser.',
    'Le tri a commencé. La personne qui le commence assure la coordination.',
  ),
  'idea.dup': help(
    'Deux ECHO sur le même sujet se disputent les mêmes personnes.',
    'Les ECHO en cours, prévus et passés ont été comparés.',
  ),
  'idea.call': help(
    'Un court appel révèle ce qu’un formulaire ne dit pas : le besoin, les gens, le moment.',
    'L’appel a eu lieu, et l’essentiel est dans un commentaire.',
  ),
  'idea.score': help(
    'Les mêmes questions sont posées pour chaque idée, afin que les choix soient justes.',
    'La note a été inscrite à l’étape « Noter l’idée ».',
  ),
  'sc.team': help(
    'Un ECHO repose sur une équipe : animation, expertise, coordination et gens du terrain.',
    'Chaque personne est nommée et a dit oui. Ajoutez-les à la page « Personnes ».',
  ),
  'sc.needs': help(
    'Elle montre ce que les gens ont besoin d’apprendre, d’après un sondage, un groupe ou des données.',
    'Un résumé d’une ou deux pages est joint, ou un lien y mène.',
  ),
  'sc.ready': help(
    'Vingt questions aident votre équipe à voir ce qui est en place. Il n’y a pas de note de passage.',
    'L’équipe a parcouru les questions ensemble.',
  ),
  'sc.obj': help(
    'Les objectifs disent ce que les gens sauront faire ensuite. Les séances en découlent.',
    'De trois à six objectifs figurent dans les réponses.',
  ),
  'sc.aud': help(
    'Qui peut participer, combien, et sur invitation ou non : cela décide de la façon d’inviter.',
    'Professions, milieux, régions et limite figurent dans les réponses.',
  ),
  'sc.lived': help(
    'Les personnes qui l’ont vécu gardent les séances vraies. Leur temps est payé.',
    'Une personne a accepté, et les honoraires sont convenus.',
  ),
  'sc.ind': help(
    'Un contenu qui touche les peuples autochtones est revu avec eux avant d’être utilisé.',
    'La revue a eu lieu, et ses demandes sont dans un commentaire.',
  ),
  'sc.coi': help(
    'Les crédits exigent une déclaration de conflit d’intérêts de chaque personne qui planifie.',
    'Toutes les déclarations sont jointes.',
  ),
  'sc.budget': help(
    'Chacun devrait savoir ce qui est payé, par qui, et ce qui est offert en nature.',
    'Le budget est approuvé par ceux qui le financent.',
  ),
  'sc.agree': help(
    'L’entente dit qui fait quoi, à qui est le matériel, et comment chacun peut se retirer.',
    'Les deux parties ont signé, et l’entente signée a été inscrite.',
  ),
  'sc.pia': help(
    'Il vérifie comment les renseignements personnels sont traités, et s’il faut une évaluation complète.',
    'L’examen est terminé. Une évaluation complète est en cours s’il en faut une.',
  ),
  'sc.eval': help(
    'Décider tôt quoi mesurer permet de le mesurer.',
    'Résultats, sondages et dates sont écrits et convenus.',
  ),
  'sc.cpd': help(
    'Les crédits se demandent des semaines d’avance et décident de la forme des séances.',
    'La décision a été inscrite, même si elle est « aucun ».',
  ),
  'tp.pick': help(
    'Le modèle donne sa forme à votre ECHO : durée, fréquence, cas ou exposés.',
    'Un modèle a été choisi. Vous pouvez en changer jusqu’à l’envoi de la trousse.',
  ),
  'tp.cal': help(
    'Une date qui tombe un jour férié ou à un changement de quart éloigne les gens.',
    'Toutes les dates et heures sont fixées et vérifiées.',
  ),
  'tp.curr': help(
    'La grille montre, pour chaque séance, le sujet, l’objectif, la personne et le cas.',
    'La grille remplie est jointe, ou un lien y mène.',
  ),
  'tp.form': help(
    'Un bon formulaire de cas amène une question claire et écarte ce qui identifierait un patient.',
    'Le formulaire est adapté à vos séances.',
  ),
  'tp.surv': help(
    'L’inscription et les sondages demandent ce que le plan d’évaluation exige, sans plus.',
    'Le formulaire et les sondages sont adaptés et essayés une fois.',
  ),
  'tp.comm': help(
    'Le dépliant attire les gens; la note dit aux personnes invitées ce qu’on attend d’elles.',
    'Les deux sont adaptés et prêts à envoyer.',
  ),
  'tp.cpdapp': help(
    'UBC CPD n’accepte plus de demande dans les dix derniers jours ouvrables avant le début.',
    'La demande a été déposée, et une copie est jointe.',
  ),
  'pi.train': help(
    'Animer une séance ECHO est un savoir-faire en soi.',
    'Les personnes qui animent et coordonnent ont suivi la formation.',
  ),
  'pi.tech': help(
    'Le son, les sous-titres, les écrans et un second hôte sont essayés d’avance.',
    'Toutes les personnes qui présentent ont participé à une répétition.',
  ),
  'pi.spoke': help(
    'Certaines personnes se joignent par vidéo pour la première fois. Un essai enlève l’inquiétude.',
    'Un essai a été offert à toutes les personnes inscrites.',
  ),
  'pi.mock': help(
    'Un essai avec au moins six personnes montre quoi corriger avant le lancement.',
    'La séance a eu lieu, et ses résultats ont été inscrits.',
  ),
  'pi.case': help(
    'Les premières séances ont besoin de cas qui ne mènent à aucun patient.',
    'Deux cas sont prêts, et ont été relus pour en ôter tout détail privé.',
  ),
  'pi.fb': help(
    'Ce que les gens ont dit après l’essai décide de ce qui change.',
    'Un court résumé est dans un commentaire, ou joint.',
  ),
  'pi.decide': help(
    'L’essai est réussi, repensé ou arrêté, avec une raison.',
    'La décision a été inscrite par sa propre étape.',
  ),
  'la.reg': help(
    'Les gens ont besoin d’un endroit où s’inscrire, avec leur consentement et leur milieu.',
    'L’inscription est ouverte, et le lien a été essayé.',
  ),
  'la.promo': help(
    'Une invitation porte mieux quand elle vient de gens connus. La vôtre va plus loin que la nôtre.',
    'La première invitation est partie par vos réseaux.',
  ),
  'la.spoke': help(
    'Les participants conviennent de leur façon de travailler, sans détails de patients.',
    'Chaque personne inscrite a accepté l’énoncé.',
  ),
  'la.base': help(
    'Sans première mesure, personne ne peut dire ce qui a changé.',
    'Le sondage de départ est parti à toutes les personnes inscrites.',
  ),
  'la.media': help(
    'Dans une séance inversée, on regarde l’exposé d’abord et on en discute ensuite.',
    'L’exposé a été envoyé au moins une semaine d’avance.',
  ),
  'la.case': help(
    'Le centre lit chaque cas avant qu’il soit montré, pour que nul patient n’y soit reconnu.',
    'Le cas est vérifié, et le panel l’a reçu.',
  ),
  'la.remind': help(
    'Un rappel avec le lien amène les gens le jour venu.',
    'L’ordre du jour et le lien ont été envoyés à tous.',
  ),
  'la.run': help(
    'La salle ouvre tôt, et les présences sont prises.',
    'La séance a été inscrite comme tenue.',
  ),
  'la.survey': help(
    'Les gens répondent tant qu’ils sont là, rarement plus tard.',
    'Les cinq dernières minutes ont été gardées pour le sondage.',
  ),
  'la.recs': help(
    'La personne qui apporte un cas reçoit les conseils du groupe par écrit.',
    'Les recommandations sont parties en deux jours ouvrables.',
  ),
  'la.post': help(
    'Les absents peuvent se rattraper, et les présences sont gardées.',
    'L’enregistrement est en ligne pour les participants, et les présences sont exportées.',
  ),
  'la.debrief': help(
    'Dix minutes après une séance en épargnent soixante avant la suivante.',
    'L’équipe s’est réunie, et les points ouverts sont dans un commentaire.',
  ),
  'la.mid': help(
    'À mi-chemin, il est encore temps de changer les sujets ou le rythme.',
    'L’équipe a demandé l’avis des participants et décidé des changements.',
  ),
  'ev.post': help(
    'Le sondage final montre ce que les gens ont appris et ce qu’ils feront.',
    'Il a été envoyé, avec des rappels après une et deux semaines.',
  ),
  'ev.certs': help(
    'Les attestations montrent à quoi les gens ont participé.',
    'Chaque personne assez présente a son attestation.',
  ),
  'ev.att': help(
    'Rapports et attestations dépendent de présences exactes.',
    'Les présences sont complètes, et chaque correction a une raison.',
  ),
  'ev.fu': help(
    'Trois mois plus tard, on voit ce qui a changé dans la pratique.',
    'Le sondage de suivi a été envoyé.',
  ),
  'ev.int': help(
    'Les récits expliquent ce que les chiffres ne disent pas.',
    'Six entrevues ou plus, ou un groupe de discussion, ont eu lieu.',
  ),
  'ev.rep': help(
    'Partenaires, BCCPC et bailleurs de fonds lisent ce qui en est ressorti.',
    'Le rapport est publié, avec une page pour tout le monde.',
  ),
  'ev.dec': help(
    'Vous et BCCPC décidez ensemble : encore, autrement, ailleurs, ou la fin.',
    'La décision a été inscrite par sa propre étape.',
  ),
  'ev.arch': help(
    'Le matériel reste trouvable, les accès sont fermés, et les gens sont remerciés.',
    'Tout est archivé, et le panel a eu de vos nouvelles.',
  ),
};
