import { useId } from 'react';
import { create } from 'zustand';
import type { AiEntry } from '#models/ai/overview';
import { answered, volumeAnswer } from '#models/ai/suitability';
import type { AiMark } from '#models/process/marks';
import {
  AI_EXCEPTIONS,
  SCREENING_ANSWERS,
  SCREENING_QUESTIONS,
  type ScreeningQuestion,
  SUITABILITY_ANSWERS,
  SUITABILITY_QUESTIONS,
} from '#models/process/vocabulary';
import { ai } from '#models/text/ai';
import { formatNumber } from '#models/text/numbers';
import { IconButton } from '../../../parts/button';
import { Icon } from '../../../parts/icon';
import { Segmented } from '../../../parts/segmented';
import { useAssessment } from '../../../state/assessment';
import { useLanguage } from '../../../state/settings';
import { useLeadScope } from '../../../state/sheet';
import { AiOutcome, suitabilityText } from './ai-outcome';
import { WordSelect, WordsField } from './word-fields';

/** Which card stands open: one at a time, so that the step keeps its overview. */
const useOpen = create<{ readonly open: string | null }>(() => ({ open: null }));

export function openAiCard(element: string, type: string): void {
  useOpen.setState({ open: `${element} ${type}` });
}

type CardProps = {
  readonly element: string;
  readonly entry: AiEntry;
  readonly onChange: (mark: AiMark) => void;
  readonly onRemove: () => void;
};

/** One mark: what it would do, how well it suits, what the screening says; opened, the questions behind both. */
export function AiCard({ element, entry, onChange, onRemove }: CardProps) {
  const words = ai[useLanguage()];
  const language = useLanguage();
  const { mark, suitability, screening } = entry;
  const name = mark.type === null ? words.otherType : words.type[mark.type];
  const key = `${element} ${mark.type ?? ''}`;
  const open = useOpen((state) => state.open === key);
  const region = useId();
  return (
    <section className="ai-card" aria-label={name}>
      <div className="ai-card-head">
        <button
          type="button"
          className="ai-card-open"
          aria-expanded={open}
          aria-controls={region}
          onClick={() => useOpen.setState({ open: open ? null : key })}
        >
          <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
          <b>{name}</b>
          <span className="note">{suitabilityText(suitability, language)}</span>
        </button>
        <IconButton icon="close" size={14} label={words.remove(name)} onPress={onRemove} />
      </div>
      <AiOutcome screening={screening} long={open} />
      <div id={region} className="ai-questions" hidden={!open}>
        {open && <Questions element={element} mark={mark} onChange={onChange} />}
      </div>
    </section>
  );
}

type QuestionsProps = { readonly element: string; readonly mark: AiMark; readonly onChange: (mark: AiMark) => void };

function Questions({ element, mark, onChange }: QuestionsProps) {
  const language = useLanguage();
  const words = ai[language];
  const screened = (question: ScreeningQuestion) => (
    <Segmented
      key={question}
      className="ai-question"
      label={words.screeningQuestion[question]}
      value={mark.screening[question] ?? null}
      onChange={(answer) => onChange({ ...mark, screening: { ...mark.screening, [question]: answer } })}
      segments={SCREENING_ANSWERS.map((value) => ({ value, text: words.screeningAnswer[value] }))}
    />
  );
  const [benefits, ...others] = SCREENING_QUESTIONS;
  return (
    <>
      <h4>{words.suitability}</h4>
      {SUITABILITY_QUESTIONS.map((question) => (
        <Segmented
          key={question}
          className="ai-question"
          label={words.question[question]}
          value={mark.answers[question] ?? null}
          onChange={(answer) => onChange(answered(mark, question, answer))}
          segments={SUITABILITY_ANSWERS.map((value) => ({ value, text: words.answer[value] }))}
          {...(question === 'volume' && { hint: <Volume element={element} /> })}
        />
      ))}
      <p className="note">{words.suitabilityHow}</p>
      <h4>{words.screening}</h4>
      {screened(benefits)}
      {mark.screening.benefits !== 'no' && (
        <WordSelect
          label={words.screeningQuestion.exception}
          value={{ mixed: false, value: mark.exception }}
          options={AI_EXCEPTIONS}
          words={words.exception}
          onChange={(exception) => onChange({ ...mark, exception })}
        />
      )}
      {others.map(screened)}
      <WordsField
        label={words.note}
        multiline
        value={{ mixed: false, value: mark.note }}
        placeholder={words.noteHint}
        onCommit={(note) => onChange({ ...mark, note })}
      />
    </>
  );
}

/** What the sheet and the branches say about the number of cases; a help, no answer. */
function Volume({ element }: { readonly element: string }) {
  const language = useLanguage();
  const cases = useLeadScope()?.sheet?.casesPerYear ?? null;
  const visits = useAssessment((state) => state.assessment?.flow.visits.get(element) ?? null);
  if (cases === null || visits === null || volumeAnswer(cases, visits) === null) return null;
  return ai[language].volumeHint(formatNumber(Math.round(cases * visits), 0, language));
}
