import type { ProcessModel } from '#models/process/process';
import { panel } from '#models/text/panel';
import { IconButton } from '../../parts/button';
import { showInDiagram } from '../../state/destinations';
import { nameOf } from '../../state/lookup';
import { hoverElement } from '../../state/selection';
import { useLanguage } from '../../state/settings';

type Props = { readonly model: ProcessModel; readonly element: string };

/** A step by its name; a click lands on it in the diagram. */
export function StepCell({ model, element }: Props) {
  return (
    <td>
      <button
        type="button"
        className="link"
        onClick={() => {
          hoverElement(null);
          showInDiagram([element]);
        }}
      >
        {nameOf(model, element, useLanguage())}
      </button>
    </td>
  );
}

export function ShowCell({ model, element }: Props) {
  const language = useLanguage();
  return (
    <td className="cell-show">
      <IconButton
        icon="target"
        size={14}
        label={panel[language].scoreView.showStep(nameOf(model, element, language))}
        onPress={() => showInDiagram([element])}
      />
    </td>
  );
}
