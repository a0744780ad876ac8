import type { PastePlan } from '#models/capture/paste';
import { capture } from '#models/text/capture';
import { formatNumber } from '#models/text/numbers';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';
import { refusalText } from './refusal-text';

const LISTED = 100;

type Props = { readonly plan: PastePlan; readonly onPaste: () => void; readonly onClose: () => void };

/** What pasting would write, before it does: how much was understood, and of the rest what was meant and why not. */
export function PasteDialog({ plan, onPaste, onClose }: Props) {
  const language = useLanguage();
  const all = capture[language];
  const words = all.paste;
  const { refused, set } = plan;
  const counts = [
    { id: 'understood', value: set, text: words.understood, tone: 'paste-ok' },
    { id: 'refused', value: refused.length, text: words.refused, tone: refused.length > 0 ? 'paste-refused' : '' },
    { id: 'same', value: plan.same, text: words.same, tone: '' },
    ...(plan.beyond > 0 ? [{ id: 'beyond', value: plan.beyond, text: words.beyond, tone: 'paste-refused' }] : []),
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={set > 0 ? words.title(set) : words.titleNothing}
      role="alertdialog"
      footer={
        <>
          <span className="spacer" />
          <Button onPress={onClose} autoFocus={set === 0}>
            {set > 0 ? words.cancel : words.close}
          </Button>
          {set > 0 && (
            <Button kind="primary" onPress={onPaste} autoFocus>
              {words.yes(set)}
            </Button>
          )}
        </>
      }
    >
      <div className="dialog-text paste-text">
        <dl className="paste-counts">
          {counts.map(({ id, value, text, tone }) => (
            <div key={id}>
              <dt className="note">{text}</dt>
              <dd className={tone}>{formatNumber(value, 0, language)}</dd>
            </div>
          ))}
        </dl>
        {plan.cleared > 0 && (
          <p className="paste-note">
            <Icon name="warning" size={14} />
            {words.cleared(plan.cleared)}
          </p>
        )}
        {refused.length > 0 && (
          <>
            <p>{words.refusedHint}</p>
            <ul className="paste-refusals">
              {refused.slice(0, LISTED).map(({ row, column, outcome }) => (
                <li key={`${row.id} ${column}`}>
                  <span className="note">{words.place(row.name, all.columnLong[column])}</span>
                  <span>
                    <b>{words.said(outcome.text)}</b> {refusalText(outcome, language)}
                  </span>
                </li>
              ))}
              {refused.length > LISTED && <li className="note">{words.more(refused.length - LISTED)}</li>}
            </ul>
          </>
        )}
        {set > 0 && <p className="note">{words.undo}</p>}
      </div>
    </Dialog>
  );
}
