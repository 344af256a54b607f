import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { KitFacts } from '../text/facts.js';
import { longDate } from '../../platform/written-date.js';
import type { KitText } from '../text/kit-text.js';
import { kitWords } from '../words.js';
import { blocksIn } from './blocks.js';
import { factsTable } from './tables.js';
import { colours, numbering, page, stylesIn } from './styles.js';

/** A document of the kit as a Word document, filled in with what is known. */
export function wordDocument(text: KitText, facts: KitFacts): Promise<Buffer> {
  const { language, title, landscape } = text;
  const width = (landscape ? page.height : page.width) - 2 * page.margin;
  const place = { language, facts, width };
  const size = {
    width: page.width,
    height: page.height,
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  const { margin } = page;
  const sides = { top: margin, bottom: margin, left: margin, right: margin, header: 500, footer: 500 };
  const document = new Document({
    title,
    creator: kitWords[language].hub,
    lastModifiedBy: kitWords[language].hub,
    styles: stylesIn(language),
    numbering,
    sections: [
      {
        properties: { page: { size, margin: sides } },
        headers: { default: new Header({ children: [quiet([`${kitWords[language].hub} · ECHO`], width)] }) },
        footers: { default: footerOf(text, width) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...factsTable(text.facts, place),
          ...blocksIn(text.blocks, place),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footerOf({ language, title, version, asOf }: KitText, width: number): Footer {
  const { hub, version: versionOf, page: words } = kitWords[language];
  const name = `${title}, ${versionOf(version, longDate(asOf, language))} · ${hub}`;
  const [before, between] = words;
  return new Footer({
    children: [quiet([name, '\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES], width)],
  });
}

/** A small line at the edge of the page, with what follows a tab at its right end. */
function quiet(children: readonly string[], width: number): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    spacing: { after: 0 },
    children: [new TextRun({ children: [...children], size: 17, color: colours.quiet })],
  });
}
