import { wordDifferences, type TextPiece } from '../../../proposals/word-differences.js';
import { useWords } from '../../visit/visit.js';
import { AnswerText } from '../partner/idea/answer-text.js';
import { kindOf } from '../partner/idea/questions.js';
import type { ComparedAnswer } from './compared-answers.js';
import { compareWords } from './words.js';

/** What became of one answer: words within a text, otherwise before and after. */
export function AnswerDifference({ answer }: { readonly answer: ComparedAnswer }) {
  const { key, before, after, unread } = answer;
  const written = unread || kindOf(key) === 'line' || kindOf(key) === 'box';
  if (written && typeof before === 'string' && typeof after === 'string')
    return <TextDifference pieces={wordDifferences(before, after)} />;
  return <BeforeAndAfter answer={answer} />;
}

/** An answer that both versions have alike. */
export function SameAnswer({ answer: { key, before, unread } }: { readonly answer: ComparedAnswer }) {
  if (unread) return <span class="own-words">{String(before)}</span>;
  return <AnswerText question={key} value={before} />;
}

function TextDifference({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return (
    <div class="own-words difference">
      {pieces.map((piece, index) => (
        <Piece key={index} {...piece} />
      ))}
    </div>
  );
}

/** Seen by its line through or below, heard by its words: never by colour alone. */
function Piece({ kind, text }: TextPiece) {
  const words = useWords(compareWords);
  if (kind === 'same') return <>{text}</>;
  const said = (before: string) => (
    <>
      <span class="govuk-visually-hidden"> {before} </span>
      {text}
      <span class="govuk-visually-hidden">{words.end} </span>
    </>
  );
  return kind === 'gone' ? <del>{said(words.gone)}</del> : <ins>{said(words.fresh)}</ins>;
}

function BeforeAndAfter({ answer }: { readonly answer: ComparedAnswer }) {
  const words = useWords(compareWords);
  const { before, after } = answer;
  return (
    <dl class="before-after">
      <div>
        <dt>{words.before}</dt>
        <dd>{before === undefined ? words.none : <del>{<Value answer={answer} value={before} />}</del>}</dd>
      </div>
      <div>
        <dt>{words.after}</dt>
        <dd>{after === undefined ? words.none : <ins>{<Value answer={answer} value={after} />}</ins>}</dd>
      </div>
    </dl>
  );
}

function Value({ answer, value }: { readonly answer: ComparedAnswer; readonly value: unknown }) {
  if (answer.unread) return <span class="own-words">{String(value)}</span>;
  return <AnswerText question={answer.key} value={value} />;
}
