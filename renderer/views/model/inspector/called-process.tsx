import type { FlowNode, ProcessModel } from '#models/process/process';
import { inspector } from '#models/text/inspector';
import { Button } from '../../../parts/button';
import { useCalled } from '../../../state/called';
import { openStored } from '../../../state/document-actions';
import { useLanguage } from '../../../state/settings';

/** What a call activity calls, and what that means for the figures. */
export function CalledProcess({ model, node: { calledElement } }: { readonly model: ProcessModel; readonly node: FlowNode }) {
  const words = inspector[useLanguage()].call;
  const place = useCalled(({ places }) => (calledElement === null ? undefined : places.get(calledElement)));
  const own = model.scopes.find(({ id }) => id === calledElement);
  if (calledElement === null) return <p className="note step-counting">{words.nothing}</p>;
  if (own) return <p className="note step-counting">{words.own(own.name || own.id)}</p>;
  if (!place) return <p className="note step-counting">{words.looking(calledElement)}</p>;
  if (place.kind === 'none') return <p className="note step-counting">{words.none(calledElement)}</p>;
  if (place.kind === 'several') return <p className="note step-counting">{words.several(calledElement, place.titles.join(', '))}</p>;
  return (
    <div className="step-counting step-called">
      <p className="note">{words.found(place.title)}</p>
      <Button size="compact" onPress={() => void openStored(place.document)}>
        {words.open}
      </Button>
    </div>
  );
}
