import { useState } from 'react';
import { compare } from '#models/text/compare';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useRowKeys } from '../../parts/row-keys';
import { TextField } from '../../parts/text-field';
import { type Candidate, closeChoice, compareWith, compareWithFile, useCompareChoice } from '../../state/compare-choice';
import { useLanguage } from '../../state/settings';

/** Asks with what the document in front shall be compared: its former states, other open ones, the library, a file. */
export function CompareChooser() {
  const open = useCompareChoice((state) => state.open);
  const title = useCompareChoice((state) => state.title);
  const words = compare[useLanguage()].choose;
  return (
    <Dialog
      open={open}
      onClose={closeChoice}
      title={words.title}
      subtitle={words.subtitle(title)}
      footer={
        <>
          <Button icon="open" onPress={() => void compareWithFile()}>
            {words.file}
          </Button>
          <span className="spacer" />
          <Button onPress={closeChoice}>{words.cancel}</Button>
        </>
      }
    >
      {open && <Candidates />}
    </Dialog>
  );
}

function Candidates() {
  const language = useLanguage();
  const words = compare[language].choose;
  const groups = useCompareChoice((state) => state.groups);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = groups
    .map(({ group, candidates }) => ({ group, candidates: candidates.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)) }))
    .filter(({ candidates }) => candidates.length > 0);
  const all = shown.flatMap(({ candidates }) => candidates);
  const choose = (key: string) => {
    const candidate = all.find((each) => each.key === key);
    if (candidate) void compareWith(candidate);
  };
  const keys = useRowKeys(
    all.map(({ key }) => key),
    { onEnter: choose },
  );
  return (
    <div className="compare-chooser">
      <TextField
        label={words.search}
        labelHidden
        icon="search"
        placeholder={words.search}
        value={search}
        onChange={setSearch}
        autoFocus
        onSubmit={() => all[0] && choose(all[0].key)}
      />
      {all.length === 0 ? (
        <p className="note">{wanted === '' ? words.empty : words.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: rows of one column that arrows walk are no table
        <div className="compare-candidates" role="grid" aria-label={words.title}>
          {shown.map(({ group, candidates }) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div key={group} role="rowgroup" aria-label={words[group]}>
              <div className="compare-group" aria-hidden="true">
                {words[group]}
              </div>
              {candidates.map((candidate) => (
                // biome-ignore-start lint/a11y: the row keys bring tab stop and keyboard
                <div
                  key={candidate.key}
                  {...keys.rowProps(candidate.key)}
                  role="row"
                  className="compare-row"
                  onClick={() => choose(candidate.key)}
                >
                  <CandidateCell candidate={candidate} />
                </div>
                // biome-ignore-end lint/a11y: the row keys bring tab stop and keyboard
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function CandidateCell({ candidate: { label, changedAt } }: { readonly candidate: Candidate }) {
  const language = useLanguage();
  const when = changedAt === null ? null : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(changedAt);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of one column that arrows walk are no table
    <div role="gridcell" className="compare-cell compare-candidate" tabIndex={-1}>
      <span>{label}</span>
      {when && !label.includes(when) && <span className="caption">{when}</span>}
    </div>
  );
}
