import { freeSystems, systemUses } from '#models/process/systems';
import { CONFIDENCES, CRITICALITIES, PROCESS_STATES, PROCESS_TYPES } from '#models/process/vocabulary';
import { inspector } from '#models/text/inspector';
import { sheet as texts } from '#models/text/sheet';
import { systems as systemTexts } from '#models/text/systems';
import { Button } from '../../../parts/button';
import { useLanguage } from '../../../state/settings';
import { showSystems, useSystems } from '../../../state/systems';
import { TruthField } from '../inspector/choice-fields';
import { DraftField } from '../inspector/draft-field';
import { FallbackField } from '../inspector/fallback-field';
import { AmountField } from '../inspector/figure-fields';
import { readNumber } from '../inspector/read-number';
import { kindName } from '../inspector/system-field';
import { WordSelect, WordsField } from '../inspector/word-fields';
import { Channels } from './channels';
import { type SheetProps, stated, useSheetOf } from './use-sheet';

/** What the process is for, what sets it off and what comes out. */
export function WhyFields(props: SheetProps) {
  const { sheet, words, names, change } = useSheetOf(props);
  return (
    <>
      <WordsField
        label={words.purpose}
        multiline
        value={stated(sheet.purpose)}
        placeholder={words.purposeHint}
        onCommit={(purpose) => change({ purpose })}
      />
      <WordsField
        label={words.scope}
        multiline
        value={stated(sheet.scope)}
        placeholder={words.scopeHint}
        onCommit={(scope) => change({ scope })}
      />
      <div className="sheet-grid">
        <WordsField
          label={words.trigger}
          value={stated(sheet.trigger)}
          placeholder={words.triggerHint}
          onCommit={(trigger) => change({ trigger })}
        />
        <WordsField
          label={words.result}
          value={stated(sheet.result)}
          placeholder={words.resultHint}
          onCommit={(result) => change({ result })}
        />
        <WordSelect
          label={words.state}
          value={stated(sheet.state)}
          options={PROCESS_STATES}
          words={names.processState}
          onChange={(state) => change({ state })}
        />
        <WordsField label={words.version} value={stated(sheet.version)} onCommit={(version) => change({ version })} />
        <WordSelect
          label={words.processType}
          value={stated(sheet.processType)}
          options={PROCESS_TYPES}
          words={names.processType}
          onChange={(processType) => change({ processType })}
        />
      </div>
      <div className="sheet-grid">
        <WordsField
          label={words.leikaId}
          value={stated(sheet.leikaId)}
          placeholder={words.leikaHint}
          {...(isOddLeika(sheet.leikaId) && { hint: words.leikaOdd })}
          onCommit={(leikaId) => change({ leikaId })}
        />
        <WordsField label={words.ozgId} value={stated(sheet.ozgId)} onCommit={(ozgId) => change({ ozgId })} />
        <TruthField label={words.sdg} value={stated(sheet.sdg)} onChange={(sdg) => change({ sdg })} />
      </div>
    </>
  );
}

function isOddLeika(key: string | null | undefined): boolean {
  return typeof key === 'string' && !/^99\d{12}$/.test(key.replace(/\s/g, ''));
}

const YEARS = { min: 1950, max: 2100 };

/** How many cases, by which way, how fast and how urgent. */
export function VolumeFields(props: SheetProps) {
  const { sheet, words, names, language, change } = useSheetOf(props);
  const slip = inspector[language];
  return (
    <>
      <div className="sheet-grid">
        <AmountField
          label={words.casesPerYear}
          whole
          value={stated(sheet.casesPerYear)}
          onCommit={(casesPerYear) => change({ casesPerYear })}
        />
        <DraftField
          label={words.casesYear}
          numeric
          value={sheet.casesYear ?? null}
          format={(year) => (year === null ? '' : String(year))}
          read={(text) => {
            const read = readNumber(text, YEARS);
            if (read.kind === 'empty') return { ok: true, value: null };
            if (read.kind === 'number' && Number.isInteger(read.value)) return { ok: true, value: read.value };
            if (read.kind === 'notANumber') return { ok: false, error: slip.notANumber, meant: null };
            const meant = read.value >= 0 && read.value < 100 ? 2000 + Math.round(read.value) : null;
            return { ok: false, error: words.yearOdd(String(YEARS.min), String(YEARS.max)), meant };
          }}
          takeLabel={(year) => slip.take(String(year))}
          placeholder="–"
          onCommit={(casesYear) => change({ casesYear })}
        />
        <WordSelect
          label={words.casesConfidence}
          value={stated(sheet.casesConfidence)}
          options={CONFIDENCES}
          words={names.confidence}
          onChange={(casesConfidence) => change({ casesConfidence })}
        />
      </div>
      <Channels channels={sheet.channels ?? []} onChange={(channels) => change({ channels })} />
      <div className="sheet-grid">
        <AmountField
          label={words.targetDuration}
          unit={words.days}
          hint={words.targetHint}
          value={stated(sheet.targetDuration)}
          onCommit={(targetDuration) => change({ targetDuration })}
        />
        <WordSelect
          label={words.criticality}
          value={stated(sheet.criticality)}
          options={CRITICALITIES}
          words={names.criticality}
          onChange={(criticality) => change({ criticality })}
        />
        <AmountField
          label={words.maxTolerableOutage}
          unit={words.hours}
          hint={words.outageHint}
          value={stated(sheet.maxTolerableOutage)}
          onCommit={(maxTolerableOutage) => change({ maxTolerableOutage })}
        />
        <FallbackField value={stated(sheet.fallback)} onCommit={(fallback) => change({ fallback })} />
      </div>
    </>
  );
}

