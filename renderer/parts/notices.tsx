import { useEffect, useState } from 'react';
import { closeNotice, type Notice, useNotices } from '../state/notices';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import './notices.css';

/** How long a message stays that needs no answer. */
const STAY_MS = 6000;

/** Short messages at the lower left. Errors stay until closed. */
export function Notices({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  const notices = useNotices((state) => state.notices);
  return (
    <section className="notices" aria-label={label}>
      {notices.map((notice) => (
        <Message key={notice.id} notice={notice} closeLabel={closeLabel} />
      ))}
    </section>
  );
}

const GLYPH = { success: 'check', error: 'warning', info: 'info' } as const;

function Message({ notice, closeLabel }: { readonly notice: Notice; readonly closeLabel: string }) {
  const { id, kind, text, detail, action } = notice;
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const staying = kind === 'error' || hovered || focused;
  useEffect(() => {
    if (staying) return;
    const timer = setTimeout(() => closeNotice(id), STAY_MS);
    return () => clearTimeout(timer);
  }, [id, staying]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focusing only hold the message; the role is alert or status
    <div
      className={`notice notice-${kind}`}
      role={kind === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Icon name={GLYPH[kind]} size={16} />
      <div className="notice-text selectable">
        <div className={kind === 'error' ? 'notice-head' : undefined}>{text}</div>
        {detail && <div className="note">{detail}</div>}
      </div>
      {action && (
        <Button
          kind="quiet"
          size="compact"
          onPress={() => {
            closeNotice(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size={14} label={closeLabel} onPress={() => closeNotice(id)} />
    </div>
  );
}
