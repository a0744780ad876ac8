import { useMemo } from 'react';
import type { ProcessModel } from '#models/process/process';
import type { Assessment } from '#models/readiness/assessment';
import { type Mappings, readMappings } from '#models/readiness/mappings/read-mappings';
import { EVIDENCE_MATURITIES } from '#models/process/vocabulary';
import { mappings as words } from '#models/text/mappings';
import { useMaturity } from '../../../state/maturity';
import { useLanguage } from '../../../state/settings';
import { FieldsCard } from './fields-card';
import { MaturityCard } from './maturity-card';
import { OzgCard } from './ozg-card';
import { PrinciplesCard } from './principles-card';
import { ScaleCard } from './scale-card';
import { Steps } from './steps';

export type ScaleProps = { readonly model: ProcessModel; readonly assessment: Assessment; readonly mappings: Mappings };

/** The process on the scales others use, each with its source, what holds it back, and the way to the answer behind it. */
export function ScalesTab({ model, assessment }: Omit<ScaleProps, 'mappings'>) {
  const language = useLanguage();
  const said = words[language];
  const maturity = useMaturity((state) => state.model);
  const mappings = useMemo(() => readMappings(model, assessment, maturity), [model, assessment, maturity]);
  const { nkrBw, evidence } = mappings;
  const levels = EVIDENCE_MATURITIES.filter((level) => level !== 'notNeeded' && level !== 'unknown');
  const reached = evidence === null ? null : levels.indexOf(evidence as (typeof levels)[number]);
  return (
    <div className="score-tab scales">
      <h1 className="visually-hidden">{said.title}</h1>
      <p>{said.lead}</p>
      <OzgCard model={model} mappings={mappings} />
      <MaturityCard mappings={mappings} />
      <ScaleCard scale="nkrBw">
        <p>
          <b>{nkrBw.low === nkrBw.high ? said.level(nkrBw.low, said.nkr[nkrBw.low] ?? '') : said.levels(nkrBw.low, nkrBw.high)}</b>
        </p>
        <Steps low={nkrBw.low} high={nkrBw.high} names={said.nkr} />
      </ScaleCard>
      <ScaleCard scale="evidence">
        {reached === null || evidence === null ? (
          <p className="note">{said.evidenceNone}</p>
        ) : (
          <>
            <p>
              <b>{said.maturity[evidence]}</b> <span className="note">{said.evidenceLowest}</span>
            </p>
            <Steps low={reached} high={reached} names={levels.map((level) => said.maturity[level])} numbers={levels} />
          </>
        )}
      </ScaleCard>
      <FieldsCard mappings={mappings} />
      <PrinciplesCard assessment={assessment} />
    </div>
  );
}
