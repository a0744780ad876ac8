import type { ComponentType } from 'react';
import type { ProcessModel } from '#models/process/process';
import { sheet as texts } from '#models/text/sheet';
import { Button } from '../../../parts/button';
import { canvas } from '../../../state/canvas-link';
import { useLanguage } from '../../../state/settings';
import { closeSheet, isUndrawn, useLeadScope } from '../../../state/sheet';
import { NameField } from '../inspector/name-field';
import { RecordFields, SystemFields, VolumeFields, WhoFields, WhyFields } from './sheet-fields';
import { LawFields } from './sheet-law';
import type { SheetProps } from './use-sheet';
import './sheet.css';

const SECTIONS = ['why', 'volume', 'law', 'who', 'systems', 'record'] as const;
const FIELDS: Readonly<Record<(typeof SECTIONS)[number], ComponentType<SheetProps>>> = {
  why: WhyFields,
  volume: VolumeFields,
  law: LawFields,
  who: WhoFields,
  systems: SystemFields,
  record: RecordFields,
};

/** Everything said about the process as a whole, on one sheet over the place of the diagram. */
export function SheetPage({ model }: { readonly model: ProcessModel }) {
  const language = useLanguage();
  const words = texts[language];
  const scope = useLeadScope();
  const undrawn = isUndrawn(model);
  const draw = () => {
    canvas()?.startDiagram(words.start);
    closeSheet();
  };
  return (
    <div className="sheet-page" data-region="sheet" data-scrolls="">
      <article className="sheet-paper" aria-labelledby="sheet-title">
        <header className="sheet-head">
          <div>
            <h2 id="sheet-title" className="sheet-title">
              {words.title}
            </h2>
            <NameField label={words.processName} name={model.name} onRename={(name) => canvas()?.renameDocument(name)} />
            <p className="note">{words.lead}</p>
          </div>
          {undrawn ? (
            <div className="sheet-draw">
              <Button kind="primary" icon="model" onPress={draw}>
                {words.draw}
              </Button>
              <p className="caption">{words.drawHint}</p>
            </div>
          ) : (
            <Button icon="model" onPress={closeSheet}>
              {words.back}
            </Button>
          )}
        </header>
        {scope &&
          SECTIONS.map((id) => {
            const Fields = FIELDS[id];
            return (
              <section key={id} className="sheet-section" aria-label={words.sections[id]}>
                <h3 className="sheet-section-title">{words.sections[id]}</h3>
                <div className="sheet-section-body">
                  <Fields model={model} scope={scope} />
                </div>
              </section>
            );
          })}
      </article>
    </div>
  );
}
