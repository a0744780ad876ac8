import { A11Y_STATES, DATA_PROTECTION_STATES, DELIVERIES, FORM_SUBSTITUTES, LOAS, PAYMENTS, RECORDS } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { AUTOMATION_BASES, automationBasis } from '../inspector/automation-basis';
import { TruthField } from '../inspector/choice-fields';
import { LegalBases } from '../inspector/legal-bases';
import { WordSelect } from '../inspector/word-fields';
import { type SheetProps, stated, useSheetOf } from './use-sheet';

/** What the process rests on, and what law asks of it as a whole. */
export function LawFields(props: SheetProps) {
  const { sheet, words, names, language, change } = useSheetOf(props);
  return (
    <>
      <LegalBases bases={sheet.legalBases ?? []} onChange={(legalBases) => change({ legalBases })} />
      <div className="sheet-grid">
        <WordSelect
          label={words.dataProtection}
          value={stated(sheet.dataProtection)}
          options={DATA_PROTECTION_STATES}
          words={names.dataProtection}
          hint={words.dataProtectionHint}
          onChange={(dataProtection) => change({ dataProtection })}
        />
        <WordSelect
          label={words.a11y}
          value={stated(sheet.a11y)}
          options={A11Y_STATES}
          words={names.a11y}
          onChange={(a11y) => change({ a11y })}
        />
        <WordSelect
          label={words.record}
          value={stated(sheet.record)}
          options={RECORDS}
          words={names.record}
          onChange={(record) => change({ record })}
        />
        <WordSelect
          label={words.requiredLoa}
          value={stated(sheet.requiredLoa)}
          options={LOAS}
          words={names.loa}
          onChange={(requiredLoa) => change({ requiredLoa })}
        />
        <WordSelect
          label={words.offeredLoa}
          value={stated(sheet.offeredLoa)}
          options={LOAS}
          words={names.loa}
          onChange={(offeredLoa) => change({ offeredLoa })}
        />
        <WordSelect
          label={words.delivery}
          value={stated(sheet.delivery)}
          options={DELIVERIES}
          words={names.delivery}
          onChange={(delivery) => change({ delivery })}
        />
        <WordSelect
          label={words.payment}
          value={stated(sheet.payment)}
          options={PAYMENTS}
          words={names.payment}
          onChange={(payment) => change({ payment })}
        />
        <WordSelect
          label={words.formSubstitute}
          value={stated(sheet.formSubstitute)}
          options={FORM_SUBSTITUTES}
          words={names.formSubstitute}
          onChange={(formSubstitute) => change({ formSubstitute })}
        />
        <TruthField label={words.guideline} value={stated(sheet.guideline)} onChange={(guideline) => change({ guideline })} />
        <WordSelect
          label={words.automationLegalBasis}
          value={automationBasis(stated(sheet.automationLegalBasis))}
          options={AUTOMATION_BASES}
          words={inspector[language].legalBasisOptions}
          onChange={(automationLegalBasis) => change({ automationLegalBasis })}
        />
      </div>
    </>
  );
}
