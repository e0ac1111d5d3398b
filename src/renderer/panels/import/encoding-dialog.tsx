import { type ReactNode, useMemo, useState } from 'react';
import { encodingNames } from '../../../core/locale/project/encodings.ts';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { EncodingQuestion } from '../../../core/ipc/views.ts';
import type { Encoding } from '../../../core/text/encoding.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { EncodingReadingLine } from './encoding-reading-line.tsx';
import { type QuestionGroup, groupQuestions, suggestedEncoding } from './group-questions.ts';
import '../encoding/encoding.css';

/** Asks for the encoding of files that an import held back: their first lines in each, one decision for all alike. */
export function EncodingDialog(): ReactNode {
  const questions = useDeskState(({ importSummary }) => importSummary?.questions);
  if (questions === undefined || questions.length === 0) return null;
  // A new list of files is a new dialog.
  return <Choices key={questions[0]?.id} questions={questions} />;
}

function Choices({ questions }: { readonly questions: readonly EncodingQuestion[] }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = importWords[locale];
  const groups = useMemo(() => groupQuestions(questions), [questions]);
  const [chosen, setChosen] = useState(() => groups.map(suggestedEncoding));
  const skip = (): void => desk.getState().skipQuestions();
  const importAll = (): void => {
    const choices = groups.flatMap((group, index) =>
      group.questions.map(({ id }) => ({
        id,
        encoding: chosen[index] ?? suggestedEncoding(group),
      })),
    );
    void desk.getState().importEncoded(choices);
  };
  return (
    <Dialog title={words.encodingTitle} className="encoding-dialog" onClose={skip}>
      <p className="encoding-intro">{words.encodingIntro(countText(questions.length, locale))}</p>
      <div className="encoding-groups">
        {groups.map((group, index) => (
          <Group
            key={group.likely}
            group={group}
            chosen={chosen[index] ?? suggestedEncoding(group)}
            onChoose={(encoding) =>
              setChosen(chosen.map((before, at) => (at === index ? encoding : before)))
            }
          />
        ))}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={skip}>
          {words.skip}
        </button>
        <button type="button" className="button primary" data-autofocus onClick={importAll}>
          {words.importChosen(countText(questions.length, locale))}
        </button>
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly group: QuestionGroup;
  readonly chosen: Encoding;
  readonly onChoose: (encoding: Encoding) => void;
}

function Group({ group, chosen, onChoose }: GroupProps): ReactNode {
  const locale = useLocale();
  const words = importWords[locale];
  const { likely, questions } = group;
  const [shown, setShown] = useState(questions[0]?.id ?? '');
  const question = questions.find(({ id }) => id === shown);
  const count = countText(questions.length, locale);
  const name =
    likely === null ? words.unknownEncoding : words.likely(encodingNames[locale](likely));
  return (
    <fieldset className="encoding-group">
      <legend>
        {name}
        <span className="example">{words.files(count)}</span>
      </legend>
      {questions.length === 1 ? (
        <p className="encoding-file">{questions[0]?.file}</p>
      ) : (
        <div className="encoding-pick">
          <span>{words.preview}</span>
          <Select
            label={words.preview}
            value={shown}
            options={questions.map(({ id, file }) => ({ id, name: file }))}
            onChange={(id) => setShown(id ?? shown)}
          />
        </div>
      )}
      {question !== undefined && question.readings.length === 0 && <p>{words.notShown}</p>}
      <div className="encoding-readings" role="radiogroup" aria-label={words.reading}>
        {(question?.readings ?? []).map((reading) => (
          <EncodingReadingLine
            key={reading.encoding}
            reading={reading}
            group={likely ?? ''}
            checked={reading.encoding === chosen}
            onChoose={() => onChoose(reading.encoding)}
          />
        ))}
      </div>
      {questions.length > 1 && <p className="example">{words.forAll(count)}</p>}
    </fieldset>
  );
}
