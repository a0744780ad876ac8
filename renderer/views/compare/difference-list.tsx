import { useEffect, useRef } from 'react';
import { type Comparison, type Difference, type Group, GROUPS } from '#models/compare/difference';
import { sayChange, sayElement, sayType } from '#models/compare/sentences';
import { compare } from '#models/text/compare';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { type RowKeys, useRowKeys } from '../../parts/row-keys';
import { TextField } from '../../parts/text-field';
import { useLanguage } from '../../state/settings';
import { SignMark } from './sign-mark';

type DifferenceListProps = {
  readonly comparison: Comparison;
  readonly shown: readonly Difference[];
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly groups: ReadonlySet<Group>;
  readonly onGroups: (groups: ReadonlySet<Group>) => void;
  readonly selected: string | null;
  /** The focus came to a row. */
  readonly onSelect: (difference: Difference) => void;
  /** A row was chosen. */
  readonly onJump: (difference: Difference) => void;
};

/** All that is different, in words. It says everything the signs on the diagrams say. */
export function DifferenceList(props: DifferenceListProps) {
  const { comparison, shown, filter, onFilter, groups, onGroups, selected, onSelect, onJump } = props;
  const language = useLanguage();
  const words = compare[language];
  const { differences } = comparison;
  const byKey = (key: string, act: (difference: Difference) => void) => {
    const difference = shown.find((each) => each.key === key);
    if (difference) act(difference);
  };
  const keys = useRowKeys(
    shown.map(({ key }) => key),
    { onEnter: (key) => byKey(key, onJump) },
  );
  const list = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (selected) list.current?.querySelector(`[data-row="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const toggle = (group: Group) => {
    const next = new Set(groups);
    if (!next.delete(group)) next.add(group);
    onGroups(next);
  };
  const all = shown.length === differences.length;

  if (differences.length === 0)
    return (
      <section className="compare-list" aria-label={words.region.list}>
        <EmptyState icon="check" tone="ok" title={words.same.title} text={words.same.text} />
      </section>
    );
  return (
    <section className="compare-list" aria-label={words.region.list}>
      <div className="compare-list-head">
        <h2 aria-live="polite">{all ? words.total(differences.length) : words.totalOf(shown.length, differences.length)}</h2>
        <TextField
          label={words.filter}
          labelHidden
          compact
          icon="search"
          placeholder={words.filter}
          clearLabel={words.clearFilter}
          value={filter}
          onChange={onFilter}
          {...(filter !== '' && { onEscape: () => onFilter('') })}
        />
        <div className="compare-groups">
          {GROUPS.map((group) => {
            const count = differences.filter((each) => each.group === group).length;
            return (
              <button
                key={group}
                type="button"
                className="compare-group-toggle"
                aria-pressed={groups.has(group)}
                aria-label={`${words.show(words.groups[group])} (${count})`}
                title={words.groupDetail[group]}
                disabled={count === 0}
                onClick={() => toggle(group)}
              >
                {words.groups[group]} <span className="compare-count">{count}</span>
              </button>
            );
          })}
        </div>
        {comparison.matchedBy === 'likeness' && <p className="note compare-note">{words.byLikeness}</p>}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon="filter"
          title={words.nothingShown.title}
          action={
            <Button
              size="compact"
              onPress={() => {
                onFilter('');
                onGroups(new Set(GROUPS));
              }}
            >
              {words.nothingShown.action}
            </Button>
          }
        />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: rows of one column that arrows walk are no table
        <div ref={list} className="compare-rows" role="grid" aria-label={words.region.list} aria-description={words.listHint}>
          {GROUPS.map((group) => {
            const rows = shown.filter((each) => each.group === group);
            if (rows.length === 0) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div key={group} role="rowgroup" aria-label={words.groups[group]}>
                <div className="compare-group" aria-hidden="true">
                  {words.groups[group]} <span className="compare-count">{rows.length}</span>
                </div>
                {rows.map((difference) => (
                  <Row
                    key={difference.key}
                    difference={difference}
                    keys={keys}
                    selected={difference.key === selected}
                    onSelect={onSelect}
                    onJump={onJump}
                  />
                ))}
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}

type RowProps = {
  readonly difference: Difference;
  readonly keys: RowKeys;
  readonly selected: boolean;
  readonly onSelect: (difference: Difference) => void;
  readonly onJump: (difference: Difference) => void;
};

function Row({ difference, keys, selected, onSelect, onJump }: RowProps) {
  const language = useLanguage();
  const words = compare[language];
  const { onFocus, ...row } = keys.rowProps(difference.key);
  const isKindTold = difference.name !== '' && difference.family !== 'document';
  return (
    // biome-ignore-start lint/a11y: rows of one column that arrows walk; their keys bring tab stop and keyboard
    <div
      {...row}
      role="row"
      className="compare-row"
      aria-selected={selected}
      onFocus={() => {
        onFocus();
        onSelect(difference);
      }}
      onClick={() => onJump(difference)}
    >
      <div role="gridcell" className="compare-cell" tabIndex={-1}>
        <SignMark sign={difference.sign} />
        <div className="compare-words">
          <div className="compare-name">
            <b>{sayElement(difference, language)}</b>
            <span className="caption">
              {isKindTold ? `${sayType(difference.type, language)} · ` : ''}
              {words.signs[difference.sign]}
            </span>
          </div>
          {difference.changes.map((change) => {
            const { what, from, to } = sayChange(change, language);
            return (
              <div key={JSON.stringify(change)} className="compare-change-line">
                {from === null || to === null ? (
                  what
                ) : (
                  <>
                    <span className="compare-what">{what}</span>
                    <span className="visually-hidden">{words.sides.before}</span>
                    <span className="compare-from">{from}</span>
                    <span aria-hidden="true">→</span>
                    <span className="visually-hidden">{words.sides.after}</span>
                    <span className="compare-to">{to}</span>
                  </>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
    // biome-ignore-end lint/a11y: rows of one column that arrows walk; their keys bring tab stop and keyboard
  );
}
