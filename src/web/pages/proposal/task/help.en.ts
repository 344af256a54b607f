/** What a task is for, and what counts as done. */
export interface TaskHelp {
  readonly why: string;
  readonly done: string;
}

const help = (why: string, done: string): TaskHelp => ({ why, done });

export const helpInEnglish = {
  'idea.form': help(
    'Your answers tell BCCPC what the idea is and whom it is for.',
    'Every question that is needed has an answer, and you have sent the idea.',
  ),
  'idea.ack': help(
    'The partner learns who reads the idea and whom to ask.',
    'Triage has started. Whoever starts it becomes the coordinator.',
  ),
  'idea.dup': help(
    'Two ECHOs on the same topic compete for the same people.',
    'Running, planned and past ECHOs were looked at for overlap.',
  ),
  'idea.call': help(
    'A short call finds out what a form can’t: the need, the people, the timing.',
    'The call was held, and what matters from it is in a comment.',
  ),
  'idea.score': help(
    'The same questions are asked of each idea, so that choices are fair.',
    'The score was recorded with the step “Score the idea”.',
  ),
  'sc.team': help(
    'An ECHO is carried by a team: a facilitator, an expert, a coordinator and people from the field.',
    'Everyone is named and has said yes. Add them on the page “People”.',
  ),
  'sc.needs': help(
    'It shows what learners need to know, from a survey, a focus group or data.',
    'A summary of one or two pages is attached, or a link leads to it.',
  ),
  'sc.ready': help(
    'Twenty questions help your team see what is in place and what is not. There is no pass mark.',
    'The team went through the questions together.',
  ),
  'sc.obj': help(
    'Objectives say what people will be able to do afterwards. The sessions are built on them.',
    'Three to six objectives are written in the answers.',
  ),
  'sc.aud': help(
    'Who can join, how many, and by open call or invitation, shapes how you invite people.',
    'Professions, settings, regions and the limit are in the answers.',
  ),
  'sc.lived': help(
    'People who have lived it keep the sessions true. Their time is paid for.',
    'An advisor has said yes, and the honorarium is agreed.',
  ),
  'sc.ind': help(
    'Content about or for Indigenous people is reviewed with them, before it is used.',
    'The review was held, and what it asks for is in a comment.',
  ),
  'sc.coi': help(
    'Learning credits need a conflict of interest form from each planner.',
    'All forms are attached.',
  ),
  'sc.budget': help(
    'Everyone should know what is paid for, by whom, and what is given in kind.',
    'The budget is agreed by those who pay for it.',
  ),
  'sc.agree': help(
    'The agreement says who does what, who owns the materials, and how either side can leave.',
    'Both sides have signed, and the signed agreement was recorded.',
  ),
  'sc.pia': help(
    'It checks how personal details are handled, and whether a full assessment is needed.',
    'The screening is complete. A full assessment is under way where one is needed.',
  ),
  'sc.eval': help(
    'Deciding early what to measure makes it possible to measure it.',
    'Outcomes, surveys and their dates are written down and agreed.',
  ),
  'sc.cpd': help(
    'Credits take weeks to apply for, and decide what the sessions must look like.',
    'The decision was recorded, also when it is “none”.',
  ),
  'tp.pick': help(
    'The template gives your ECHO its shape: how long, how often, with cases or talks.',
    'A template was chosen. You can choose another until the kit is sent.',
  ),
  'tp.cal': help(
    'Dates that meet holidays or shift changes cost you learners.',
    'All session dates and times are set and checked.',
  ),
  'tp.curr': help(
    'The grid shows, for each session, the topic, the objective, the speaker and the case.',
    'The filled grid is attached, or a link leads to it.',
  ),
  'tp.form': help(
    'A good case form gets a clear question and leaves out whatever could identify a patient.',
    'The form is tailored to your sessions.',
  ),
  'tp.surv': help(
    'Registration and surveys must ask what the evaluation plan needs, and no more.',
    'The form and the surveys are adapted and tried once.',
  ),
  'tp.comm': help(
    'The flyer brings people in; the brief tells speakers what is expected of them.',
    'Both are tailored and ready to send.',
  ),
  'tp.cpdapp': help(
    'UBC CPD takes no application in the last ten business days before the start.',
    'The application was filed, and a copy is attached.',
  ),
  'pi.train': help(
    'Leading an ECHO session is a skill of its own.',
    'The facilitator and the coordinator took the training or the briefing.',
  ),
  'pi.tech': help(
    'Sound, captions, screens and a second host are tried before it counts.',
    'All presenters took part in a rehearsal.',
  ),
  'pi.spoke': help(
    'Some people join by video for the first time. A practice run takes the worry away.',
    'A practice run was offered to everyone who registered.',
  ),
  'pi.mock': help(
    'A trial with at least six people shows what to mend before the launch.',
    'The session was held, and its results were recorded.',
  ),
  'pi.case': help(
    'The first sessions need cases that no one can trace back to a patient.',
    'Two cases are ready, and were read for private details.',
  ),
  'pi.fb': help(
    'What people said after the pilot decides what is changed.',
    'A short summary is in a comment, or attached.',
  ),
  'pi.decide': help(
    'The pilot is passed, redesigned or stopped, with a reason.',
    'The decision was recorded with a step of its own.',
  ),
  'la.reg': help(
    'People need a place to sign up, with consent and where they work.',
    'Registration is open, and the link was tried.',
  ),
  'la.promo': help(
    'Invitations work best from people who are known. Yours reach further than ours.',
    'The first invitation went out through your networks.',
  ),
  'la.spoke': help(
    'Participants agree how they work together, and to leave patients’ details out.',
    'Everyone who registered has accepted the statement.',
  ),
  'la.base': help(
    'Without a first measure, nobody can tell what has changed.',
    'The baseline survey went to everyone who registered.',
  ),
  'la.media': help(
    'In a flipped session people watch the talk first, and discuss it live.',
    'The talk was sent at least a week ahead.',
  ),
  'la.case': help(
    'A case is read by the hub before it is shown, so that no patient can be known by it.',
    'The case is checked, and the panel has it.',
  ),
  'la.remind': help(
    'A reminder with the link brings people in on the day.',
    'The agenda and the link were sent to everyone.',
  ),
  'la.run': help('The room opens early, and attendance is taken.', 'The session was recorded as held.'),
  'la.survey': help(
    'People answer while they are still there, and rarely later.',
    'The last five minutes were kept for the survey.',
  ),
  'la.recs': help(
    'Whoever brings a case gets the group’s advice in writing.',
    'The recommendations were sent within two business days.',
  ),
  'la.post': help(
    'Those who missed it can catch up, and attendance is kept.',
    'The recording is posted for participants only, and attendance is exported.',
  ),
  'la.debrief': help(
    'Ten minutes after a session save an hour before the next one.',
    'The team met, and open points are in a comment.',
  ),
  'la.mid': help(
    'Halfway there is still time to change topics or pace.',
    'The team asked participants, and decided what changes.',
  ),
  'ev.post': help(
    'The end survey shows what people learned and what they will do.',
    'It was sent, with reminders after one and two weeks.',
  ),
  'ev.certs': help(
    'Certificates show what people took part in.',
    'Everyone who attended enough sessions has a certificate.',
  ),
  'ev.att': help(
    'Reports and certificates hang on correct attendance.',
    'Attendance is complete, and each correction has a reason.',
  ),
  'ev.fu': help('Three months on it shows what has changed in practice.', 'The follow-up survey was sent.'),
  'ev.int': help(
    'Stories explain what numbers can’t.',
    'Six or more interviews, or a focus group, were held.',
  ),
  'ev.rep': help(
    'Partners, BCCPC and funders read what came of it.',
    'The report is published, with one page for everyone.',
  ),
  'ev.dec': help(
    'You and BCCPC decide together: again, differently, elsewhere, or an end.',
    'The decision was recorded with a step of its own.',
  ),
  'ev.arch': help(
    'Materials stay findable, access is closed, and people are thanked.',
    'Everything is archived, and the panel has heard from you.',
  ),
} as const satisfies Readonly<Record<string, TaskHelp>>;
