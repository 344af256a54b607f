import { Get } from '@nestjs/common';
import type { Language } from '../../../../workflows/kit/workflow.js';
import { page, type Answer } from '../../visit/answers.js';
import { For, PageController } from '../../visit/page-controller.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit } from '../../visit/visit.js';
import { administratorHelp } from './articles/administrators.words.js';
import { Article, type HelpArticle } from './articles/article.js';
import { partnerHelp } from './articles/partners.words.js';
import { staffHelp } from './articles/staff.words.js';
import { HelpView } from './help.view.js';
import { accessibilityWords } from './promises/accessibility.words.js';
import { PrivacyView } from './promises/privacy.view.js';
import { privacyWords } from './promises/privacy.words.js';
import { helpWords } from './words.js';

/** Help, and what we promise. */
@PageController('', 'anybody')
export class HelpController {
  @Get('help')
  help(@AnyVisit() { language }: Visit): Answer {
    return page(helpWords[language].title, <HelpView />, { current: 'help' });
  }

  @Get('help/partners')
  partners(@AnyVisit() { language }: Visit): Answer {
    return article(partnerHelp[language], language);
  }

  @Get('help/staff')
  @For('staff')
  staff(@AnyVisit() { language }: Visit): Answer {
    return article(staffHelp[language], language);
  }

  @Get('help/administrators')
  @For('administrators')
  administrators(@AnyVisit() { language }: Visit): Answer {
    return article(administratorHelp[language], language);
  }

  @Get('accessibility')
  accessibility(@AnyVisit() { language }: Visit): Answer {
    const statement = accessibilityWords[language];
    return page(statement.title, <Article article={statement} />);
  }

  @Get('privacy')
  privacy(@AnyVisit() { language }: Visit): Answer {
    return page(privacyWords[language].title, <PrivacyView />);
  }
}

function article(shown: HelpArticle, language: Language): Answer {
  const back = { href: '/help', text: helpWords[language].back };
  return page(shown.title, <Article article={shown} />, { current: 'help', back });
}
