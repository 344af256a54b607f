import { bilingual } from '../../../words/bilingual.js';
import type { Language } from '../../../../../workflows/kit/workflow.js';
import { helpInEnglish, type TaskHelp } from './help.en.js';
import { helpInFrench } from './help.fr.js';

const help = bilingual({ en: helpInEnglish, fr: helpInFrench });

// What in the catalogue helps with a task, beside everything else on the page of the support.
const resources: Readonly<Record<string, readonly string[]>> = {
  'sc.team': ['res.roles'],
  'sc.needs': ['res.needs'],
  'sc.ready': ['res.readiness'],
  'sc.lived': ['res.lived'],
  'sc.ind': ['res.ics'],
  'sc.budget': ['res.budget'],
  'sc.agree': ['res.agreement'],
  'sc.pia': ['res.pia'],
  'tp.curr': ['res.curriculum'],
  'tp.form': ['res.casefm'],
  'tp.comm': ['res.speaker'],
  'tp.cpdapp': ['res.cpd'],
  'pi.train': ['res.facil'],
  'pi.tech': ['res.tech'],
  'pi.mock': ['res.fidelity'],
  'la.reg': ['res.reg'],
  'la.promo': ['res.promo'],
  'la.spoke': ['res.partguide'],
  'la.remind': ['res.emails'],
  'la.recs': ['res.recs'],
  'ev.int': ['res.interview'],
  'ev.rep': ['res.report'],
  'ev.arch': ['res.closeout'],
};

/** What a task is for and what counts as done; null for one that nobody wrote about. */
export function helpFor(task: string, language: Language): TaskHelp | null {
  const known: Readonly<Partial<Record<string, TaskHelp>>> = help[language];
  return known[task] ?? null;
}

/** Keys of the resources that help with a task. */
export function resourcesFor(task: string): readonly string[] {
  return resources[task] ?? [];
}
