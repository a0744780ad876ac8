import type { FlowNode } from '#models/process/process';
import { ORIGINALS, PRESENCES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { marks } from '#models/text/marks';
import { useLanguage } from '../../../state/settings';
import { changeSteps } from './change-steps';
import { common } from './common';
import { FormField } from './work-fields';
import { WordSelect } from './word-fields';

/** What law or habit demands: form, presence, originals. */
export function LawTab({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const language = useLanguage();
  const words = inspector[language];
  return (
    <div className="inspector-body">
      <FormField nodes={nodes} long />
      <WordSelect
        label={words.presence}
        value={common(nodes, (step) => step.presence)}
        options={PRESENCES}
        words={marks[language].presence}
        onChange={(presence) => changeSteps(nodes, { presence })}
      />
      <WordSelect
        label={words.original}
        value={common(nodes, (step) => step.original)}
        options={ORIGINALS}
        words={marks[language].original}
        onChange={(original) => changeSteps(nodes, { original })}
      />
    </div>
  );
}
