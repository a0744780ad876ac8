import { mappings } from '#models/text/mappings';
import { Icon } from '../../../parts/icon';
import { useLanguage } from '../../../state/settings';

/** Whether a condition holds: a tick, a cross, or a question mark for what nobody knows, each with its word. */
export function Holds({ holds }: { readonly holds: boolean | null }) {
  const said = mappings[useLanguage()].holds;
  const [state, icon, text] =
    holds === null
      ? (['unknown', 'unknown', said.unknown] as const)
      : holds
        ? (['yes', 'check', said.yes] as const)
        : (['no', 'close', said.no] as const);
  return (
    <span className={`holds holds-${state}`}>
      <Icon name={icon} size={14} />
      {text}
    </span>
  );
}