/** Who answers for the process, and who takes part. */
export function WhoFields(props: SheetProps) {
  const { sheet, words, names, change } = useSheetOf(props);
  const parties = [...props.model.participants, ...props.model.lanes].filter((each) => each.name.trim() !== '' || each.party);
  return (
    <>
      <div className="sheet-grid">
        <WordsField
          label={words.ownerRole}
          value={stated(sheet.ownerRole)}
          placeholder={words.ownerHint}
          // Whoever names the role has said that there is one.
          onCommit={(ownerRole) => change(ownerRole === null ? { ownerRole } : { ownerRole, owner: true })}
        />
        <TruthField label={words.ownerNamed} value={stated(sheet.owner)} onChange={(owner) => change({ owner })} />
        <WordsField label={words.competence} value={stated(sheet.competence)} onCommit={(competence) => change({ competence })} />
        <WordsField label={words.wageGroup} value={stated(sheet.wageGroup)} onCommit={(wageGroup) => change({ wageGroup })} />
      </div>
      <div className="field">
        <h3 className="field-label">{words.parties}</h3>
        {parties.length === 0 ? (
          <p className="note">{words.noParties}</p>
        ) : (
          <ul className="sheet-parties">
            {parties.map((each) => (
              <li key={each.id}>
                <b>{each.name.replace(/\s+/g, ' ').trim() || '–'}</b>
                <span className="note">
                  {[each.party?.type ? names.partyType[each.party.type] : null, each.party?.unit].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** The systems the process works with; they are described in the catalogue. */
export function SystemFields({ model }: SheetProps) {
  const language = useLanguage();
  const words = texts[language];
  const say = systemTexts[language];
  const systems = useSystems();
  const uses = systemUses(model);
  const free = freeSystems(model, systems);
  return (
    <>
      {systems.length + free.length === 0 && <p className="note">{words.noSystems}</p>}
      {systems.length + free.length > 0 && (
        <ul className="row-list">
          {systems.map((system) => (
            <li key={system.id}>
              <button type="button" className="row-list-row system-line" onClick={() => showSystems(system.id)}>
                <b>{system.name}</b>
                <span className="note">{system.kind === null ? '' : kindName(system.kind, language)}</span>
                <span className="note num">{say.steps(uses.get(system.id)?.length ?? 0)}</span>
              </button>
            </li>
          ))}
          {free.map((name) => (
            <li key={name}>
              <button type="button" className="row-list-row system-line" onClick={() => showSystems(name)}>
                <b>{name}</b>
                <span className="note">{say.freeHint}</span>
                <span className="note num">{say.steps(uses.get(name)?.length ?? 0)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="compact" onPress={() => showSystems()}>
          {words.manageSystems}
        </Button>
      </div>
    </>
  );
}

/** By what the process was rated when its marks were made, and what else there is to say. */
export function RecordFields(props: SheetProps) {
  const { sheet, words, change } = useSheetOf(props);
  return (
    <>
      <div className="sheet-grid">
        <WordsField label={words.profileId} value={stated(sheet.profileId)} onCommit={(profileId) => change({ profileId })} />
        <WordsField
          label={words.ruleSetVersion}
          value={stated(sheet.ruleSetVersion)}
          onCommit={(ruleSetVersion) => change({ ruleSetVersion })}
        />
      </div>
      <WordsField label={words.note} multiline value={stated(sheet.note)} onCommit={(note) => change({ note })} />
    </>
  );
}
