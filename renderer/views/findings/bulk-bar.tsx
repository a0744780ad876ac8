import { AVOIDABILITIES, type Avoidability } from '#models/process/vocabulary';
import { marks } from '#models/text/marks';
import { panel } from '#models/text/panel';
import { scenario as scenarioWords } from '#models/text/scenario';
import { Button, IconButton } from '../../parts/button';
import { KeyCap } from '../../parts/key-cap';
import { Menu } from '../../parts/menu';
import { useLanguage } from '../../state/settings';
import type { Judged } from '../../state/verdicts';

export type BulkBarProps = {
  readonly findings: readonly Pick<Judged, 'status'>[];
  /** Plans what helps against them; null where nothing does. */
  readonly onPlan: (() => void) | null;
  readonly onConfirm: (avoidability: Avoidability | null) => void;
  readonly onDismiss: () => void;
  readonly onReopen: () => void;
  readonly onClear: () => void;
};

/** What can be done with several findings at once. */
export function BulkBar({ findings, onPlan, onConfirm, onDismiss, onReopen, onClear }: BulkBarProps) {
  const language = useLanguage();
  const words = panel[language].findings;
  const judged = findings.some((finding) => finding.status === 'confirmed' || finding.status === 'dismissed');
  return (
    <div className="bulk-bar" role="toolbar" aria-label={words.selected(findings.length)}>
      <b>{words.selected(findings.length)}</b>
      <Button size="compact" icon="check" onPress={() => onConfirm(null)}>
        {words.confirm}
        <KeyCap>J</KeyCap>
      </Button>
      <Button size="compact" icon="close" onPress={onDismiss}>
        {words.dismiss}
        <KeyCap>N</KeyCap>
      </Button>
      {judged && (
        <Button size="compact" icon="undo" onPress={onReopen}>
          {words.reopen}
        </Button>
      )}
      {onPlan && (
        <Button size="compact" icon="scenario" onPress={onPlan}>
          {scenarioWords[language].column.measure}
        </Button>
      )}
      <Menu
        label={words.avoidability}
        trigger={
          <Button size="compact" icon="paragraph">
            {words.avoidability}
          </Button>
        }
        entries={AVOIDABILITIES.map((id) => ({ id, text: marks[language].avoidability[id], run: () => onConfirm(id) }))}
      />
      <span className="bulk-line" />
      <IconButton icon="close" label={words.clearSelection} onPress={onClear} />
    </div>
  );
}
